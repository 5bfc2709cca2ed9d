package org.servicezone.model.requirement;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import java.util.stream.Stream;
import org.servicezone.model.measure.MeasureId;
import org.servicezone.model.number.Bounds;
import org.servicezone.model.policy.Basis;
import org.servicezone.model.policy.Cited;
import org.servicezone.model.quantity.Unit;
import org.servicezone.model.rule.Axis;
import org.servicezone.model.rule.Choice;
import org.servicezone.model.rule.Cohort;
import org.servicezone.model.rule.Cut;
import org.servicezone.model.rule.Heading;
import org.servicezone.model.rule.Operator;
import org.servicezone.model.rule.Ties;
import org.servicezone.model.vocabulary.ApprovingLevel;
import org.servicezone.model.vocabulary.BodyFunction;
import org.servicezone.model.vocabulary.DocumentKind;
import org.servicezone.model.vocabulary.EventKind;
import org.servicezone.model.vocabulary.JudgementSubject;
import org.servicezone.model.vocabulary.Role;
import org.servicezone.model.vocabulary.TitleLevel;

/**
 * A condition on a zone. Each kind is one record here and one evaluator elsewhere; together they are the whole language in
 * which a rulebook states who may be recognised.
 */
public sealed interface Requirement {

    /** Returns its id, clause and name. */
    Heading heading();

    /** Returns what it is made of, one step down, under every option and in every branch; nothing for a single condition. */
    default ImmutableList<Requirement> parts() {
        return ImmutableList.of();
    }

    /** Returns this condition and all that it is made of, parents first. */
    default ImmutableList<Requirement> flatten() {
        ImmutableList.Builder<Requirement> all = ImmutableList.builder();
        all.add(this);
        parts().forEach(part -> all.addAll(part.flatten()));
        return all.build();
    }

    /** Answers by kind. */
    <R> R match(Cases<R> cases);

    /**
     * One answer for each kind of condition.
     *
     * @param <R>  the type of the answer
     */
    interface Cases<R> {
        /** Answers for a composition. */
        R composed(Composed requirement);

        /** Answers for a choice by a reading. */
        R chosen(Chosen requirement);

        /** Answers for alternatives. */
        R alternatives(Alternatives requirement);

        /** Answers for an exemption. */
        R exempt(Exempt requirement);

        /** Answers for a threshold. */
        R threshold(Threshold requirement);

        /** Answers for a rising series. */
        R rising(Rising requirement);

        /** Answers for a place in a cohort. */
        R cohortPlace(CohortPlace requirement);

        /** Answers for titles. */
        R titleHeld(TitleHeld requirement);

        /** Answers for events. */
        R eventOccurred(EventOccurred requirement);

        /** Answers for a judgement. */
        R judged(Judged requirement);

        /** Answers for leading industries on a list. */
        R industryListed(IndustryListed requirement);

        /** Answers for a body. */
        R bodyEstablished(BodyEstablished requirement);

        /** Answers for a plan. */
        R planMade(PlanMade requirement);

        /** Answers for approvals. */
        R approved(Approved requirement);

        /** Answers for services or platforms. */
        R covered(Covered requirement);
    }

