package org.servicezone.scoring.check;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import org.servicezone.model.measure.MeasureId;
import org.servicezone.model.number.Bounds;
import org.servicezone.model.requirement.Requirement;

/**
 * Claims that are all true together: the parts of an all-of, within what stands around it; or, of an any-of that is not
 * met, that none of its parts is. Each new claim is compared with those before it: it may contradict one, or one of the
 * two may say nothing beside the other. A claim that is reported is not added, so that one mistake is told once.
 *
 * <p>Claims about one subject are compared in pairs up to {@link #MOST} of them; equal ones are always found.
 */
final class Scope {

    /** How many claims about one subject are kept for comparison. */
    static final int MOST = 40;

    private final Optional<Scope> around;
    private final Guard cases;
    private final LogicDefects report;
    private final Entailment entailment;
    private final ThresholdLogic thresholds;
    private final Map<ImmutableList<Object>, List<Claim>> bySubject = new LinkedHashMap<>();
    private final Map<Integer, List<Claim>> byShape = new LinkedHashMap<>();
    private final Map<MeasureId, ImmutableList<Bounds>> left = new LinkedHashMap<>();

    private Scope(Optional<Scope> around, Guard cases, LogicDefects report, ThresholdLogic thresholds) {
        this.around = around;
        this.cases = cases;
        this.report = report;
        this.entailment = new Entailment(thresholds);
        this.thresholds = thresholds;
    }

    /** Returns an empty scope for the cases that reports so. */
    static Scope empty(Guard cases, LogicDefects report, ThresholdLogic thresholds) {
        return new Scope(Optional.empty(), cases, report, thresholds);
    }

    /** Returns a scope, for some of the cases, in which this scope's claims are true too. */
    Scope within(Guard narrower) {
        return new Scope(Optional.of(this), narrower, report, thresholds);
    }

    /** Adds a claim about several conditions together, of which only equal ones are known. */
    void addGroup(Claim claim) {
        if (!reportedAsEqual(claim)) {
            byShape.computeIfAbsent(claim.stand().shape(), shape -> new ArrayList<>())
                    .add(claim);
        }
    }

    /** Adds a claim about a single condition. */
    void add(Claim claim) {
        boolean reported = reportedAsEqual(claim) || contradicts(claim) || isImplied(claim) || leavesNothing(claim);
        if (reported) {
            return;
        }
        List<Claim> mine = bySubject.computeIfAbsent(
                Entailment.subject(claim.stand().requirement()), subject -> new ArrayList<>());
        impliesBefore(claim, mine);
        if (mine.size() < MOST) {
            mine.add(claim);
        }
        byShape.computeIfAbsent(claim.stand().shape(), shape -> new ArrayList<>())
                .add(claim);
    }

    /** Returns the claim, sure in these cases, that makes a branch for these titles impossible. */
    Optional<Claim> keepsOut(Requirement.TitleHeld branch, boolean holds, Guard guard) {
        return find(
                Entailment.subject(branch),
                other -> other.stand().requirement() instanceof Requirement.TitleHeld
                        && other.guard().covers(guard)
                        && (other.holds()
                                ? !holds
                                        && branch.anyOf()
                                                .containsAll(title(other).anyOf())
                                : holds
                                        && isPlain(title(other))
                                        && title(other).anyOf().containsAll(branch.anyOf())));
    }

    private static Requirement.TitleHeld title(Claim claim) {
        return (Requirement.TitleHeld) claim.stand().requirement();
    }

    private static boolean isPlain(Requirement.TitleHeld title) {
        return title.years().isEmpty() && title.batches().isEmpty();
    }

    private boolean reportedAsEqual(Claim claim) {
        for (Optional<Scope> scope = Optional.of(this); scope.isPresent(); scope = scope.get().around) {
            List<Claim> equal = scope.get().byShape.getOrDefault(claim.stand().shape(), List.of());
            for (Claim before : equal.subList(0, Math.min(MOST, equal.size()))) {
                Optional<Guard> both = before.guard().and(claim.guard());
                if (before.holds() != claim.holds() && both.isPresent()) {
                    report.opposed(claim, before, both.get());
                    return true;
                }
                if (before.holds() == claim.holds() && saysNothingBeside(claim, before)) {
                    report.twice(claim, before);
                    return true;
                }
            }
        }
        return false;
    }

    private boolean contradicts(Claim claim) {
        return found(
                        claim,
                        entailment::conflict,
                        (before, now) -> before.guard().and(now.guard()).isPresent())
                .map(before -> {
                    report.contradiction(
                            claim, before, before.guard().and(claim.guard()).orElseThrow());
                    return true;
                })
                .orElse(false);
    }

    private boolean isImplied(Claim claim) {
        return found(claim, entailment::entails, (before, now) -> saysNothingBeside(now, before))
                .map(before -> {
                    report.implied(claim, before);
                    return true;
                })
                .orElse(false);
    }

    /** Reports those before that say nothing beside the new claim, and forgets them. */
    private void impliesBefore(Claim claim, List<Claim> mine) {
        mine.removeIf(before -> {
            boolean implied = saysNothingBeside(before, claim) && entailment.entails(claim, before);
            if (implied) {
                report.implied(before, claim);
            }
            return implied;
        });
    }

    /** A claim that rests on an illustrative value leaves open what another decides, so each has its use beside the other. */
    private static boolean saysNothingBeside(Claim implied, Claim implying) {
        return implying.guard().covers(implied.guard())
                && implied.guard().readsNoMoreThan(implying.guard())
                && Softness.of(implied.stand().requirement())
                        == Softness.of(implying.stand().requirement());
    }

    private Optional<Claim> found(Claim claim, BiPredicate<Claim, Claim> relation, BiPredicate<Claim, Claim> applies) {
        return find(
                Entailment.subject(claim.stand().requirement()),
                before -> relation.test(before, claim) && applies.test(before, claim));
    }

    private Optional<Claim> find(ImmutableList<Object> subject, Predicate<Claim> wanted) {
        for (Optional<Scope> scope = Optional.of(this); scope.isPresent(); scope = scope.get().around) {
            for (Claim before : scope.get().bySubject.getOrDefault(subject, List.of())) {
                if (wanted.test(before)) {
                    return Optional.of(before);
                }
            }
        }
        return Optional.empty();
    }

    /**
     * Three and more claims may leave no value of a measure where each two of them do. Claims in
     * some of the cases only do not count.
     */
    private boolean leavesNothing(Claim claim) {
        if (!(claim.stand().requirement() instanceof Requirement.Threshold threshold)
                || !claim.guard().equals(cases)
                || !claim.holds() && ThresholdLogic.years(threshold) > 1) {
            return false;
        }
        ImmutableList<Bounds> before = left(threshold);
        Bounds asked = ThresholdLogic.asked(threshold);
        ImmutableList<Bounds> after =
                claim.holds() ? ThresholdLogic.inside(before, asked) : ThresholdLogic.without(before, asked);
        if (after.isEmpty()) {
            report.nothingLeft(claim, threshold.measure());
            return true;
        }
        if (after.size() < MOST) {
            left.put(threshold.measure(), after);
        }
        return false;
    }

    private ImmutableList<Bounds> left(Requirement.Threshold threshold) {
        for (Optional<Scope> scope = Optional.of(this); scope.isPresent(); scope = scope.get().around) {
            ImmutableList<Bounds> known = scope.get().left.get(threshold.measure());
            if (known != null) {
                return known;
            }
        }
        return ImmutableList.of(thresholds.range(threshold));
    }
}
