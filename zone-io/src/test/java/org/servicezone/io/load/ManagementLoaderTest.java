package org.servicezone.io.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.servicezone.io.problem.Loaded;
import org.servicezone.model.policy.ReadingId;
import org.servicezone.model.rule.NodeId;
import org.servicezone.model.standing.LowMark;
import org.servicezone.model.standing.RecordedGround;
import org.servicezone.model.standing.Scope;
import org.servicezone.model.standing.StandingRules;

class ManagementLoaderTest {

    private static final StandingRules RULES =
            ManagementLoader.builtIn("jiangsu-2021").orElseThrow();
    private static final String FILE = file();
    private static final String ORGAN = "省发展改革委";

    @Test
    void the_shipped_standings_and_decisions_are_those_of_the_plan() {
        assertThat(RULES.standings())
                .extracting(standing -> standing.heading().id().value())
                .containsExactly(
                        "not-recognised",
                        "recognised",
                        "commended",
                        "warned",
                        "in-rectification",
                        "delisted",
                        "withdrawn");
        assertThat(RULES.decisions().stream().filter(d -> d.ground().isPresent()))
                .extracting(decision -> decision.heading().id().value())
                .containsExactly("commend", "praise", "order-to-rectify", "take-back-order", "delist");
    }

    /** The ground of delisting under R6: both, a low rank and an item past its day, or either; falsified figures beside it. */
    @Test
    void r6_chooses_between_both_grounds_and_either() {
        RecordedGround.Any ground = (RecordedGround.Any)
                RULES.decision(NodeId.of("delist")).orElseThrow().ground().orElseThrow();
        RecordedGround.Chosen r6 = (RecordedGround.Chosen) ground.parts().get(0);
        assertThat(r6.choice().reading()).isEqualTo(ReadingId.of("R6"));
        assertThat(r6.otherwise()).isEqualTo("and");
        assertThat(r6.choice().pick("and")).isInstanceOf(RecordedGround.All.class);
        assertThat(r6.choice().pick("or")).isInstanceOf(RecordedGround.Any.class);
        assertThat(((RecordedGround.All) r6.choice().pick("and")).parts())
                .hasExactlyElementsOfTypes(RecordedGround.Chosen.class, RecordedGround.ItemLate.class);
        assertThat(ground.parts().get(1)).isInstanceOf(RecordedGround.Falsified.class);
    }

    @Test
    void each_kind_of_mark_is_read() {
        String basis = "\"basis\": {\"status\": \"illustrative\", \"source\": \"for the test\"}";
        assertThat(mark("{\"kind\": \"last-places\", \"scope\": \"region\", \"places\": {\"value\": 3, " + basis
                        + "}}"))
                .isInstanceOfSatisfying(LowMark.LastPlaces.class, mark -> {
                    assertThat(mark.scope()).isEqualTo(Scope.REGION);
                    assertThat(mark.places().value()).isEqualTo(3);
                });
        assertThat(mark("{\"kind\": \"below-score\", \"mark\": {\"value\": \"59.5\", " + basis + "}}"))
                .isInstanceOfSatisfying(
                        LowMark.BelowScore.class,
                        mark -> assertThat(mark.mark().value().toString()).isEqualTo("59.5"));
        assertThat(mark("{\"kind\": \"in-grades\", \"grades\": {\"value\": [\"不合格\"], " + basis + "}}"))
                .isInstanceOfSatisfying(
                        LowMark.InGrades.class,
                        mark -> assertThat(mark.grades()).containsExactly("不合格"));
    }

    /** Reads the file with another mark under R7 by type in the ground of the order to rectify. */
    private static LowMark mark(String mark) {
        int begin = FILE.indexOf("\"mark\": ", FILE.indexOf("\"low-rank-by-type\"")) + "\"mark\": ".length();
        int end = FILE.indexOf("\"least\"", begin);
        RecordedGround ground = load(FILE.substring(0, begin) + mark + ", " + FILE.substring(end))
                .orElseThrow()
                .decision(NodeId.of("order-to-rectify"))
                .orElseThrow()
                .ground()
                .orElseThrow();
        RecordedGround low = ((RecordedGround.Chosen) ground).choice().pick("by-type");
        return ((RecordedGround.Low) low).mark();
    }

    @Test
    void all_that_is_wrong_is_told_at_once_with_its_place() {
        String changed = FILE.replaceFirst("\"titleHeld\": false", "\"titleHeld\": \"no\"")
                .replaceFirst("\"kind\": \"traits\"", "\"kind\": \"trait\"")
                .replaceFirst("\"boundary\"", "\"borders\"");
        assertThat(load(changed).problems())
                .extracting(problem -> problem.position().path().orElse(""))
                .containsExactly("/standings/0/titleHeld", "/decisions/1/ground/kind", "/breaking/0");
    }

    @CsvSource({
        "'\"to\": \"warned\"', '\"to\": \"warmed\"'",
        "'\"last\": false', '\"last\": true'",
        "'\"id\": \"warned\"', '\"id\": \"commended\"'"
    })
    @ParameterizedTest
    void rules_that_lead_nowhere_are_a_problem_and_no_exception(String from, String to) {
        assertThat(load(FILE.replaceFirst(from, to)).problems()).hasSize(1);
    }

    @Test
    void other_rulebooks_have_none() {
        assertThatIllegalArgumentException().isThrownBy(() -> ManagementLoader.builtIn("jiangsu-2020"));
    }

    private static Loaded<StandingRules> load(String text) {
        return ManagementLoader.load(
                "rules.json", new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), Folder.RULEBOOK);
    }

    private static String file() {
        try (InputStream in =
                ManagementLoader.class.getResourceAsStream("/org/servicezone/io/management/jiangsu-2021.json")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
