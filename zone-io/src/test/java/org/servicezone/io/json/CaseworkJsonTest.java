package org.servicezone.io.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.servicezone.fixture.Samples.bounds;
import static org.servicezone.fixture.Samples.heading;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.servicezone.fixture.CaseSamples;
import org.servicezone.model.casework.Absence;
import org.servicezone.model.casework.Advance;
import org.servicezone.model.casework.Agreement;
import org.servicezone.model.casework.Among;
import org.servicezone.model.casework.Candidate;
import org.servicezone.model.casework.CaseEvent;
import org.servicezone.model.casework.CaseFile;
import org.servicezone.model.casework.Combining;
import org.servicezone.model.casework.Constraint;
import org.servicezone.model.casework.Expert;
import org.servicezone.model.casework.Panel;
import org.servicezone.model.casework.PanelItem;
import org.servicezone.model.casework.PanelMark;
import org.servicezone.model.casework.PanelResult;
import org.servicezone.model.casework.PanelRule;
import org.servicezone.model.casework.PanelScore;
import org.servicezone.model.casework.RecognitionAct;
import org.servicezone.model.casework.Selection;
import org.servicezone.model.casework.SelectionRule;
import org.servicezone.model.number.Exact;
import org.servicezone.model.policy.Basis;
import org.servicezone.model.policy.BasisStatus;
import org.servicezone.model.policy.Cited;
import org.servicezone.model.rule.NodeId;
import org.servicezone.model.rule.Ties;
import org.servicezone.model.vocabulary.jiangsu.City;
import org.servicezone.model.zone.ZoneId;

/** What an official holds in hand, as JSON and back again. */
class CaseworkJsonTest {

    private static final Basis BASIS = Basis.illustrative("for the test");
    private static final ZoneId ZONE = ZoneId.of("a");
    private static final NodeId ITEM = NodeId.of("item");

    static Stream<Arguments> values() {
        return Stream.of(
                        all(CaseEvent.class, CaseSamples.events().values()),
                        all(Advance.class, CaseSamples.advances().values()),
                        all(Combining.class, CaseSamples.combinings().values()),
                        all(Among.class, CaseSamples.groups().values()),
                        all(Constraint.class, CaseSamples.constraints().values()),
                        all(Selection.class, CaseSamples.selections().values()),
                        all(CaseFile.class, ImmutableList.of(CaseSamples.file())),
                        all(RecognitionAct.class, ImmutableList.of(CaseSamples.act())),
                        all(SelectionRule.class, ImmutableList.of(selectionRule())),
                        all(Candidate.class, ImmutableList.of(candidate())),
                        all(PanelRule.class, ImmutableList.of(panelRule())),
                        all(Panel.class, ImmutableList.of(panel())),
                        all(PanelResult.class, ImmutableList.of(panelResult())),
                        all(Agreement.class, ImmutableList.of(agreement())))
                .flatMap(values -> values);
    }

    @ParameterizedTest
    @MethodSource("values")
    void what_was_written_is_read_back_equal(Class<?> type, Object value) {
        assertThat((Object) CanonicalJson.read(CanonicalJson.indented(value), type))
                .isEqualTo(value);
    }

    private static Stream<Arguments> all(Class<?> type, Iterable<?> values) {
        return ImmutableList.copyOf(values).stream().map(value -> Arguments.of(type, value));
    }

    private static SelectionRule selectionRule() {
        return new SelectionRule(
                heading("list"), ImmutableList.copyOf(CaseSamples.constraints().values()), Cited.of(Ties.OPEN, BASIS));
    }

    private static Candidate candidate() {
        return Candidate.builder()
                .zone(ZONE)
                .rank(1)
                .city(City.NANJING.code())
                .region("sunan")
                .place(2)
                .build();
    }

    private static PanelRule panelRule() {
        return PanelRule.builder()
                .heading(heading("panel"))
                .addItems(new PanelItem(heading("item"), Cited.of(Exact.ONE, BASIS), bounds("0", "100")))
                .quorum(Cited.of(3, BASIS))
                .combining(Cited.of(new Combining.TrimmedMean(Cited.of(1, BASIS)), BASIS))
                .byItem(true)
                .build();
    }

    private static Panel panel() {
        Expert.Conflict conflict = new Expert.Conflict(ZoneId.of("b"), "advises it");
        return new Panel(
                ImmutableList.of(new Expert("e", ImmutableList.of(conflict))),
                ImmutableList.of(new PanelScore("e", ZONE, ITEM, Exact.of(7))));
    }

    private static PanelResult panelResult() {
        return PanelResult.builder()
                .zone(ZONE)
                .rule(heading("panel"))
                .quorum(1)
                .counted(1)
                .total(Exact.of(7, 3))
                .addMarks(new PanelMark("e", Optional.of(ITEM), Exact.of(7), false))
                .addAbsences(new Absence("f", Absence.Reason.CONFLICT))
                .statuses(ImmutableSet.of(BasisStatus.ILLUSTRATIVE))
                .build();
    }

    private static Agreement agreement() {
        return new Agreement(
                ImmutableList.of("e", "f"),
                ImmutableList.of(ZONE, ZoneId.of("b")),
                Optional.of(Exact.of(1, 4)),
                Optional.empty());
    }
}
