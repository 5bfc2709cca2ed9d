package org.servicezone.scoring.check;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.Collection;
import java.util.Optional;
import org.servicezone.model.policy.Cited;
import org.servicezone.model.requirement.Requirement;
import org.servicezone.model.rule.Cut;
import org.servicezone.model.vocabulary.EventKind;

/**
 * What single conditions of one kind say of each other. Each answer is certain: it holds for every zone, and also while
 * data are missing: where one implies the other, its outcome is never the better of the two.
 */
final class Entailment {

    /** Titles and the acts that give them may say something of each other. */
    private static final ImmutableList<Object> ON_RECORD = ImmutableList.of("on record");

    private final ThresholdLogic thresholds;

    Entailment(ThresholdLogic thresholds) {
        this.thresholds = thresholds;
    }

    /** Returns what conditions have in common that may say something of each other. */
    static ImmutableList<Object> subject(Requirement requirement) {
        String kind = requirement.getClass().getSimpleName();
        if (requirement instanceof Requirement.Threshold threshold) {
            return ImmutableList.of(kind, threshold.measure());
        }
        if (requirement instanceof Requirement.Rising rising) {
            return ImmutableList.of(kind, rising.measure());
        }
        if (requirement instanceof Requirement.CohortPlace place) {
            return ImmutableList.of(kind, place.measure());
        }
        if (requirement instanceof Requirement.Judged judged) {
            return ImmutableList.of(kind, judged.subject(), judged.by());
        }
        if (requirement instanceof Requirement.TitleHeld || requirement instanceof Requirement.EventOccurred) {
            return ON_RECORD;
        }
        return ImmutableList.of(kind);
    }

    /** Says whether the first claim makes the second true. */
    boolean entails(Claim one, Claim other) {
        return entails(one, other, other.holds());
    }

    /** Says whether the claims cannot both be true. */
    boolean conflict(Claim one, Claim other) {
        return entails(one, other, !other.holds()) || heldUngranted(one, other) || heldUngranted(other, one);
    }

    /** A title is asked for that, as another condition has it, was never granted: whoever holds one was granted it. */
    private static boolean heldUngranted(Claim held, Claim ungranted) {
        return held.holds()
                && held.stand().requirement() instanceof Requirement.TitleHeld
                && !ungranted.holds()
                && ungranted.stand().requirement() instanceof Requirement.EventOccurred event
                && event.withinYears().isEmpty()
                && event.kinds().contains(EventKind.TITLE_GRANTED);
    }

    private boolean entails(Claim one, Claim other, boolean otherHolds) {
        Requirement a = one.stand().requirement();
        Requirement b = other.stand().requirement();
        if (one.holds()) {
            return otherHolds ? implies(a, b) : excludes(a, b);
        }
        return otherHolds ? covers(a, b) : implies(b, a);
    }

    private boolean implies(Requirement a, Requirement b) {
        if (a instanceof Requirement.Threshold one && b instanceof Requirement.Threshold other) {
            return thresholds.implies(one, other);
        }
        return b.match(new Implied(a));
    }

    private boolean covers(Requirement a, Requirement b) {
        return a instanceof Requirement.Threshold one
                && b instanceof Requirement.Threshold other
                && thresholds.covers(one, other);
    }

    private boolean excludes(Requirement a, Requirement b) {
        if (a instanceof Requirement.Threshold one && b instanceof Requirement.Threshold other) {
            return thresholds.excludes(one, other);
        }
        return a instanceof Requirement.IndustryListed one
                && b instanceof Requirement.IndustryListed other
                && excludes(one, other);
    }

    /** The main industry stands in one place of a list only. */
    private static boolean excludes(Requirement.IndustryListed one, Requirement.IndustryListed other) {
        return one.which() == Requirement.Which.MAIN
                && other.which() == Requirement.Which.MAIN
                && one.focusAreas() == other.focusAreas()
                && one.priorityFields() == other.priorityFields()
                && one.focusAreas() != one.priorityFields()
                && !one.among().isEmpty()
                && !other.among().isEmpty()
                && one.among().stream().noneMatch(other.among()::contains);
    }

    /** Whether a condition implies another of its kind. */
    private record Implied(Requirement a) implements Requirement.Cases<Boolean> {

        @Override
        public Boolean composed(Requirement.Composed b) {
            return false;
        }

        @Override
        public Boolean chosen(Requirement.Chosen b) {
            return false;
        }

        @Override
        public Boolean alternatives(Requirement.Alternatives b) {
            return false;
        }

