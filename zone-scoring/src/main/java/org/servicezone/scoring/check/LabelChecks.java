package org.servicezone.scoring.check;

import java.util.List;
import java.util.function.Function;
import org.servicezone.model.label.Label;
import org.servicezone.model.policy.Clause;
import org.servicezone.model.policy.Instrument;
import org.servicezone.model.policy.Reading;
import org.servicezone.model.rulebook.Edition;
import org.servicezone.model.rulebook.Rulebook;
import org.servicezone.model.scheme.Grade;
import org.servicezone.model.vocabulary.Vocabulary;

/**
 * Checks that no English name is the Chinese one over again. Names without Chinese characters, such as that of a standard,
 * may be the same in both languages; an English text may quote some.
 */
final class LabelChecks {

    private final Defects defects;

    private LabelChecks(Defects defects) {
        this.defects = defects;
    }

    static void check(Rulebook rulebook, Defects defects) {
        LabelChecks checks = new LabelChecks(defects);
        checks.label("/label", rulebook.label());
        for (int i = 0; i < rulebook.instruments().size(); i++) {
            checks.instrument("/instruments/" + i, rulebook.instruments().get(i));
        }
        for (Vocabulary vocabulary : rulebook.vocabularies()) {
            String at = "/vocabularies/" + vocabulary.id();
            checks.label(at + "/label", vocabulary.label());
            checks.each(at + "/terms", "", vocabulary.terms(), term -> term.label());
        }
        checks.each("/places", "", rulebook.places(), place -> place.label());
        for (int i = 0; i < rulebook.readings().size(); i++) {
            checks.reading("/readings/" + i, rulebook.readings().get(i));
        }
        checks.each("/measures", "/label", rulebook.measures(), measure -> measure.label());
        for (int i = 0; i < rulebook.editions().size(); i++) {
            checks.edition("/editions/" + i, rulebook.editions().get(i));
        }
    }

    /** Checks one name; the English one is at {@code en} below the pointer. */
    static void check(String pointer, Label label, Defects defects) {
        if (label.en().equals(label.zh()) && hasChinese(label.en())) {
            defects.add(
                    pointer + "/en",
                    Label.of("英文名称重复了中文：{0}", "the English name is the Chinese one over again: {0}", label.en()),
                    Label.of("英文名称", "an English name"),
                    Label.of("用英文书写", "write it in English"));
        }
    }

    private static boolean hasChinese(String text) {
        return text.codePoints().anyMatch(Character::isIdeographic);
    }

    private void label(String pointer, Label label) {
        check(pointer, label, defects);
    }

    private <T> void each(String pointer, String field, List<T> named, Function<T, Label> label) {
        for (int i = 0; i < named.size(); i++) {
            label(pointer + "/" + i + field, label.apply(named.get(i)));
        }
    }

    private void instrument(String pointer, Instrument instrument) {
        label(pointer + "/label", instrument.label());
        instrument.number().notKnown().ifPresent(remark -> label(pointer + "/number/notKnown", remark));
        instrument.date().notKnown().ifPresent(remark -> label(pointer + "/date/notKnown", remark));
        each(pointer + "/clauses", "/gist", instrument.clauses(), Clause::gist);
        for (int i = 0; i < instrument.clauses().size(); i++) {
            String at = pointer + "/clauses/" + i + "/note";
            instrument.clauses().get(i).note().ifPresent(note -> label(at, note));
        }
    }

    private void reading(String pointer, Reading reading) {
        label(pointer + "/question", reading.question());
        reading.note().ifPresent(note -> label(pointer + "/note", note));
        each(pointer + "/options", "/label", reading.options(), option -> option.label());
    }

    private void edition(String pointer, Edition edition) {
        label(pointer + "/label", edition.label());
        grades(pointer, edition, defects);
    }

    /** Checks the names of the grades of an edition. */
    static void grades(String pointer, Edition edition, Defects defects) {
        LabelChecks checks = new LabelChecks(defects);
        for (int i = 0; i < edition.schemes().size(); i++) {
            checks.each(
                    pointer + "/schemes/" + i + "/grades/value",
                    "/label",
                    edition.schemes().get(i).gradeScale().grades(),
                    Grade::label);
        }
    }
}
