package org.servicezone.scoring.totals;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.servicezone.model.measure.Measure;
import org.servicezone.model.measure.MeasureId;
import org.servicezone.model.number.Bounds;
import org.servicezone.model.number.Exact;
import org.servicezone.model.province.Nature;
import org.servicezone.model.province.Province;
import org.servicezone.model.requirement.Requirement;
import org.servicezone.model.result.Scorecard;
import org.servicezone.model.rule.Axis;
import org.servicezone.model.rule.NodeId;
import org.servicezone.model.scheme.Adjustment;
import org.servicezone.model.scheme.Indicator;
import org.servicezone.model.scheme.Trigger;
import org.servicezone.model.zone.Zone;
import org.servicezone.model.zone.ZoneId;
import org.servicezone.scoring.columns.CellState;
import org.servicezone.scoring.columns.Ends;
import org.servicezone.scoring.columns.FigureColumn;
import org.servicezone.scoring.columns.FigureColumns;
import org.servicezone.scoring.columns.FigureKey;
import org.servicezone.scoring.columns.OutcomeCode;
import org.servicezone.scoring.derive.Amount;
import org.servicezone.scoring.evaluation.Together;

/**
 * Zones as columns for one compiled scheme, one row a zone. A province is laid out in a step of its own; a host that has no
 * province fills a {@linkplain #builder builder}. What the scheme asks of whole columns, such as the least and greatest of a
 * set, is worked out when they are laid out.
 */
public final class ScoreColumns {

    private final CompiledScheme scheme;
    private final int rows;
    private final int[] city;
    private final int[] type;
    private final int cities;
    private final int types;
    private final ImmutableMap<FigureKey, FigureColumn> figures;
    private final ImmutableMap<Requirement, byte[]> outcomes;
    private final ImmutableMap<Named, byte[]> named;
    private final ImmutableMap<Trigger, Counts> counts;
    private final Together together;
    private final Optional<Bound> bound;

    private ScoreColumns(Builder builder, Optional<Together> province) {
        this.scheme = builder.scheme;
        this.rows = builder.rows;
        this.city = builder.city;
        this.type = builder.type;
        this.cities = builder.cities;
        this.types = builder.types;
        this.figures = ImmutableMap.copyOf(builder.figures);
        this.outcomes = ImmutableMap.copyOf(builder.outcomes);
        this.named = ImmutableMap.copyOf(builder.named);
        this.counts = ImmutableMap.copyOf(builder.counts);
        this.together = province.orElseGet(() -> Together.of(
                scheme.rulebook(),
                scheme.scheme(),
                builder.nature,
                new ColumnInputs(this),
                scheme.asOf(),
                scheme.newestReturn()));
        this.bound = Bound.of(this);
    }

    /**
     * Lays out zones of a province.
     *
     * @param scheme  for what they are
     * @param province  the zones' data
     * @param zones  who is scored together, in the order of the rows
     * @throws org.servicezone.scoring.check.NoEditionException if no edition holds on the scheme's day
     * @throws IllegalArgumentException if the province lacks a zone, or if the zones are real and the scheme rests on
     *     illustrative figures
     */
    public static ScoreColumns of(CompiledScheme scheme, Province province, Iterable<ZoneId> zones) {
        ImmutableList<ZoneId> ids = ImmutableList.copyOf(zones);
        Together together = Together.of(
                scheme.rulebook(),
                scheme.readings(),
                scheme.scheme(),
                province,
                ids,
                scheme.asOf(),
                scheme.newestReturn());
        Builder columns = new Builder(scheme, province.nature(), ids.size());
        columns.places(province, ids);
        Needs needs = scheme.needs();
        Map<MeasureId, Map<FigureKey, List<Amount>>> amounts = new LinkedHashMap<>();
        for (FigureKey key : needs.figures()) {
            List<Amount> ofZones = new ArrayList<>(ids.size());
            for (int row = 0; row < ids.size(); row++) {
                ofZones.add(together.amount(row, key.measure(), key.year()));
            }
            amounts.computeIfAbsent(key.measure(), measure -> new LinkedHashMap<>())
                    .put(key, ofZones);
        }
        amounts.forEach((measure, ofMeasure) -> columns.figures.putAll(FigureColumns.of(
                measure(scheme, measure), ofMeasure, needs.limits().get(measure))));
        for (Requirement condition : needs.conditions()) {
            byte[] codes = new byte[ids.size()];
            for (int row = 0; row < codes.length; row++) {
                codes[row] = OutcomeCode.of(together.outcome(row, condition));
            }
            columns.outcomes.put(condition, codes);
        }
        for (Named asked : needs.named()) {
            byte[] codes = new byte[ids.size()];
            for (int row = 0; row < codes.length; row++) {
                codes[row] = OutcomeCode.of(together.named(row, asked.by(), asked.codes()));
            }
            columns.named.put(asked, codes);
        }
        for (Trigger trigger : needs.triggers()) {
            Counts counted = new Counts(new int[ids.size()], new int[ids.size()]);
            for (int row = 0; row < ids.size(); row++) {
                Bounds number = together.number(row, trigger);
                counted.fewest()[row] = (int) number.low().orElseThrow().at().ceiling();
                counted.most()[row] = (int) number.high().orElseThrow().at().ceiling();
            }
            columns.counts.put(trigger, counted);
        }
        return new ScoreColumns(columns, Optional.of(together));
    }