        @Override
        public Boolean exempt(Requirement.Exempt b) {
            return false;
        }

        @Override
        public Boolean threshold(Requirement.Threshold b) {
            return false;
        }

        @Override
        public Boolean rising(Requirement.Rising b) {
            return a instanceof Requirement.Rising one
                    && one.measure().equals(b.measure())
                    && one.rises().value() >= b.rises().value()
                    && (one.strict() || !b.strict());
        }

        @Override
        public Boolean cohortPlace(Requirement.CohortPlace b) {
            return a instanceof Requirement.CohortPlace one
                    && one.measure().equals(b.measure())
                    && Shapes.cohort(one.cohort()).equals(Shapes.cohort(b.cohort()))
                    && one.ties() == b.ties()
                    && one.finding().equals(b.finding())
                    && further(one.cut(), b.cut());
        }

        private static boolean further(Cut one, Cut other) {
            if (one instanceof Cut.First a && other instanceof Cut.First b) {
                return a.places().value() <= b.places().value();
            }
            if (one instanceof Cut.Share a && other instanceof Cut.Share b) {
                return a.rounding() == b.rounding()
                        && !a.share().value().isGreaterThan(b.share().value());
            }
            return one instanceof Cut.Quantile a
                    && other instanceof Cut.Quantile b
                    && !a.at().value().isLessThan(b.at().value());
        }

        @Override
        public Boolean titleHeld(Requirement.TitleHeld b) {
            return a instanceof Requirement.TitleHeld one
                    && b.anyOf().containsAll(one.anyOf())
                    && most(one.years()) >= most(b.years())
                    && (b.batches().isEmpty()
                            || !one.batches().isEmpty() && b.batches().containsAll(one.batches()));
        }

        @Override
        public Boolean eventOccurred(Requirement.EventOccurred b) {
            return a instanceof Requirement.EventOccurred one
                    && b.kinds().containsAll(one.kinds())
                    && shorter(one.withinYears(), b.withinYears())
                    && one.clearance().equals(b.clearance());
        }

        @Override
        public Boolean judged(Requirement.Judged b) {
            return a instanceof Requirement.Judged one
                    && one.subject().equals(b.subject())
                    && one.by().equals(b.by());
        }

        @Override
        public Boolean industryListed(Requirement.IndustryListed b) {
            return a instanceof Requirement.IndustryListed one
                    && (one.which() == b.which()
                            || one.which() == Requirement.Which.ALL && b.which() == Requirement.Which.ANY)
                    && (b.focusAreas() || !one.focusAreas())
                    && (b.priorityFields() || !one.priorityFields())
                    && (b.among().isEmpty()
                            || !one.among().isEmpty() && b.among().containsAll(one.among()));
        }

        @Override
        public Boolean bodyEstablished(Requirement.BodyEstablished b) {
            return a instanceof Requirement.BodyEstablished one
                    && one.functions().containsAll(b.functions())
                    && most(one.staff()) >= most(b.staff());
        }

        @Override
        public Boolean planMade(Requirement.PlanMade b) {
            return a instanceof Requirement.PlanMade;
        }

        @Override
        public Boolean approved(Requirement.Approved b) {
            return a instanceof Requirement.Approved one
                    && one.subjects().containsAll(b.subjects())
                    && b.levels().value().containsAll(one.levels().value())
                    && shorter(one.withinYears(), b.withinYears());
        }

        /** So many of some services leave at least so many of the others, even where the rest are not shared. */
        @Override
        public Boolean covered(Requirement.Covered b) {
            if (!(a instanceof Requirement.Covered one) || one.of() != b.of()) {
                return false;
            }
            Collection<String> codes = one.codes().value();
            boolean once = ImmutableSet.copyOf(codes).size() == codes.size()
                    && ImmutableSet.copyOf(b.codes().value()).size()
                            == b.codes().value().size();
            long notShared = codes.stream()
                    .filter(code -> !b.codes().value().contains(code))
                    .count();
            int least = one.least().map(Cited::value).orElse(codes.size());
            return once
                    && least - notShared
                            >= b.least()
                                    .map(Cited::value)
                                    .orElse(b.codes().value().size());
        }

        private static int most(Optional<Cited<Integer>> years) {
            return years.map(Cited::value).orElse(0);
        }

        private static boolean shorter(Optional<Cited<Integer>> one, Optional<Cited<Integer>> other) {
            return one.map(Cited::value).orElse(Integer.MAX_VALUE)
                    <= other.map(Cited::value).orElse(Integer.MAX_VALUE);
        }
    }
}