    /**
     * Several conditions joined. Under {@link Operator#NONE} no part may hold.
     *
     * @param heading  id, clause and name
     * @param operator  how the parts make the answer; never {@link Operator#ALIKE}, which no rule asks
     * @param least  how many parts must hold, exactly where the operator is {@link Operator#AT_LEAST}
     * @param parts  the parts, at least one
     */
    record Composed(
            Heading heading, Operator operator, Optional<Cited<Integer>> least, ImmutableList<Requirement> parts)
            implements Requirement {

        /**
         * Checks that there are parts and that the number fits them.
         *
         * @throws IllegalArgumentException if it does not
         */
        public Composed {
            checkArgument(!parts.isEmpty(), "%s has no part", heading.id());
            checkArgument(operator != Operator.ALIKE, "%s: no condition asks its parts to be alike", heading.id());
            checkArgument(
                    least.isPresent() == (operator == Operator.AT_LEAST),
                    "%s states how many parts must hold exactly where so many are asked",
                    heading.id());
            if (least.isPresent()) {
                int n = least.get().value();
                checkArgument(
                        n >= 1 && n <= parts.size(),
                        "%s asks for %s of %s parts: 1 to %s make sense",
                        heading.id(),
                        n,
                        parts.size(),
                        parts.size());
            }
        }

        /** Returns the condition that every part holds. */
        public static Composed allOf(Heading heading, ImmutableList<Requirement> parts) {
            return new Composed(heading, Operator.ALL, Optional.empty(), parts);
        }

        /** Returns the condition that one of the parts holds. */
        public static Composed anyOf(Heading heading, ImmutableList<Requirement> parts) {
            return new Composed(heading, Operator.ANY, Optional.empty(), parts);
        }

        /** Returns the condition that no part holds. */
        public static Composed noneOf(Heading heading, ImmutableList<Requirement> parts) {
            return new Composed(heading, Operator.NONE, Optional.empty(), parts);
        }

        /** Returns the condition that so many of the parts hold. */
        public static Composed atLeast(Heading heading, Cited<Integer> least, ImmutableList<Requirement> parts) {
            return new Composed(heading, Operator.AT_LEAST, Optional.of(least), parts);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.composed(this);
        }
    }

    /**
     * A reading decides which condition holds.
     *
     * @param heading  id, clause and name
     * @param choice  option to condition
     */
    record Chosen(Heading heading, Choice<Requirement> choice) implements Requirement {
        @Override
        public ImmutableList<Requirement> parts() {
            return choice.options().values().asList();
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.chosen(this);
        }
    }

    /**
     * What is asked depends on what the zone is: the first branch that names its type, place or title holds. While it is
     * not known which branch that is, only what all possible ones decide alike is decided.
     *
     * @param heading  id, clause and name
     * @param by  what parts the zones
     * @param branches  in order, at least one
     * @param otherwise  what is asked of all other zones; without it every zone has a branch
     */
    record Alternatives(Heading heading, Axis by, ImmutableList<Branch> branches, Optional<Requirement> otherwise)
            implements Requirement {

        /**
         * Checks that there are branches.
         *
         * @throws IllegalArgumentException if there is none
         */
        public Alternatives {
            checkArgument(!branches.isEmpty(), "%s has no branch", heading.id());
        }

        @Override
        public ImmutableList<Requirement> parts() {
            return Stream.concat(branches.stream().map(Branch::then), otherwise.stream())
                    .collect(ImmutableList.toImmutableList());
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.alternatives(this);
        }
    }

    /**
     * What is asked of zones of some types, places or titles.
     *
     * @param when  the codes of the types, places or titles, at least one
     * @param then  what is asked of them
     */
    record Branch(ImmutableList<String> when, Requirement then) {

        /**
         * Checks that there is a code.
         *
         * @throws IllegalArgumentException if there is none
         */
        public Branch {
            checkArgument(!when.isEmpty(), "a branch names at least one type, place or title");
        }
    }