    private static Measure measure(CompiledScheme scheme, MeasureId id) {
        return scheme.rulebook()
                .rulebook()
                .measure(id)
                .orElseThrow(() -> new IllegalArgumentException("measure " + id + " is not declared"));
    }

    /**
     * Starts columns of zones that are in no province.
     *
     * @param scheme  for what they are
     * @param nature  whether the zones are real
     * @param rows  how many zones
     */
    public static Builder builder(CompiledScheme scheme, Nature nature, int rows) {
        checkArgument(rows >= 0, "columns hold 0 or more zones, not %s", rows);
        return new Builder(scheme, nature, rows);
    }

    /** Returns how many zones there are. */
    public int rows() {
        return rows;
    }

    /** Returns the scheme for which they were laid out. */
    public CompiledScheme scheme() {
        return scheme;
    }

    /** Returns the scorecard of a row, by the explained evaluator. */
    public Scorecard explained(int row) {
        return together.card(row);
    }

    Optional<Bound> bound() {
        return bound;
    }

    int newestReturn() {
        return scheme.newestReturn();
    }

    Measure measure(MeasureId id) {
        return measure(scheme, id);
    }

    FigureColumn figures(MeasureId measure, int year) {
        return held(figures.get(new FigureKey(measure, year, false)), measure + " of " + year);
    }

    byte[] outcomes(Requirement condition) {
        return held(
                outcomes.get(condition), "outcomes of " + condition.heading().id());
    }

    byte[] named(Named asked) {
        return held(named.get(asked), "outcomes of " + asked);
    }

    Counts counts(Trigger trigger) {
        return held(counts.get(trigger), "numbers of " + trigger.kinds());
    }

    private static <T> T held(@Nullable T column, String what) {
        if (column == null) {
            throw new IllegalArgumentException("the columns hold no " + what);
        }
        return column;
    }

    boolean hasUnknownType() {
        for (int code : type) {
            if (code < 0) {
                return true;
            }
        }
        return false;
    }

    int city(int row) {
        return city[row];
    }

    int type(int row) {
        return type[row];
    }

    /** The group of each row, of those of its city, its type or both. */
    int[] groups(boolean sameCity, boolean sameType) {
        int[] groups = new int[rows];
        for (int row = 0; row < rows; row++) {
            groups[row] = (sameCity ? city[row] : 0) * (sameType ? types : 1) + (sameType ? type[row] : 0);
        }
        return groups;
    }

    int groupCount(boolean sameCity, boolean sameType) {
        return (sameCity ? cities : 1) * (sameType ? types : 1);
    }

