package org.servicezone.model.province;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.regex.Pattern;

/**
 * A unified social credit code (统一社会信用代码, GB 32100-2015): 17 characters and a check character.
 *
 * @param value  18 digits and capital letters without I, O, S, V and Z
 */
public record CreditCode(String value) {

    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final Pattern FORM = Pattern.compile("[0-9A-HJ-NPQRTUWXY]{2}[0-9]{6}[0-9A-HJ-NPQRTUWXY]{10}");
    private static final int LAST = 17;

    /**
     * Checks the form and the check character.
     *
     * @throws IllegalArgumentException if one of them is wrong
     */
    public CreditCode {
        checkArgument(
                FORM.matcher(value).matches(),
                "\"%s\" is no credit code: 18 digits and capital letters without I, O, S, V and Z, the 3rd to 8th digits",
                value);
        checkArgument(
                value.charAt(LAST) == checkCharacter(value),
                "the check character of credit code \"%s\" should be %s",
                value,
                checkCharacter(value));
    }

    /**
     * Returns the code.
     *
     * @throws IllegalArgumentException if the text is none
     */
    public static CreditCode of(String value) {
        return new CreditCode(value);
    }

    /** The weights are the powers of 3 modulo 31. */
    private static char checkCharacter(String value) {
        int weight = 1;
        int sum = 0;
        for (int i = 0; i < LAST; i++) {
            sum += ALPHABET.indexOf(value.charAt(i)) * weight;
            weight = weight * 3 % ALPHABET.length();
        }
        return ALPHABET.charAt((ALPHABET.length() - sum % ALPHABET.length()) % ALPHABET.length());
    }

    @Override
    public String toString() {
        return value;
    }
}
