package org.servicezone.io.report;

import com.google.common.base.CharMatcher;
import com.google.common.collect.ImmutableList;
import org.servicezone.model.finding.Fact;
import org.servicezone.model.finding.FactRole;
import org.servicezone.model.finding.Finding;
import org.servicezone.model.number.Bounds;
import org.servicezone.model.number.Exact;
import org.servicezone.model.vocabulary.PlaceCode;

/** Says facts. Figures and numbers are here; what is written down about a zone is with {@link RecordText}. */
final class FactText implements Fact.Cases<String> {

    private static final CharMatcher DIGIT = CharMatcher.inRange('0', '9');

    private final Material material;
    private final Sources sources;
    private final RecordText records;

    FactText(Material material, Sources sources) {
        this.material = material;
        this.sources = sources;
        this.records = new RecordText(material, sources);
    }

    /** Says the facts that play a part. */
    ImmutableList<String> facts(ImmutableList<Fact> facts, FactRole role) {
        return facts.stream()
                .filter(fact -> fact.role() == role)
                .map(fact -> fact.match(this))
                .distinct()
                .collect(ImmutableList.toImmutableList());
    }

    /** Says what a check asks for, in the words of its kind. */
    String asked(Finding.Check check) {
        ImmutableList<String> facts = facts(check.facts(), FactRole.REQUIRED);
        String key = "asked." + check.kind();
        return material.wording().knows(key) ? material.say(key, material.terms(facts)) : material.terms(facts);
    }

    @Override
    public String measured(Fact.Measured fact) {
        String observation = material.shown().observation(fact.observation(), sources);
        String restated = fact.returnYear() == fact.year() ? "" : material.say("fact.restated", fact.returnYear());
        return material.say(
                "fact.measured", fact.year(), material.names().measure(fact.measure()), observation + restated);
    }

    @Override
    public String amount(Fact.Amount fact) {
        String quantity = fact.role() == FactRole.MARGIN
                ? material.shown().difference(fact.quantity())
                : material.shown().quantity(fact.quantity());
        return what(fact.what(), quantity);
    }

    @Override
    public String number(Fact.Number fact) {
        return what(fact.what(), number(fact.what(), fact.number()));
    }

    private String number(String what, Exact number) {
        return what.endsWith("-share")
                ? material.shown().share(number)
                : material.shown().number(number);
    }

    /** Says a figure in the words of its code; a year at the end of the code is a value of its own. */
    private String what(String code, String figure) {
        String stem = DIGIT.trimTrailingFrom(code);
        String key = "what." + CharMatcher.is('-').trimTrailingFrom(stem);
        if (!material.wording().knows(key)) {
            return material.say("what.other", code, figure);
        }
        return material.say(key, figure, code.substring(stem.length()));
    }

    @Override
    public String term(Fact.Term fact) {
        return fact.vocabulary().equals("places")
                ? material.names().place(PlaceCode.of(fact.code()))
                : material.names().term(fact.vocabulary(), fact.code());
    }

    @Override
    public String standing(Fact.Standing fact) {
        if (fact.complete()) {
            return material.say(
                    "fact.standing",
                    material.shown().bounds(fact.rank(), ""),
                    material.shown().bounds(fact.size(), ""));
        }
        return material.say("fact.standing-sample", lowest(fact.rank(), Exact.ONE), lowest(fact.size(), Exact.ZERO));
    }

    /** Returns the lower end, less so many. */
    private String lowest(Bounds bounds, Exact less) {
        return bounds.low()
                .map(end -> material.shown().number(end.at().minus(less)))
                .orElseGet(() -> material.say("unknown"));
    }

    @Override
    public String score(Fact.Score fact) {
        return material.say(
                "fact.score",
                material.names().node(fact.node()),
                material.shown().bounds(fact.score(), ""));
    }

    @Override
    public String titled(Fact.Titled fact) {
        return records.title(fact.title());
    }

    @Override
    public String judged(Fact.Judged fact) {
        return records.judgement(fact.judgement());
    }

    @Override
    public String industry(Fact.Industry fact) {
        return records.industry(fact.industry());
    }

    @Override
    public String body(Fact.Body fact) {
        return records.body(fact.body());
    }

    @Override
    public String plan(Fact.Plan fact) {
        return records.plan(fact.plan());
    }

    @Override
    public String service(Fact.Service fact) {
        return records.service(fact.offer());
    }

    @Override
    public String registered(Fact.Registered fact) {
        return records.register(fact.register());
    }

    @Override
    public String happened(Fact.Happened fact) {
        return records.event(fact.event());
    }

    @Override
    public String derived(Fact.Derived fact) {
        return material.say(
                "fact.measured",
                fact.year(),
                material.names().measure(fact.measure()),
                material.shown().bounds(fact.amounts(), fact.unit()));
    }

    @Override
    public String range(Fact.Range fact) {
        return what(fact.what(), material.shown().bounds(fact.amounts(), fact.unit()));
    }

    @Override
    public String withheld(Fact.Withheld fact) {
        return material.say("fact.withheld", fact.year(), material.names().measure(fact.measure()));
    }

    @Override
    public String document(Fact.Document fact) {
        return records.document(fact.document());
    }

    @Override
    public String platform(Fact.Platform fact) {
        return records.platform(fact.platform());
    }
}