    /** Says whether ends of figures between steps are told from those of an indicator's lines. */
    boolean isSeparate(Indicator indicator) {
        Measure measure = measure(indicator.measure());
        FigureColumn column = figures(indicator.measure(), newestReturn());
        return column.onLattice()
                || Curves.plain(indicator.curve().value()).isPresent()
                || Curves.knots(indicator).stream()
                        .map(measure.unit().factor()::times)
                        .allMatch(knot -> !Ends.isBetween(knot, column.step()));
    }

    /** Fills columns from arrays. Every array has one value a zone and is copied. */
    public static final class Builder {

        private final CompiledScheme scheme;
        private final Nature nature;
        private final int rows;
        private final int[] city;
        private final int[] type;
        private final Map<FigureKey, FigureColumn> figures = new LinkedHashMap<>();
        private final Map<Requirement, byte[]> outcomes = new LinkedHashMap<>();
        private final Map<Named, byte[]> named = new LinkedHashMap<>();
        private final Map<Trigger, Counts> counts = new LinkedHashMap<>();
        private int cities = 1;
        private int types = 1;

        private Builder(CompiledScheme scheme, Nature nature, int rows) {
            this.scheme = scheme;
            this.nature = nature;
            this.rows = rows;
            this.city = new int[rows];
            this.type = new int[rows];
        }

        private void places(Province province, List<ZoneId> ids) {
            Map<String, Integer> cityCodes = new LinkedHashMap<>();
            Map<String, Integer> typeCodes = new LinkedHashMap<>();
            for (int row = 0; row < rows; row++) {
                Zone zone = Objects.requireNonNull(province.zonesById().get(ids.get(row)));
                city[row] = number(cityCodes, zone.city().value());
                type[row] = zone.type()
                        .filter(declared -> !declared.source().isEditorOnly())
                        .map(declared -> number(typeCodes, declared.type().value()))
                        .orElse(-1);
            }
            cities = Math.max(1, cityCodes.size());
            types = Math.max(1, typeCodes.size());
        }

        private static int number(Map<String, Integer> codes, String code) {
            return codes.computeIfAbsent(code, c -> codes.size());
        }

        /**
         * Says in which city each zone is.
         *
         * @param indices  from 0 on, into the codes
         * @param codes  the cities' codes
         */
        public Builder cities(int[] indices, ImmutableList<String> codes) {
            requireIndices(indices, 0, codes.size());
            System.arraycopy(indices, 0, city, 0, rows);
            cities = codes.size();
            name(Axis.PLACE, indices, codes);
            return this;
        }

        /**
         * Says of which type each zone is.
         *
         * @param indices  from 0 on, into the codes; -1 where it is not known
         * @param codes  the types' codes
         */
        public Builder types(int[] indices, ImmutableList<String> codes) {
            requireIndices(indices, -1, codes.size());
            System.arraycopy(indices, 0, type, 0, rows);
            types = codes.size();
            name(Axis.TYPE, indices, codes);
            return this;
        }

        private void name(Axis by, int[] indices, ImmutableList<String> codes) {
            for (Named asked : scheme.needs().named()) {
                if (asked.by() == by) {
                    byte[] answers = new byte[rows];
                    for (int row = 0; row < rows; row++) {
                        answers[row] = indices[row] < 0
                                ? OutcomeCode.OPEN
                                : asked.codes().contains(codes.get(indices[row]))
                                        ? OutcomeCode.MET
                                        : OutcomeCode.NOT_MET;
                    }
                    named.put(asked, answers);
                }
            }
        }

        /**
         * Says whether each zone has one of some types, places or titles by which weights or references depend; of types and
         * cities it follows from {@link #types} and {@link #cities}.
         *
         * @param by  what the codes are
         * @param codes  the codes as the scheme lists them
         * @param answers  {@linkplain OutcomeCode outcome codes}
         */
        public Builder named(Axis by, ImmutableList<String> codes, byte[] answers) {
            requireCodes(answers);
            named.put(new Named(by, codes), answers.clone());
            return this;
        }

