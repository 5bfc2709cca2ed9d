package org.servicezone.scoring.eligibility;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.servicezone.model.finding.Fact;
import org.servicezone.model.finding.FactRole;
import org.servicezone.model.measure.Figure;
import org.servicezone.model.measure.MeasureId;
import org.servicezone.model.measure.Observation;
import org.servicezone.model.measure.Source;
import org.servicezone.model.number.Bounds;
import org.servicezone.model.number.Exact;
import org.servicezone.model.province.Event;
import org.servicezone.model.province.Holdings;
import org.servicezone.model.province.Province;
import org.servicezone.model.province.ReturnHistory;
import org.servicezone.model.province.ReturnLine;
import org.servicezone.model.quantity.Unit;
import org.servicezone.model.requirement.Requirement;
import org.servicezone.model.time.PartialDate;
import org.servicezone.model.time.Period;
import org.servicezone.model.vocabulary.EventKind;
import org.servicezone.model.vocabulary.Evidence;
import org.servicezone.model.vocabulary.TitleLevel;
import org.servicezone.model.zone.Judgement;
import org.servicezone.model.zone.Zone;

/** What is supposed of the missing inputs of a zone: a figure in an interval, a question answered, a title held or not. */
record Cell(ImmutableList<Figured> figures, ImmutableList<Judgement> judgements, ImmutableList<Titled> titles) {

    /** Nothing is supposed. */
    static final Cell WHOLE = new Cell(ImmutableList.of(), ImmutableList.of(), ImmutableList.of());

    private static final Source SUPPOSED = new Source("supposed", Evidence.OFFICIAL_DOCUMENT);

    /** A figure lies between these, in base units. */
    private record Figured(MeasureId measure, int year, Bounds bounds) {}

    /** A title is held, or it is not. */
    private record Titled(TitleLevel level, boolean held) {}

    static Cell figure(MeasureId measure, int year, Bounds bounds) {
        return new Cell(ImmutableList.of(new Figured(measure, year, bounds)), ImmutableList.of(), ImmutableList.of());
    }

    static Cell judgement(Requirement.NamedFinding finding, boolean met, LocalDate day) {
        return new Cell(
                ImmutableList.of(),
                ImmutableList.of(Judgement.builder()
                        .subject(finding.subject())
                        .met(met)
                        .ground("supposed")
                        .by("supposed")
                        .role(finding.by())
                        .date(PartialDate.of(day))
                        .source(SUPPOSED)
                        .build()),
                ImmutableList.of());
    }

    static Cell title(TitleLevel level, boolean held) {
        return new Cell(ImmutableList.of(), ImmutableList.of(), ImmutableList.of(new Titled(level, held)));
    }

    Cell and(Cell other) {
        return new Cell(both(figures, other.figures), both(judgements, other.judgements), both(titles, other.titles));
    }

    private static <T> ImmutableList<T> both(ImmutableList<T> some, ImmutableList<T> more) {
        return ImmutableList.<T>builder().addAll(some).addAll(more).build();
    }

    /** What is supposed, as facts. */
    ImmutableList<Fact> facts(Case file) {
        ImmutableList.Builder<Fact> facts = ImmutableList.builder();
        figures.forEach(figure -> facts.add(new Fact.Measured(
                FactRole.SUPPOSED, figure.measure(), figure.year(), figure.year(), observation(file, figure))));
        judgements.forEach(judgement -> facts.add(new Fact.Judged(FactRole.SUPPOSED, judgement)));
        titles.forEach(title -> facts.add(new Fact.Happened(FactRole.SUPPOSED, event(file, title))));
        return facts.build();
    }

    /** Returns the case in which that is so. */
    Case in(Case file) {
        Province.Builder province = Province.builder().from(file.province());
        Zone zone =
                Zone.builder().from(file.zone()).addAllJudgements(judgements).build();
        province.zones(file.province().zones().stream()
                .map(other -> other.id().equals(zone.id()) ? zone : other)
                .collect(ImmutableList.toImmutableList()));
        ReturnHistory history = history(file);
        province.histories(Stream.concat(
                        file.province().histories().stream()
                                .filter(other -> !other.zone().equals(zone.id())),
                        Stream.of(history))
                .collect(ImmutableList.toImmutableList()));
        // a supposed title is no act on record: conditions that look at events do not see it
        Holdings holdings = titles.isEmpty()
                ? file.holdings()
                : Holdings.on(
                        Province.builder()
                                .from(file.province())
                                .addAllEvents(titles.stream()
                                        .map(title -> event(file, title))
                                        .collect(ImmutableList.toImmutableList()))
                                .build(),
                        file.asOf());
        return new Case(
                file.rulebook(), file.readings(), province.build(), holdings, zone, file.asOf(), file.newestReturn());
    }

    private ReturnHistory history(Case file) {
        ImmutableList.Builder<ReturnLine> lines = ImmutableList.builder();
        for (ReturnLine line : file.province().history(file.zone().id()).lines()) {
            if (figures.stream().noneMatch(figure -> isOf(line, figure))) {
                lines.add(line);
            }
        }
        figures.forEach(
                figure -> lines.add(ReturnLine.ofYear(figure.year(), figure.measure(), observation(file, figure))));
        return ReturnHistory.builder()
                .zone(file.zone().id())
                .lines(lines.build())
                .build();
    }

    private static boolean isOf(ReturnLine line, Figured figure) {
        return line.returnYear() == figure.year()
                && line.measure().equals(figure.measure())
                && line.period().equals(Period.ofYear(figure.year()));
    }

    private static Observation observation(Case file, Figured figure) {
        Unit unit = file.measure(figure.measure()).unit();
        Bounds amounts = figure.bounds().times(Exact.ONE.dividedBy(unit.factor()));
        return Observation.stated(new Figure.Within(amounts, unit), SUPPOSED);
    }

    private static Event event(Case file, Titled title) {
        return Event.builder()
                .zone(file.zone().id())
                .kind(title.held() ? EventKind.TITLE_HELD : EventKind.TITLE_WITHDRAWN)
                .date(title.held() ? Optional.empty() : Optional.of(PartialDate.of(file.asOf())))
                .title(title.level())
                .source(SUPPOSED)
                .build();
    }
}
