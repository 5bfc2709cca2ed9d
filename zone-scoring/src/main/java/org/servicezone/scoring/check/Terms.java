package org.servicezone.scoring.check;

import com.google.common.base.Joiner;
import org.servicezone.model.label.Label;
import org.servicezone.model.label.Nearest;
import org.servicezone.model.policy.ClauseRef;
import org.servicezone.model.policy.Instrument;
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
                    Label.of(
                            "“{0}”属于词表 {1}，而规则未声明该词表",
                            "\"{0}\" belongs to vocabulary {1}, which the rulebook does not declare", code, vocabulary),
                    Label.of("已声明的词表", "a vocabulary that is declared"),
                    Label.of("在 /vocabularies 中声明该词表", "declare the vocabulary under /vocabularies"));
        } else if (found.get().term(code).isEmpty()) {
            defects.add(
                    pointer,
                    Label.of("词表 {0} 没有词条“{1}”", "vocabulary {0} has no term \"{1}\"", vocabulary, code),
                    Label.of("词表 {0} 的词条", "a term of {0}", vocabulary),
                    Nearest.asked(
                            code,
                            found.get().terms().stream().map(Term::code),
                            Label.of("使用以下之一：{0}，或声明该词条", "use one of: {0}, or declare the term", codes(found.get()))));
        }
    }

    void requireClause(String pointer, ClauseRef ref) {
        if (rulebook.instruments().stream().noneMatch(i -> i.id().equals(ref.instrument()))) {
            defects.add(
                    pointer,
                    Label.of("文件“{0}”未声明", "instrument \"{0}\" is not declared", ref.instrument()),
                    Label.of("/instruments 中的文件", "an instrument under /instruments"),
                    Nearest.asked(
                            ref.instrument(),
                            rulebook.instruments().stream().map(Instrument::id),
                            Label.of(
                                    "在 /instruments 中声明，或引用已声明的",
                                    "declare it under /instruments, or cite one that is")));
        } else if (rulebook.clause(ref).isEmpty()) {
            defects.add(
                    pointer,
                    Label.of("文件 {0} 没有条款 {1}", "instrument {0} has no clause {1}", ref.instrument(), ref.address()),
                    Label.of("文件 {0} 的条款", "a clause of {0}", ref.instrument()),
                    Label.of("引用已有的条款，或补上该条款", "cite a clause that it has, or add the clause"));
        }
    }

    private static String codes(Vocabulary vocabulary) {
        return Joiner.on(", ").join(vocabulary.terms().stream().map(Term::code).iterator());
    }
}
