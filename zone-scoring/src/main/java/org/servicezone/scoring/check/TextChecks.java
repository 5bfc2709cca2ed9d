package org.servicezone.scoring.check;

import com.google.common.collect.Iterables;
import org.servicezone.model.label.Label;
import org.servicezone.model.policy.Clause;
import org.servicezone.model.policy.Instrument;
import org.servicezone.model.policy.Reading;
import org.servicezone.model.policy.ReadingOption;
import org.servicezone.model.rulebook.Rulebook;
import org.servicezone.model.vocabulary.Place;
import org.servicezone.model.vocabulary.Term;
import org.servicezone.model.vocabulary.Vocabulary;

/** Checks instruments, vocabularies, places and readings. */
final class TextChecks {

    private TextChecks() {}

    static void check(Rulebook rulebook, Defects defects) {
        Terms terms = new Terms(rulebook, defects);
        defects.unique(
                "/instruments", "instrument", Iterables.transform(rulebook.instruments(), Instrument::id), "/id");
        for (int i = 0; i < rulebook.instruments().size(); i++) {
            defects.unique(
                    "/instruments/" + i + "/clauses",
                    "clause",
                    Iterables.transform(rulebook.instruments().get(i).clauses(), Clause::address),
                    "/address");
        }
        vocabularies(rulebook, terms, defects);
        places(rulebook, terms, defects);
        readings(rulebook, terms, defects);
    }

    private static void vocabularies(Rulebook rulebook, Terms terms, Defects defects) {
        defects.unique(
                "/vocabularies", "vocabulary", Iterables.transform(rulebook.vocabularies(), Vocabulary::id), "/id");
        for (Vocabulary vocabulary : rulebook.vocabularies()) {
            String pointer = "/vocabularies/" + vocabulary.id();
            defects.unique(pointer + "/terms", "term", Iterables.transform(vocabulary.terms(), Term::code), "/code");
            vocabulary.basis().clause().ifPresent(ref -> terms.requireClause(pointer + "/basis/clause", ref));
        }
    }

    private static void places(Rulebook rulebook, Terms terms, Defects defects) {
        defects.unique("/places", "place", Iterables.transform(rulebook.places(), Place::code), "/code");
        for (int i = 0; i < rulebook.places().size(); i++) {
            Place place = rulebook.places().get(i);
            String pointer = "/places/" + i;
            place.region().ifPresent(region -> terms.require(pointer + "/region", "regions", region));
            place.parent()
                    .filter(parent -> rulebook.place(parent).isEmpty())
                    .ifPresent(parent -> defects.add(
                            pointer + "/parent",
                            Label.of("地名 {0} 未声明", "place {0} is not declared", parent),
                            Label.of("/places 中的代码", "a code under /places"),
                            Label.of("声明它，或写所属的市", "declare it, or name the city that the place belongs to")));
        }
    }

    private static void readings(Rulebook rulebook, Terms terms, Defects defects) {
        defects.unique("/readings", "reading", Iterables.transform(rulebook.readings(), Reading::id), "/id");
        for (int i = 0; i < rulebook.readings().size(); i++) {
            Reading reading = rulebook.readings().get(i);
            terms.requireClause("/readings/" + i + "/clause", reading.clause());
            defects.unique(
                    "/readings/" + i + "/options",
                    "option",
                    Iterables.transform(reading.options(), ReadingOption::id),
                    "/id");
        }
    }
}
