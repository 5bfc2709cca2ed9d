package org.servicezone.scoring.check;

import com.google.common.base.Joiner;
import org.servicezone.model.policy.ClauseRef;
import org.servicezone.model.rulebook.Rulebook;
import org.servicezone.model.vocabulary.Code;
import org.servicezone.model.vocabulary.Term;
import org.servicezone.model.vocabulary.Vocabulary;

/** Looks up what a rulebook refers to, and reports what it does not have. */
final class Terms {

    private final Rulebook rulebook;
    private final Defects defects;

    Terms(Rulebook rulebook, Defects defects) {
        this.rulebook = rulebook;
        this.defects = defects;
    }

    void require(String pointer, String vocabulary, Code code) {
        require(pointer, vocabulary, code.value());
    }

    void require(String pointer, String vocabulary, String code) {
        var found = rulebook.vocabulary(vocabulary);
        if (found.isEmpty()) {
            defects.add(
                    pointer,
                    "\"" + code + "\" belongs to vocabulary " + vocabulary + ", which the rulebook does not declare",
                    "declare the vocabulary under /vocabularies");
        } else if (found.get().term(code).isEmpty()) {
            defects.add(
                    pointer,
                    "vocabulary " + vocabulary + " has no term \"" + code + "\"",
                    "use one of: " + codes(found.get()) + ", or declare the term");
        }
    }

    void requireClause(String pointer, ClauseRef ref) {
        if (rulebook.instruments().stream().noneMatch(i -> i.id().equals(ref.instrument()))) {
            defects.add(
                    pointer,
                    "instrument \"" + ref.instrument() + "\" is not declared",
                    "declare it under /instruments, or cite one that is");
        } else if (rulebook.clause(ref).isEmpty()) {
            defects.add(
                    pointer,
                    "instrument " + ref.instrument() + " has no clause " + ref.address(),
                    "cite a clause that it has, or add the clause");
        }
    }

    private static String codes(Vocabulary vocabulary) {
        return Joiner.on(", ").join(vocabulary.terms().stream().map(Term::code).iterator());
    }
}