    /**
     * Nothing is asked: an exemption that the text states, as a branch or as an option of a reading.
     *
     * @param heading  id, clause and name
     * @param basis  where the exemption comes from
     */
    record Exempt(Heading heading, Basis basis) implements Requirement {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.exempt(this);
        }
    }

    /**
     * A measure lies in an interval, in the year of the newest return or in each of the last years.
     *
     * @param heading  id, clause and name
     * @param measure  what must lie there, reported or derived
     * @param amounts  the interval, in the unit; each end inclusive or not
     * @param unit  the unit
     * @param years  in how many years running, the newest return's year last; one where nothing is said
     */
    record Threshold(
            Heading heading, MeasureId measure, Cited<Bounds> amounts, Unit unit, Optional<Cited<Integer>> years)
            implements Requirement {

        /**
         * Checks the interval and the number of years.
         *
         * @throws IllegalArgumentException if the interval has no end or the years are not 1 to 20
         */
        public Threshold {
            checkArgument(
                    !amounts.value().equals(Bounds.ALL), "%s: an interval without ends asks nothing", heading.id());
            years.ifPresent(n -> checkYears(heading, n.value()));
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.threshold(this);
        }
    }

    /**
     * A measure rose in each of the last years, each year against the restated figure of the year before where its
     * return gives one.
     *
     * @param heading  id, clause and name
     * @param measure  what must rise
     * @param rises  in how many years running, the newest return's year last
     * @param strict  whether standing still is no rise; otherwise it only must never fall
     */
    record Rising(Heading heading, MeasureId measure, Cited<Integer> rises, boolean strict) implements Requirement {

        /**
         * Checks the number of rises.
         *
         * @throws IllegalArgumentException if it is not 1 to 20
         */
        public Rising {
            checkArgument(
                    rises.value() >= 1 && rises.value() <= 20,
                    "%s asks for %s rises: 1 to 20 make sense",
                    heading.id(),
                    rises.value());
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.rising(this);
        }
    }

    /**
     * The zone stands in the front part of its cohort by a measure of the newest return. A named finding decides where
     * there is one: it is asked where the cohort is too small, or where an illustrative cut leaves the question open.
     *
     * @param heading  id, clause and name
     * @param measure  by which the cohort is ranked, the greatest first
     * @param cohort  whom the zone is compared with
     * @param cut  how far the front part reaches
     * @param ties  what happens at the cut; a quantile has no ties
     * @param finding  who may decide instead, where anybody may
     */
    record CohortPlace(
            Heading heading, MeasureId measure, Cohort cohort, Cut cut, Ties ties, Optional<NamedFinding> finding)
            implements Requirement {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.cohortPlace(this);
        }
    }

    /**
     * A judgement that may stand for a figure.
     *
     * @param subject  the question
     * @param by  who must answer it
     */
    record NamedFinding(JudgementSubject subject, Role by) {}

    /**
     * The zone holds one of the titles, perhaps for so many years, perhaps from one of the batches.
     *
     * @param heading  id, clause and name
     * @param anyOf  the titles, of which one suffices
     * @param years  for how many full years it must have been held on the day; any time where nothing is said
     * @param batches  the batches, of which it must be one; any where none is named
     */
    record TitleHeld(
            Heading heading,
            ImmutableList<TitleLevel> anyOf,
            Optional<Cited<Integer>> years,
            ImmutableList<String> batches)
            implements Requirement {

        /**
         * Checks that there is a title.
         *
         * @throws IllegalArgumentException if there is none, or the years are not 1 to 20
         */
        public TitleHeld {
            checkArgument(!anyOf.isEmpty(), "%s names no title", heading.id());
            years.ifPresent(n -> checkYears(heading, n.value()));
        }

        /** Returns the condition that one of the titles is held. */
        public static TitleHeld anyOf(Heading heading, ImmutableList<TitleLevel> anyOf) {
            return new TitleHeld(heading, anyOf, Optional.empty(), ImmutableList.of());
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.titleHeld(this);
        }
    }

    /**
     * An event happened to the zone. That none is on record does not say that there was none: only a named finding does.
     * What disqualifies is written as a part of {@link Operator#NONE}.
     *
     * @param heading  id, clause and name
     * @param kinds  the kinds of event, of which one suffices
     * @param withinYears  within how many years up to the day; at any time where nothing is said
     * @param clearance  the finding that there was none, where somebody may say so
     */
    record EventOccurred(
            Heading heading,
            ImmutableList<EventKind> kinds,
            Optional<Cited<Integer>> withinYears,
            Optional<NamedFinding> clearance)
            implements Requirement {

        /**
         * Checks that there is a kind.
         *
         * @throws IllegalArgumentException if there is none, or the years are not 1 to 20
         */
        public EventOccurred {
            checkArgument(!kinds.isEmpty(), "%s names no kind of event", heading.id());
            withinYears.ifPresent(n -> checkYears(heading, n.value()));
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.eventOccurred(this);
        }
    }

    /**
     * A named person or body found it to be so.
     *
     * @param heading  id, clause and name
     * @param subject  the question
     * @param by  who must answer it
     */
    record Judged(Heading heading, JudgementSubject subject, Role by) implements Requirement {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.judged(this);
        }
    }

    /** Which of the leading industries must stand on a list. */
    enum Which {
        /** The main one. */
        MAIN,
        /** Any of them. */
        ANY,
        /** Each of them. */
        ALL
    }

    /**
     * Leading industries stand on one of the lists.
     *
     * @param heading  id, clause and name
     * @param focusAreas  whether a focus area suffices
     * @param priorityFields  whether a priority field suffices
     * @param among  the terms of the lists that count; all where none is named
     * @param which  which of the leading industries must stand there
     */
    record IndustryListed(
            Heading heading, boolean focusAreas, boolean priorityFields, ImmutableList<String> among, Which which)
            implements Requirement {

        /**
         * Checks that a list is named.
         *
         * @throws IllegalArgumentException if none is
         */
        public IndustryListed {
            checkArgument(focusAreas || priorityFields, "%s names no list of industries", heading.id());
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.industryListed(this);
        }
    }

    /**
     * Bodies are set up whose functions cover those named, perhaps with so many full-time staff together.
     *
     * @param heading  id, clause and name
     * @param functions  the functions to cover; empty when any body will do
     * @param staff  how many full-time staff they must have together
     */
    record BodyEstablished(Heading heading, ImmutableList<BodyFunction> functions, Optional<Cited<Integer>> staff)
            implements Requirement {

        /**
         * Checks the number of staff.
         *
         * @throws IllegalArgumentException if it is below one
         */
        public BodyEstablished {
            staff.ifPresent(n -> checkArgument(
                    n.value() >= 1, "%s asks for %s staff: one or more make sense", heading.id(), n.value()));
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.bodyEstablished(this);
        }
    }

    /**
     * An industry development plan was made.
     *
     * @param heading  id, clause and name
     */
    record PlanMade(Heading heading) implements Requirement {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.planMade(this);
        }
    }

    /**
     * An authority above approved each of the documents, perhaps not longer ago than so many years.
     *
     * @param heading  id, clause and name
     * @param subjects  what must be approved: the plan, the setting-up of the body, other documents
     * @param levels  the levels that may approve
     * @param withinYears  how old the approval may be on the day; any age where nothing is said
     */
    record Approved(
            Heading heading,
            ImmutableList<DocumentKind> subjects,
            Cited<ImmutableList<ApprovingLevel>> levels,
            Optional<Cited<Integer>> withinYears)
            implements Requirement {

        /**
         * Checks that there is something to approve and somebody to do it.
         *
         * @throws IllegalArgumentException if there is not, or the years are not 1 to 20
         */
        public Approved {
            checkArgument(
                    !subjects.isEmpty() && !levels.value().isEmpty(), "%s names no subject or level", heading.id());
            withinYears.ifPresent(n -> checkYears(heading, n.value()));
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.approved(this);
        }
    }

    /** What a zone may be asked to cover. */
    enum Coverage {
        /** Public services, each by a named provider. */
        SERVICES,
        /** Kinds of public-service platform, each with a named operator. */
        PLATFORMS
    }

    /**
     * Services or kinds of platform are there, each with somebody named who provides it: all of them, or so many.
     *
     * @param heading  id, clause and name
     * @param of  services or platforms
     * @param codes  their codes
     * @param least  how many must be there; all where nothing is said
     */
    record Covered(Heading heading, Coverage of, Cited<ImmutableList<String>> codes, Optional<Cited<Integer>> least)
            implements Requirement {

        /**
         * Checks that there is a code and that the number fits.
         *
         * @throws IllegalArgumentException if it does not
         */
        public Covered {
            int size = codes.value().size();
            checkArgument(size > 0, "%s names nothing to cover", heading.id());
            least.ifPresent(n -> checkArgument(
                    n.value() >= 1 && n.value() <= size,
                    "%s asks for %s of %s: 1 to %s make sense",
                    heading.id(),
                    n.value(),
                    size,
                    size));
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.covered(this);
        }
    }

    private static void checkYears(Heading heading, int years) {
        checkArgument(years >= 1 && years <= 20, "%s asks for %s years: 1 to 20 make sense", heading.id(), years);
    }
}
