package org.servicezone.model.requirement;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import org.servicezone.model.measure.MeasureId;
import org.servicezone.model.number.Exact;
import org.servicezone.model.policy.Cited;
import org.servicezone.model.rule.Choice;
import org.servicezone.model.rule.Cohort;
import org.servicezone.model.rule.Heading;
import org.servicezone.model.vocabulary.ApprovingLevel;
import org.servicezone.model.vocabulary.BodyFunction;
import org.servicezone.model.vocabulary.JudgementSubject;
import org.servicezone.model.vocabulary.PublicService;
import org.servicezone.model.vocabulary.Role;
import org.servicezone.model.vocabulary.TitleLevel;

/** A condition on a zone. Each kind is one record here and one evaluator elsewhere. */
public sealed interface Requirement {

    /** Returns its id, clause and name. */
    Heading heading();

    /** Answers by kind. */
    <R> R match(Cases<R> cases);

    /**
     * One answer for each kind of condition.
     *
     * @param <R>  the type of the answer
     */
    interface Cases<R> {
        /** Answers for a composition. */
        R allOf(AllOf requirement);

        /** Answers for a choice by a reading. */
        R chosen(Chosen requirement);

        /** Answers for titles. */
        R titleHeld(TitleHeld requirement);

        /** Answers for a rising series. */
        R rising(Rising requirement);

        /** Answers for a place in a cohort. */
        R cohortFront(CohortFront requirement);

        /** Answers for a judgement. */
        R judged(Judged requirement);

        /** Answers for a leading industry on a list. */
        R industryListed(IndustryListed requirement);

        /** Answers for a body. */
        R bodyEstablished(BodyEstablished requirement);

        /** Answers for a plan. */
        R planMade(PlanMade requirement);

        /** Answers for approvals. */
        R approved(Approved requirement);

        /** Answers for services. */
        R servicesCovered(ServicesCovered requirement);
    }

    /**
     * Every part must hold.
     *
     * @param heading  id, clause and name
     * @param parts  the parts, at least one
     */
    record AllOf(Heading heading, ImmutableList<Requirement> parts) implements Requirement {

        /**
         * Checks that there are parts.
         *
         * @throws IllegalArgumentException if there is none
         */
        public AllOf {
            checkArgument(!parts.isEmpty(), "%s has no part", heading.id());
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.allOf(this);
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
        public <R> R match(Cases<R> cases) {
            return cases.chosen(this);
        }
    }

    /**
     * The zone holds one of the titles.
     *
     * @param heading  id, clause and name
     * @param anyOf  the titles, of which one suffices
     */
    record TitleHeld(Heading heading, ImmutableList<TitleLevel> anyOf) implements Requirement {

        /**
         * Checks that there is a title.
         *
         * @throws IllegalArgumentException if there is none
         */
        public TitleHeld {
            checkArgument(!anyOf.isEmpty(), "%s names no title", heading.id());
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.titleHeld(this);
        }
    }

    /**
     * A measure rose in each of the last years, each year against the restated figure of the year before where its
     * return gives one.
     *
     * @param heading  id, clause and name
     * @param measure  what must rise
     * @param rises  in how many years running, the newest return's year last
     * @param strict  whether standing still is no rise
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
     * The zone stands in the front part of its cohort by a measure of the newest return: its rank is at most ⌈n × share⌉.
     * A named finding decides where there is one: it is asked where the cohort is too small, or where an illustrative
     * share leaves the question open.
     *
     * @param heading  id, clause and name
     * @param measure  by which the cohort is ranked, the greatest first
     * @param cohort  whom the zone is compared with
     * @param share  the front part, over 0 and at most 1
     * @param finding  the judgement that decides instead
     * @param by  who makes it
     */
    record CohortFront(
            Heading heading, MeasureId measure, Cohort cohort, Cited<Exact> share, JudgementSubject finding, Role by)
            implements Requirement {

        /**
         * Checks the share.
         *
         * @throws IllegalArgumentException if it is not over 0 and at most 1
         */
        public CohortFront {
            checkArgument(
                    share.value().signum() > 0 && !share.value().isGreaterThan(Exact.ONE),
                    "%s: the front part of a cohort is over 0 and at most 1, not %s",
                    heading.id(),
                    share.value());
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.cohortFront(this);
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

    /**
     * The main leading industry stands on one of the lists.
     *
     * @param heading  id, clause and name
     * @param focusAreas  whether a focus area suffices
     * @param priorityFields  whether a priority field suffices
     */
    record IndustryListed(Heading heading, boolean focusAreas, boolean priorityFields) implements Requirement {

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
     * Bodies are set up whose functions cover those named.
     *
     * @param heading  id, clause and name
     * @param functions  the functions to cover; empty when any body will do
     */
    record BodyEstablished(Heading heading, ImmutableList<BodyFunction> functions) implements Requirement {
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
     * An authority above approved each of the subjects.
     *
     * @param heading  id, clause and name
     * @param subjects  what must be approved
     * @param levels  the levels that may approve
     */
    record Approved(
            Heading heading, ImmutableList<DocumentSubject> subjects, Cited<ImmutableList<ApprovingLevel>> levels)
            implements Requirement {

        /**
         * Checks that there is something to approve and somebody to do it.
         *
         * @throws IllegalArgumentException if there is not
         */
        public Approved {
            checkArgument(
                    !subjects.isEmpty() && !levels.value().isEmpty(), "%s names no subject or level", heading.id());
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.approved(this);
        }
    }

    /**
     * Every service is offered, each by a named provider.
     *
     * @param heading  id, clause and name
     * @param services  the services
     */
    record ServicesCovered(Heading heading, Cited<ImmutableList<PublicService>> services) implements Requirement {

        /**
         * Checks that there is a service.
         *
         * @throws IllegalArgumentException if there is none
         */
        public ServicesCovered {
            checkArgument(!services.value().isEmpty(), "%s names no service", heading.id());
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.servicesCovered(this);
        }
    }
}
