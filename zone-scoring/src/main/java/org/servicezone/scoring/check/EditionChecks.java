package org.servicezone.scoring.check;

import com.google.common.collect.ImmutableSetMultimap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.servicezone.model.label.Label;
import org.servicezone.model.label.Nearest;
import org.servicezone.model.number.Exact;
import org.servicezone.model.policy.Basis;
import org.servicezone.model.policy.ReadingId;
import org.servicezone.model.policy.ReadingOption;
import org.servicezone.model.rule.Choice;
import org.servicezone.model.rule.Heading;
import org.servicezone.model.rule.NodeId;
import org.servicezone.model.rulebook.Edition;
import org.servicezone.model.rulebook.Goal;
import org.servicezone.model.rulebook.ManagementRule;
import org.servicezone.model.rulebook.Rulebook;
import org.servicezone.model.scheme.Scheme;

/** Checks the editions: their days, conditions, schemes, management rules and goals. */
final class EditionChecks {

    private final Rulebook rulebook;
    private final Terms terms;
    private final Defects defects;
    private final ImmutableSetMultimap.Builder<ReadingId, String> bound = ImmutableSetMultimap.builder();
    /** Each id, and where it stood first. */
    private final Map<NodeId, String> ids = new LinkedHashMap<>();

    EditionChecks(Rulebook rulebook, Terms terms, Defects defects) {
        this.rulebook = rulebook;
        this.terms = terms;
        this.defects = defects;
    }

    /** Returns the options to which rules are bound. */
    ImmutableSetMultimap<ReadingId, String> bound() {
        return bound.build();
    }

    void check(String pointer, Edition edition) {
        days(pointer, edition);
        basis(pointer + "/basis", edition.basis());
        rules(pointer, edition);
    }

    /** Checks the rules of an edition, and not its days. */
    void rules(String pointer, Edition edition) {
        ids.clear();
        edition.admission()
                .match(new RequirementChecks(this, rulebook, terms, defects, pointer + "/admission", Optional.empty()));
        LogicChecks.check(rulebook, defects, pointer + "/admission", edition.admission());
        for (int i = 0; i < edition.schemes().size(); i++) {
            Scheme scheme = edition.schemes().get(i);
            SchemeChecks.check(this, rulebook, terms, defects, pointer + "/schemes/" + i, scheme);
        }
        for (int i = 0; i < edition.managementRules().size(); i++) {
            ManagementRule rule = edition.managementRules().get(i);
            String at = pointer + "/management/" + i;
            heading(at, rule.heading());
            terms.require(at + "/population", "populations", rule.population());
            terms.require(at + "/proposes", "proposal-kinds", rule.proposes());
            rule.ground().match(new GroundChecks(this, at + "/ground", Optional.empty()));
        }
        for (int i = 0; i < edition.goals().goals().size(); i++) {
            goal(pointer + "/goals/" + i, edition.goals().goals().get(i));
        }
    }

    /** Checks an id and the clause beside it; the options of a choice may share those of the choice. */
    void heading(String pointer, Heading heading, Optional<Heading> choice) {
        boolean sharedId = choice.map(c -> c.id().equals(heading.id())).orElse(false);
        boolean sharedClause =
                choice.map(c -> c.clause().equals(heading.clause())).orElse(false);
        String before = sharedId ? null : ids.putIfAbsent(heading.id(), pointer + "/id");
        if (before != null) {
            defects.add(
                    pointer + "/id",
                    Label.of(
                            "id“{0}”在该版本中出现两次，前一次在 {1}",
                            "id \"{0}\" stands twice in the edition, before at {1}", heading.id(), before),
                    Label.of("各不相同的 id", "ids of which no two are equal"),
                    Label.of("各取各的 id", "give each its own id"));
        }
        if (!choice.map(c -> c.label().equals(heading.label())).orElse(false)) {
            LabelChecks.check(pointer + "/label", heading.label(), defects);
        }
        if (!sharedClause) {
            terms.requireClause(pointer + "/clause", heading.clause());
        }
    }

    /** Checks an id and the clause beside it. */
    void heading(String pointer, Heading heading) {
        heading(pointer, heading, Optional.empty());
    }

    /** Checks the clause of a basis. */
    void basis(String pointer, Basis basis) {
        basis.clause().ifPresent(ref -> terms.requireClause(pointer + "/clause", ref));
    }

