package org.servicezone.scoring.check;

import com.google.common.collect.ImmutableSetMultimap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.servicezone.model.number.Exact;
import org.servicezone.model.policy.Basis;
import org.servicezone.model.policy.ReadingId;
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
    private final Set<NodeId> ids = new LinkedHashSet<>();

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
        if (!sharedId && !ids.add(heading.id())) {
            defects.add(
                    pointer + "/id", "id \"" + heading.id() + "\" stands twice in the edition", "give each its own id");
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
                    mark.signum() <= 0 ? "every score reaches " + mark : "no score reaches " + mark,
                    "give a mark over 0 and up to 100");
        }
    }

    /** Checks that a choice names a reading and options that it has, and binds its default. */
    <T> void choice(String pointer, Choice<T> choice) {
        var reading = rulebook.reading(choice.reading());
        if (reading.isEmpty()) {
            defects.add(
                    pointer + "/reading",
                    "reading " + choice.reading() + " is not declared",
                    "declare it under /readings");
            return;
        }
        for (Map.Entry<String, T> option : choice.options().entrySet()) {
            bound.put(choice.reading(), option.getKey());
            if (reading.get().option(option.getKey()).isEmpty()) {
                defects.add(
                        pointer + "/options/" + option.getKey(),
                        "reading " + choice.reading() + " has no option \"" + option.getKey() + "\"",
                        "declare the option with the reading");
            }
        }
        if (!choice.options().containsKey(reading.get().defaultOption())) {
            defects.add(
                    pointer + "/options",
                    "the default \"" + reading.get().defaultOption() + "\" of reading " + choice.reading()
                            + " is bound to no rule here",
                    "bind the default option");
        }
    }

    private void days(String pointer, Edition edition) {
        edition.until()
                .filter(end -> !end.isAfter(edition.since()))
                .ifPresent(end -> defects.add(
                        pointer + "/until",
                        "the edition ends on " + end + ", not after it begins on " + edition.since(),
                        "let it end later"));
        int index = rulebook.editions().indexOf(edition);
        for (int i = 0; i < rulebook.editions().size(); i++) {
            Edition other = rulebook.editions().get(i);
            boolean later =
                    other.since().isAfter(edition.since()) || other.since().equals(edition.since()) && i > index;
            if (later && edition.holdsOn(other.since())) {
                defects.add(
                        pointer + "/until",
                        "edition " + edition.id() + " still holds when " + other.id() + " begins on " + other.since(),
                        "end it on that day or before");
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
                            "\"" + id + "\" is " + m.unit().dimension() + " and cannot be over "
                                    + goal.over().orElseThrow(),
                            "give the amount in a unit of " + m.unit().dimension()));
        });
    }
}
