package org.servicezone.model.rulebook;

import java.time.LocalDate;
import org.servicezone.model.label.Label;

/**
 * Why an amendment, or one of its changes, cannot be applied.
 *
 * @param pointer  where: a JSON pointer into the rulebook's file
 * @param found  what was found
 * @param expected  what was expected
 * @param remedy  what to do about it
 */
public record Refusal(String pointer, Label found, Label expected, Label remedy) {

    /** Returns the same where only applications filed before the day are concerned. */
    Refusal forFiledBefore(LocalDate day) {
        return new Refusal(
                pointer,
                Label.of("{0}（适用于 {1} 前提交的申报）", "{0} for applications filed before {1}", found, day),
                expected,
                remedy);
    }
}