    /** Checks a score that must be reached. */
    void mark(String pointer, Exact mark) {
        if (mark.signum() <= 0 || mark.isGreaterThan(Exact.of(100))) {
            defects.add(
                    pointer,
                    mark.signum() <= 0
                            ? Label.of("任何得分都达到 {0}", "every score reaches {0}", mark)
                            : Label.of("没有得分能达到 {0}", "no score reaches {0}", mark),
                    Label.of("大于 0、不超过 100 的分数线", "a mark over 0 and up to 100"),
                    Label.of("写大于 0、不超过 100 的分数线", "give a mark over 0 and up to 100"));
        }
    }

    /** Checks that a choice names a reading and options that it has, and binds its default. */
    <T> void choice(String pointer, Choice<T> choice) {
        var reading = rulebook.reading(choice.reading());
        if (reading.isEmpty()) {
            defects.add(
                    pointer + "/reading",
                    Label.of("解读 {0} 未声明", "reading {0} is not declared", choice.reading()),
                    Label.of("/readings 中的解读", "a reading under /readings"),
                    Nearest.asked(
                            choice.reading().value(),
                            rulebook.readings().stream().map(one -> one.id().value()),
                            Label.of("在 /readings 中声明", "declare it under /readings")));
            return;
        }
        for (Map.Entry<String, T> option : choice.options().entrySet()) {
            bound.put(choice.reading(), option.getKey());
            if (reading.get().option(option.getKey()).isEmpty()) {
                defects.add(
                        pointer + "/options/" + option.getKey(),
                        Label.of(
                                "解读 {0} 没有选项“{1}”",
                                "reading {0} has no option \"{1}\"", choice.reading(), option.getKey()),
                        Label.of("解读的一个选项", "an option of the reading"),
                        Nearest.asked(
                                option.getKey(),
                                reading.get().options().stream().map(ReadingOption::id),
                                Label.of("在解读中声明该选项", "declare the option with the reading")));
            }
        }
        if (!choice.options().containsKey(reading.get().defaultOption())) {
            defects.add(
                    pointer + "/options",
                    Label.of(
                            "解读 {1} 的默认选项“{0}”在此没有对应的规则",
                            "the default \"{0}\" of reading {1} is bound to no rule here",
                            reading.get().defaultOption(),
                            choice.reading()),
                    Label.of("默认选项的规则", "a rule for the default option"),
                    Label.of("为默认选项写上规则", "bind the default option"));
        }
    }

    private void days(String pointer, Edition edition) {
        edition.until()
                .filter(end -> !end.isAfter(edition.since()))
                .ifPresent(end -> defects.add(
                        pointer + "/until",
                        Label.of(
                                "版本止于 {0}，不晚于起始日 {1}",
                                "the edition ends on {0}, not after it begins on {1}", end, edition.since()),
                        Label.of("晚于起始日的一天", "a day after it begins"),
                        Label.of("写较晚的终止日", "let it end later")));
        int index = rulebook.editions().indexOf(edition);
        for (int i = 0; i < rulebook.editions().size(); i++) {
            Edition other = rulebook.editions().get(i);
            boolean later =
                    other.since().isAfter(edition.since()) || other.since().equals(edition.since()) && i > index;
            if (later && edition.holdsOn(other.since())) {
                defects.add(
                        pointer + "/until",
                        Label.of(
                                "{1} 于 {2} 开始时，版本 {0} 仍在施行",
                                "edition {0} still holds when {1} begins on {2}",
                                edition.id(),
                                other.id(),
                                other.since()),
                        Label.of("施行期互不重叠的版本", "editions whose days do not overlap"),
                        Label.of("止于该日或更早", "end it on that day or before"));
            }
        }
    }

    private void goal(String pointer, Goal goal) {
        heading(pointer, goal.heading());
        terms.require(pointer + "/title", "title-levels", goal.title());
        basis(pointer + "/target/basis", goal.target().basis());
        goal.measure().ifPresent(id -> {
            MeasureChecks.require(rulebook, id, pointer + "/measure", defects);
            rulebook.measure(id)
                    .filter(m -> !m.unit()
                            .dimension()
                            .equals(goal.over().orElseThrow().unit().dimension()))
                    .ifPresent(m -> defects.add(
                            pointer + "/over",
                            Label.of(
                                    "“{0}”的量纲是 {1}，不能与 {2} 比较",
                                    "\"{0}\" is {1} and cannot be over {2}",
                                    id,
                                    m.unit().dimension(),
                                    goal.over().orElseThrow()),
                            Label.of("量纲 {0} 的单位", "a unit of {0}", m.unit().dimension()),
                            Label.of(
                                    "用量纲 {0} 的单位书写",
                                    "give the amount in a unit of {0}", m.unit().dimension())));
        });
    }
}
