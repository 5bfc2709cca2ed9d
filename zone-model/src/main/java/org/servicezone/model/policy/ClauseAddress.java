package org.servicezone.model.policy;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a provision stands, down to the sentence and the item in it: {@code "4.2.s1.p3"} is 四(二)第1句第3项 of a plan,
 * {@code "a5.k2.p3"} is 第五条第二款第(三)项 of a set of articles.
 *
 * @param text  the address. In a plan: {@code 0.title} or a section's heading ({@code 4.2.title}), or {@code 0.preamble} or a
 *     section ({@code 2}, {@code 4.2}) followed by the sentence and, where it holds several provisions, the item. In
 *     articles: the article ({@code a5}) followed by the paragraph (款) and the item (项), where it has them
 */
public record ClauseAddress(String text) {

    private static final Pattern FORM = Pattern.compile(
            "((?:0|[1-9](?:\\.[1-9][0-9]?)?))\\.title|(0\\.preamble|[1-9](?:\\.[1-9][0-9]?)?)(?:\\.s([1-9][0-9]?)(?:\\.p([1-9][0-9]?))?)?");
    private static final Pattern ARTICLE =
            Pattern.compile("a([1-9][0-9]?)(?:\\.k([1-9][0-9]?))?(?:\\.p([1-9][0-9]?))?");
    private static final String[] NUMERALS = {"", "一", "二", "三", "四", "五", "六", "七", "八", "九", "十"};

    /**
     * Checks the form.
     *
     * @throws IllegalArgumentException if the text is no address
     */
    public ClauseAddress {
        checkArgument(
                FORM.matcher(text).matches() || ARTICLE.matcher(text).matches(),
                "\"%s\" is no clause address: write for example 4.2.s1.p3, or a5.k2.p3 for an article",
                text);
    }

    /** Returns the address as officials write it, for example {@code 四(二)第1句第3项} or {@code 第五条第二款第(三)项}. */
    public String official() {
        Matcher article = ARTICLE.matcher(text);
        return article.matches() ? officialArticle(article) : officialSection();
    }

    private static String officialArticle(Matcher article) {
        StringBuilder official =
                new StringBuilder("第").append(numeral(article.group(1))).append('条');
        if (article.group(2) != null) {
            official.append('第').append(numeral(article.group(2))).append('款');
        }
        if (article.group(3) != null) {
            official.append("第(").append(numeral(article.group(3))).append(")项");
        }
        return official.toString();
    }

    private String officialSection() {
        Matcher parts = FORM.matcher(text);
        checkArgument(parts.matches());
        if (parts.group(1) != null) {
            return parts.group(1).equals("0") ? "标题" : sectionName(parts.group(1)) + "标题";
        }
        StringBuilder official = new StringBuilder(sectionName(parts.group(2)));
        if (parts.group(3) != null) {
            official.append('第').append(parts.group(3)).append('句');
        }
        if (parts.group(4) != null) {
            official.append('第').append(parts.group(4)).append('项');
        }
        return official.toString();
    }

    private static String sectionName(String section) {
        if (section.equals("0.preamble")) {
            return "序言";
        }
        int dot = section.indexOf('.');
        if (dot < 0) {
            return numeral(section);
        }
        return numeral(section.substring(0, dot)) + "(" + numeral(section.substring(dot + 1)) + ")";
    }

    private static String numeral(String digits) {
        int number = Integer.parseInt(digits);
        if (number <= 10) {
            return NUMERALS[number];
        }
        String tens = number < 20 ? "" : NUMERALS[number / 10];
        return tens + NUMERALS[10] + NUMERALS[number % 10];
    }

    @Override
    public String toString() {
        return text;
    }
}
