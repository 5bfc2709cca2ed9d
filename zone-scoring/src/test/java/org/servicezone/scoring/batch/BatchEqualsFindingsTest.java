package org.servicezone.scoring.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSetMultimap;
import com.google.common.collect.LinkedHashMultiset;
import com.google.common.collect.Multiset;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.servicezone.model.finding.Finding;
import org.servicezone.model.finding.Outcome;
import org.servicezone.model.policy.ReadingId;
import org.servicezone.model.policy.Readings;
import org.servicezone.model.province.Province;
import org.servicezone.model.requirement.Requirement;
import org.servicezone.model.result.EligibilityVerdict;
import org.servicezone.model.rule.Operator;
import org.servicezone.model.zone.Zone;
import org.servicezone.scoring.check.CheckedRulebook;
import org.servicezone.scoring.check.TrustedRulebook;
import org.servicezone.scoring.columns.CellState;
import org.servicezone.scoring.eligibility.Eligibility;
import org.servicezone.scoring.fixture.Asked;
import org.servicezone.scoring.fixture.Books;
import org.servicezone.scoring.fixture.Provinces;
import org.servicezone.scoring.fixture.RandomConditions;
import org.servicezone.scoring.fixture.RandomFigures;
import org.servicezone.scoring.fixture.RandomProvinces;

/**
 * The batch against the explained evaluator: random conditions of every kind over random provinces, condition by
 * condition. How many cases is a property of the build; profile {@code differential} runs many.
 */
class BatchEqualsFindingsTest {

    private static final int CASES = Integer.getInteger("differential.cases", 300);
    private static final long SEED = Long.getLong("differential.seed", 20210719L);
    private static final ImmutableSetMultimap<ReadingId, String> BOUND =
            ImmutableSetMultimap.of(ReadingId.of("R1"), "revenue", ReadingId.of("R1"), "tax");

    @Test
    void the_batch_answers_as_the_findings_do() {
        Multiset<String> seen = LinkedHashMultiset.create();
        for (int i = 0; i < CASES; i++) {
            compare(SEED + i, seen);
        }
        for (Outcome outcome : Outcome.values()) {
            assertThat(seen.count("verdict " + outcome)).as("%s", seen).isGreaterThan(CASES / 20);
        }
        for (CellState state : CellState.values()) {
            assertThat(seen.count("cell " + state)).as("%s", seen).isGreaterThan(CASES / 20);
        }
        assertThat(seen.count("refused")).isGreaterThan(0);
    }

    private static void compare(long seed, Multiset<String> seen) {
        Random random = new Random(seed);
        Requirement admission = new RandomConditions(random).admission();
        CheckedRulebook book =
                TrustedRulebook.of(Books.book(Books.edition(admission).build()).build(), BOUND);
        Readings readings =
                random.nextBoolean() ? Readings.DEFAULTS : Readings.DEFAULTS.with(ReadingId.of("R1"), "tax");
        Province province =
                random.nextInt(3) == 0 ? new RandomProvinces(random).draw() : new RandomFigures(random).draw();
        Batch batch = Batch.of(book, readings, Provinces.DAY, Provinces.NEWEST);
        Columns columns = Columns.of(batch, province);
        List<EligibilityVerdict> explained;
        try {
            explained = Eligibility.assess(
                    book,
                    readings,
                    province,
                    province.zones().stream().map(Zone::id).toList(),
                    Provinces.DAY,
                    Provinces.NEWEST);
        } catch (IllegalArgumentException e) {
            assertThatThrownBy(() -> batch.run(columns))
                    .as("seed %s", seed)
                    .hasMessageContaining(" has no branch for zone ");
            seen.add("refused");
            return;
        }
        Verdicts verdicts = batch.run(columns);
        for (int row = 0; row < explained.size(); row++) {
            Finding finding = explained.get(row).finding();
            String what = "seed " + seed + ", row " + row + ": " + admission;
            assertThat(verdicts.outcome(row)).as(what).isEqualTo(finding.outcome());
            if (Asked.isByCases(finding)) {
                seen.add("by cases");
                continue;
            }
            ImmutableList<Finding> parts = parts(finding);
            assertThat(batch.conditions()).hasSameSizeAs(parts);
            for (int c = 0; c < parts.size(); c++) {
                assertThat(verdicts.outcome(row, c))
                        .as("%s in %s", batch.conditions().get(c), what)
                        .isEqualTo(parts.get(c).outcome());
                assertThat(verdicts.failed(row).get(c)).isEqualTo(parts.get(c).outcome() == Outcome.NOT_MET);
                assertThat(verdicts.open(row).get(c)).isEqualTo(parts.get(c).outcome() == Outcome.UNDETERMINED);
            }
            seen.add("verdict " + verdicts.outcome(row));
        }
        batch.needs().figures().forEach(key -> {
            for (byte state :
                    columns.figures(key.measure(), key.year(), key.yearBefore()).states()) {
                seen.add("cell " + CellState.values()[state]);
            }
        });
    }

    private static ImmutableList<Finding> parts(Finding finding) {
        return finding instanceof Finding.Group group && group.operator() == Operator.ALL
                ? group.parts()
                : ImmutableList.of(finding);
    }
}
