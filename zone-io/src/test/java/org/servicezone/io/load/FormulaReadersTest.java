package org.servicezone.io.load;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.servicezone.io.json.CanonicalJson;
import org.servicezone.io.problem.Loaded;
import org.servicezone.model.measure.Formula;
import org.servicezone.model.measure.Grouping;
import org.servicezone.model.measure.Measure;
import org.servicezone.model.measure.MeasureId;
import org.servicezone.model.measure.Parts;
import org.servicezone.model.measure.PlaceScope;
import org.servicezone.model.measure.ResidentFilter;
import org.servicezone.model.number.Bounds;
import org.servicezone.model.number.Exact;
import org.servicezone.model.quantity.Units;
import org.servicezone.model.rulebook.Rulebook;
import org.servicezone.model.vocabulary.ResidentKind;

/** Formulas as a rulebook writes them. */
class FormulaReadersTest {

    private static final MeasureId A = MeasureId.of("a");
    private static final MeasureId B = MeasureId.of("b");

    static Stream<Arguments> formulas() {
        Parts measures = new Parts.Measures(ImmutableList.of(A, B));
        ResidentFilter filter = new ResidentFilter(
                true,
                ImmutableList.of(ResidentKind.of("headquarters")),
                Optional.of(new ResidentFilter.Size(A, Bounds.over(Exact.ONE), Units.YI_YUAN)));
        return Stream.of(
                Arguments.of("'kind':'ratio','numerator':'a','denominator':'b'", new Formula.Ratio(A, B)),
                Arguments.of("'kind':'growth','of':'a'", new Formula.Growth(A)),
                Arguments.of("'kind':'compound-growth','of':'a','years':3", new Formula.CompoundGrowth(A, 3)),
                Arguments.of("'kind':'sum-over-years','of':'a','years':3", new Formula.SumOverYears(A, 3)),
                Arguments.of("'kind':'mean-over-years','of':'a','years':3", new Formula.MeanOverYears(A, 3)),
                Arguments.of("'kind':'total','of':['a','b']", new Formula.Total(ImmutableList.of(A, B))),
                Arguments.of(
                        "'kind':'top-share','parts':{'measures':['a','b']},'top':1",
                        new Formula.TopShare(measures, 1, Optional.empty())),
                Arguments.of(
                        "'kind':'top-share','parts':{'residents':'a','by':'firm'},'top':5,'of':'b'",
                        new Formula.TopShare(new Parts.Residents(A, Grouping.FIRM), 5, Optional.of(B))),
                Arguments.of(
                        "'kind':'herfindahl','parts':{'residents':'a','by':'leading-industry'}",
                        new Formula.Herfindahl(new Parts.Residents(A, Grouping.LEADING_INDUSTRY))),
                Arguments.of(
                        "'kind':'location-quotient','part':'a','whole':'b','place':'city'",
                        new Formula.LocationQuotient(A, B, PlaceScope.CITY)),
                Arguments.of("'kind':'residents-count'", new Formula.ResidentsCount(ResidentFilter.ALL)),
                Arguments.of(
                        "'kind':'residents-count','where':{'leading':true,'kinds':['headquarters'],'amount':'a',"
                                + "'amounts':'(1, )','unit':'亿元'}",
                        new Formula.ResidentsCount(filter)),
                Arguments.of(
                        "'kind':'residents-sum','amount':'a','where':{'leading':false}",
                        new Formula.ResidentsSum(A, ResidentFilter.ALL)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("formulas")
    void every_kind_is_read_and_comes_back_from_canonical_json(String json, Formula formula) {
        Rulebook book = load(json).orElseThrow();

        assertThat(book.measures().get(1).formula()).contains(formula);
        assertThat(CanonicalJson.read(CanonicalJson.indented(book), Rulebook.class))
                .isEqualTo(book);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            'kind':'median','of':'a'                                        | /kind           | "median"          | one of: ratio, growth, compound-growth
            'kind':'growth'                                                 |                 | no field "of"     | the field "of"
            'kind':'growth','of':'a','years':3                              | /years          | field "years"     | one of: kind, of
            'kind':'compound-growth','of':'a'                               |                 | no field "years"  | the field "years"
            'kind':'compound-growth','of':'a','years':0                     |                 | years must be 1 to 50 but are 0 | a value
            'kind':'sum-over-years','of':'a','years':'3'                    | /years          | "3"               | a whole number
            'kind':'total','of':[]                                          |                 | a total needs     | a value
            'kind':'total','of':['A!']                                      | /of/0           | "A!"              | "A!" is no code
            'kind':'top-share','parts':{'measures':['a','a']},'top':1       | /parts          | each part stands once | a value
            'kind':'top-share','parts':{'residents':'a'},'top':1            | /parts          | no field "by"     | the field "by"
            'kind':'top-share','parts':{'residents':'a','by':'x'},'top':1   | /parts/by       | "x"               | one of: firm, leading-industry
            'kind':'top-share','parts':{'measures':['a'],'by':'firm'},'top':1 | /parts/by     | field "by"        | one of: measures
            'kind':'location-quotient','part':'a','whole':'b','place':'x'   | /place          | "x"               | one of: city, province
            'kind':'residents-count','where':{'amount':'a','unit':'元'}     | /where          | no field "amounts" | the field "amounts"
            'kind':'residents-count','where':{'amount':'a','amounts':'[1, )','unit':'元/元'} | /where/unit | "元/元" | a unit: 元
            'kind':'residents-count','where':{'kinds':'hq'}                 | /where/kinds    | "hq"              | a list
            """)
    void a_mistake_is_told_at_its_place(String json, String pointer, String found, String expected) {
        String at = "/measures/1/formula" + (pointer == null ? "" : pointer);

        assertThat(load(json).problems()).first().satisfies(problem -> {
            assertThat(problem.position().path()).contains(at);
            assertThat(problem.found()).startsWith(found);
            assertThat(problem.expected()).startsWith(expected);
        });
    }

    @ParameterizedTest
    @CsvSource({"万元/亩, 15", "亿元/人, 100000000"})
    void a_measure_may_be_shown_in_a_quotient(String unit, String factor) {
        Measure measure = load("'kind':'ratio','numerator':'a','denominator':'b'", unit)
                .orElseThrow()
                .measures()
                .get(1);

        assertThat(measure.unit()).hasToString(unit);
        assertThat(measure.unit().factor()).isEqualTo(Exact.parse(factor));
    }

    private static Loaded<Rulebook> load(String formula) {
        return load(formula, "%");
    }

    private static Loaded<Rulebook> load(String formula, String unit) {
        String measure = ("{'id':'x','label':{'zh':'值','en':'x'},'unit':'" + unit
                        + "','range':'(, )','supplier':'zone-body','formula':{" + formula + "}}")
                .replace('\'', '"');
        String text = RulebookLoaderTest.BOOK.replace(
                "\"supplier\": \"zone-body\" }", "\"supplier\": \"zone-body\" }, " + measure);
        assertThat(text).isNotEqualTo(RulebookLoaderTest.BOOK);
        return RulebookLoader.load("book.json", new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }
}
