package org.servicezone.examples.benchmarks;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.MoreCollectors;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Optional;
import org.servicezone.io.load.RulebookLoader;
import org.servicezone.model.measure.MeasureId;
import org.servicezone.model.number.Exact;
import org.servicezone.model.policy.Basis;
import org.servicezone.model.policy.BasisStatus;
import org.servicezone.model.policy.Cited;
import org.servicezone.model.policy.Readings;
import org.servicezone.model.requirement.Requirement;
import org.servicezone.model.rule.Cohort;
import org.servicezone.model.rule.Cut;
import org.servicezone.model.rule.NodeId;
import org.servicezone.model.rule.Ties;
import org.servicezone.model.rulebook.Edition;
import org.servicezone.model.rulebook.Rulebook;
import org.servicezone.model.vocabulary.JudgementSubject;
import org.servicezone.model.vocabulary.Role;
import org.servicezone.model.vocabulary.TitleLevel;
import org.servicezone.scoring.batch.Batch;
import org.servicezone.scoring.check.CheckedRulebook;
import org.servicezone.scoring.check.RulebookCheck;

/**
 * The eight conditions of the built-in rulebook that are no judgement of experts or of a guide. So that the place in the
 * cohort can fail a zone as it would under a guide, its cut is said to come from one; no guide says so.
 */
final class EightConditions {

    static final MeasureId REVENUE = MeasureId.of("revenue");
    static final LocalDate DAY = LocalDate.of(2023, 12, 31);
    static final int NEWEST_RETURN = 2022;
    static final Cohort COHORT = Cohort.builder()
            .title(TitleLevel.of("municipal-zone"))
            .sameCity(true)
            .sameType(true)
            .minimum(cited(3))
            .build();

    /** The conditions, in order. */
    static final ImmutableList<String> IDS = ImmutableList.of(
            "municipal-title",
            "scale-rising",
            "front-of-cohort",
            "industry-in-directions",
            "body-established",
            "plan-made",
            "approved",
            "services-complete");

    private EightConditions() {}

    static CheckedRulebook rulebook() {
        Rulebook built = RulebookLoader.builtIn("jiangsu-2021").orElseThrow();
        Edition edition = built.editions().stream()
                .filter(e -> e.holdsOn(DAY))
                .findFirst()
                .orElseThrow();
        ImmutableList<Requirement> all = ((Requirement.Composed) edition.admission()).parts();
        ImmutableList<Requirement> eight = IDS.stream()
                .map(id -> all.stream()
                        .filter(part -> part.heading().id().equals(NodeId.of(id)))
                        .collect(MoreCollectors.onlyElement()))
                .map(part -> part.heading().id().equals(NodeId.of("front-of-cohort")) ? front(part) : part)
                .collect(ImmutableList.toImmutableList());
        Edition changed = Edition.builder()
                .from(edition)
                .admission(Requirement.Composed.allOf(edition.admission().heading(), eight))
                .build();
        return RulebookCheck.check(Rulebook.builder()
                        .from(built)
                        .editions(ImmutableList.of(changed))
                        .build())
                .orThrow();
    }

    static Batch batch() {
        return Batch.of(rulebook(), Readings.DEFAULTS, DAY, NEWEST_RETURN);
    }

    private static Requirement front(Requirement part) {
        return new Requirement.CohortPlace(
                part.heading(),
                REVENUE,
                COHORT,
                new Cut.Share(cited(Exact.of(1, 3)), RoundingMode.UP),
                Ties.IN,
                Optional.of(new Requirement.NamedFinding(
                        JudgementSubject.of("front-of-cohort"), Role.of("municipal-drc"))));
    }

    private static <T> Cited<T> cited(T value) {
        return Cited.of(value, new Basis(BasisStatus.GUIDE, Optional.empty(), Optional.of("a guide that we made up")));
    }
}