        /**
         * Gives the figures of a year.
         *
         * @param measure  what is measured
         * @param year  the year
         * @param step  of what the values are multiples, in base units
         * @param values  the figures; what stands for one that is not known does not matter
         * @param states  the codes of {@link CellState#KNOWN}, {@link CellState#PENDING} or {@link CellState#CLOSED}
         */
        public Builder figures(MeasureId measure, int year, Exact step, long[] values, byte[] states) {
            requireRows(values.length);
            requireRows(states.length);
            return figures(measure, year, FigureColumn.of(measure(scheme, measure), step, values, states));
        }

        /**
         * Gives the figures of a year as a column that was made before, perhaps for other columns, too. Nobody may write into
         * its arrays.
         *
         * @param measure  what is measured
         * @param year  the year
         * @param column  the figures
         */
        public Builder figures(MeasureId measure, int year, FigureColumn column) {
            requireRows(column.states().length);
            figures.put(new FigureKey(measure, year, false), column);
            return this;
        }

        /**
         * Gives the outcomes of a condition.
         *
         * @param condition  the id of its heading
         * @param codes  {@linkplain OutcomeCode outcome codes}
         */
        public Builder outcomes(NodeId condition, byte[] codes) {
            requireCodes(codes);
            scheme.needs().conditions().stream()
                    .filter(asked -> asked.heading().id().equals(condition))
                    .forEach(asked -> outcomes.put(asked, codes.clone()));
            return this;
        }

        /**
         * Says how many events there are that count for an adjustment.
         *
         * @param adjustment  its id
         * @param fewest  at least how many, a zone
         * @param most  at most how many, a zone
         */
        public Builder events(NodeId adjustment, int[] fewest, int[] most) {
            requireRows(fewest.length);
            requireRows(most.length);
            for (int row = 0; row < rows; row++) {
                checkArgument(
                        fewest[row] >= 0 && fewest[row] <= most[row],
                        "row %s: numbers of events rise from 0, not from %s to %s",
                        row,
                        fewest[row],
                        most[row]);
            }
            trigger(adjustment).ifPresent(events -> counts.put(events, new Counts(fewest.clone(), most.clone())));
            return this;
        }

        private Optional<Trigger> trigger(NodeId id) {
            return scheme.scheme().adjustments().stream()
                    .filter(adjustment -> adjustment.heading().id().equals(id))
                    .flatMap(adjustment -> adjustment instanceof Adjustment.ForEvents events
                            ? java.util.stream.Stream.of(events.events())
                            : adjustment instanceof Adjustment.VetoByEvents veto
                                    ? java.util.stream.Stream.of(veto.events())
                                    : java.util.stream.Stream.empty())
                    .findFirst();
        }

        /**
         * Returns the columns.
         *
         * @throws IllegalArgumentException if the scheme asks for more than they hold, or if the zones are real and the scheme
         *     rests on illustrative figures; the message names all that is absent
         */
        public ScoreColumns build() {
            List<String> absent = new ArrayList<>();
            Needs needs = scheme.needs();
            needs.figures().stream()
                    .filter(key -> !figures.containsKey(key))
                    .forEach(key -> absent.add("figures: " + key));
            needs.conditions().stream()
                    .filter(condition -> !outcomes.containsKey(condition))
                    .forEach(condition ->
                            absent.add("outcomes of " + condition.heading().id()));
            needs.named().stream()
                    .filter(asked -> !named.containsKey(asked))
                    .forEach(asked -> absent.add("who is of " + asked.by() + " " + asked.codes()));
            needs.triggers().stream()
                    .filter(trigger -> !counts.containsKey(trigger))
                    .forEach(trigger -> absent.add("numbers of " + trigger.kinds()));
            checkArgument(absent.isEmpty(), "the columns still need: %s", String.join("; ", absent));
            return new ScoreColumns(this, Optional.empty());
        }

        private void requireRows(int length) {
            checkArgument(length == rows, "there are %s zones, not %s", rows, length);
        }

        private void requireCodes(byte[] codes) {
            requireRows(codes.length);
            for (byte code : codes) {
                OutcomeCode.outcome(code);
            }
        }

        private void requireIndices(int[] indices, int least, int count) {
            requireRows(indices.length);
            for (int index : indices) {
                checkArgument(index >= least && index < count, "%s is none of %s to %s", index, least, count - 1);
            }
        }
    }
}
