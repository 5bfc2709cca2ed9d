package org.servicezone.scoring.batch;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSetMultimap;
import com.google.common.primitives.ImmutableIntArray;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.servicezone.model.finding.Outcome;
import org.servicezone.model.measure.MeasureId;
import org.servicezone.model.number.Bounds;
import org.servicezone.model.number.Exact;
import org.servicezone.model.province.Nature;
import org.servicezone.model.province.Province;
import org.servicezone.model.requirement.Requirement;
import org.servicezone.model.result.EligibilityVerdict;
import org.servicezone.model.rule.Cohort;
import org.servicezone.model.vocabulary.TitleLevel;
import org.servicezone.model.zone.Zone;
import org.servicezone.scoring.columns.CellState;
import org.servicezone.scoring.columns.Ends;
import org.servicezone.scoring.columns.FigureColumn;
import org.servicezone.scoring.columns.FigureColumns;
import org.servicezone.scoring.columns.FigureKey;
import org.servicezone.scoring.columns.OutcomeCode;
import org.servicezone.scoring.derive.Amount;
import org.servicezone.scoring.eligibility.Answers;

/**
 * Zones as columns of primitive values, one row a zone: figures as {@linkplain Ends ends} with a {@linkplain CellState
 * state}, outcomes as {@linkplain OutcomeCode codes}, cities and types as indices. A province is laid out in a step of its
 * own; a host that has no province, because it simulates one, fills a {@linkplain #builder builder}.
 */
public final class Columns {

    private final int rows;
    private final boolean real;
    private final int newestReturn;
    private final int[] city;
    private final int[] type;
    private final int cities;
    private final int types;
    private final ImmutableMap<FigureKey, FigureColumn> figures;
    private final ImmutableSetMultimap<MeasureId, Exact> limits;
    private final ImmutableMap<Leaf, byte[]> outcomes;
    private final ImmutableMap<Members, byte[]> members;
    private final ImmutableMap<Registers, boolean[]> complete;
    private final Optional<Origin> origin;
    private final ImmutableIntArray underOtherRules;

    /** Whether somebody without the title may hold it depends on the registers that are looked at. */
    private record Members(TitleLevel title, boolean sameCity, ImmutableSet<TitleLevel> excluding) {

        static Members of(Cohort cohort) {
            return new Members(cohort.title(), cohort.sameCity(), ImmutableSet.copyOf(cohort.excluding()));
        }
    }

    private record Registers(TitleLevel title, boolean sameCity) {

        static Registers of(Cohort cohort) {
            return new Registers(cohort.title(), cohort.sameCity());
        }
    }

    /** Where the columns come from: who can be asked about a row. */
    private record Origin(ImmutableList<Zone> zones, Answers answers) {

        /** The rows about which, by the day of filing, other rules than those in force may decide. */
        ImmutableIntArray underOtherRules() {
            ImmutableIntArray.Builder others = ImmutableIntArray.builder();
            for (int row = 0; row < zones.size(); row++) {
                if (answers.mayBeUnderOtherRules(zones.get(row))) {
                    others.add(row);
                }
            }
            return others.build();
        }
    }

    private Columns(Builder builder, Optional<Origin> origin) {
        this.rows = builder.rows;
        this.real = builder.nature == Nature.REAL;
        this.newestReturn = builder.batch.newestReturn();
        this.city = builder.city;
        this.type = builder.type;
        this.cities = builder.cities;
        this.types = builder.types;
        this.figures = ImmutableMap.copyOf(builder.figures);
        this.limits = builder.batch.needs().limits();
        this.outcomes = ImmutableMap.copyOf(builder.outcomes);
        this.members = ImmutableMap.copyOf(builder.members);
        this.complete = ImmutableMap.copyOf(builder.complete);
        this.origin = origin;
        this.underOtherRules = origin.map(Origin::underOtherRules).orElse(ImmutableIntArray.of());
    }

    /** Lays out all zones of a province, in its order, for a batch. */
    public static Columns of(Batch batch, Province province) {
        Answers answers = batch.answers(province);
        ImmutableList<Zone> zones = province.zones();
        Builder columns = builder(batch, province.nature(), zones.size());
        Indices<String> cities = new Indices<>();
        Indices<String> types = new Indices<>();
        for (int row = 0; row < zones.size(); row++) {
            Zone zone = zones.get(row);
            columns.city[row] = cities.of(zone.city().value());
            columns.type[row] = zone.type()
                    .filter(type -> !type.source().isEditorOnly())
                    .map(type -> types.of(type.type().value()))
                    .orElse(-1);
        }
        columns.cities = Math.max(1, cities.size());
        columns.types = Math.max(1, types.size());
        Needs needs = batch.needs();
        for (Leaf leaf : needs.leaves()) {
            byte[] codes = new byte[zones.size()];
            for (int row = 0; row < codes.length; row++) {
                codes[row] = OutcomeCode.of(answer(answers, zones.get(row), leaf));
            }
            columns.outcomes.put(leaf, codes);
        }
        layOut(columns, answers, zones);
        needs.cohorts().forEach(cohort -> gather(columns, answers, zones, cohort));
        return new Columns(columns, Optional.of(new Origin(zones, answers)));
    }

    private static Outcome answer(Answers answers, Zone zone, Leaf leaf) {
        if (leaf.branch() == 0) {
            return answers.outcome(zone, leaf.condition(), leaf.underNone());
        }
        Requirement.Alternatives alternatives = (Requirement.Alternatives) leaf.condition();
        return answers.named(zone, alternatives, alternatives.branches().get(leaf.branch() - 1));
    }

    private static void layOut(Builder columns, Answers answers, ImmutableList<Zone> zones) {
        Needs needs = columns.batch.needs();
        Map<MeasureId, Map<FigureKey, List<Amount>>> amounts = new LinkedHashMap<>();
        for (FigureKey key : needs.figures()) {
            List<Amount> ofZones = new ArrayList<>(zones.size());
            for (Zone zone : zones) {
                ofZones.add(
                        key.yearBefore()
                                ? answers.yearBefore(zone, key.measure(), key.year())
                                : answers.amount(zone, key.measure(), key.year()));
            }
            amounts.computeIfAbsent(key.measure(), measure -> new LinkedHashMap<>())
                    .put(key, ofZones);
        }
        amounts.forEach((measure, ofMeasure) -> columns.figures.putAll(FigureColumns.of(
                columns.batch.measure(measure), ofMeasure, needs.limits().get(measure))));
    }

    private static void gather(Builder columns, Answers answers, ImmutableList<Zone> zones, Cohort cohort) {
        byte[] codes = new byte[zones.size()];
        boolean[] complete = new boolean[cohort.sameCity() ? columns.cities : 1];
        for (int row = 0; row < codes.length; row++) {
            Zone zone = zones.get(row);
            boolean sure = answers.surelyBelongs(zone, cohort);
            codes[row] =
                    sure ? OutcomeCode.MET : answers.mayBelong(zone, cohort) ? OutcomeCode.OPEN : OutcomeCode.NOT_MET;
            complete[cohort.sameCity() ? columns.city[row] : 0] = answers.isComplete(zone, cohort);
        }
        columns.members.put(Members.of(cohort), codes);
        columns.complete.put(Registers.of(cohort), complete);
    }

    /** Numbers codes in the order in which they come. */
    private static final class Indices<T> {

        private final Map<T, Integer> indices = new LinkedHashMap<>();

        int of(T code) {
            return indices.computeIfAbsent(code, c -> indices.size());
        }

        int size() {
            return indices.size();
        }
    }

    /**
     * Starts columns of zones that are in no province.
     *
     * @param batch  for what they are; it says what they must hold
     * @param nature  whether the zones are real
     * @param rows  how many zones
     */
    public static Builder builder(Batch batch, Nature nature, int rows) {
        checkArgument(rows >= 0, "columns hold 0 or more zones, not %s", rows);
        return new Builder(batch, nature, rows);
    }

    /** Returns how many zones there are. */
    public int rows() {
        return rows;
    }

    /** Returns the year of the newest return. */
    public int newestReturn() {
        return newestReturn;
    }

    /** Returns the zone of a row, where the columns come from a province. */
    public Optional<Zone> zone(int row) {
        return origin.map(o -> o.zones().get(row));
    }

    /** Returns the verdict on a zone with all its findings, where the columns come from a province. */
    Optional<EligibilityVerdict> explained(int row) {
        return origin.map(o -> o.answers().verdict(o.zones().get(row)));
    }

    /** The zones that transitional rules take out of the edition in force. */
    ImmutableIntArray underOtherRules() {
        return underOtherRules;
    }

    boolean isReal() {
        return real;
    }

    int[] city() {
        return city;
    }

    int city(int row) {
        return city[row];
    }

    int cities() {
        return cities;
    }

    int[] type() {
        return type;
    }

    int types() {
        return types;
    }

    /** Names a row in messages. */
    String named(int row) {
        return zone(row).map(zone -> "zone " + zone.id()).orElse("the zone in row " + row);
    }

    /** Returns the figures of a year; those of the year before are its own return's where they were not restated. */
    FigureColumn figures(MeasureId measure, int year, boolean yearBefore) {
        FigureKey key = new FigureKey(measure, year, yearBefore);
        FigureColumn column = figures.get(key);
        if (column == null && yearBefore) {
            column = figures.get(new FigureKey(measure, year - 1, false));
        }
        return held(column, "the columns hold no %s", key);
    }

    byte[] outcomes(Leaf leaf) {
        return held(outcomes.get(leaf), "the columns hold no outcomes of %s", leaf.key());
    }

    byte[] members(Cohort cohort) {
        return held(members.get(Members.of(cohort)), "the columns name no members of %s", cohort.title());
    }

    boolean[] complete(Cohort cohort) {
        return held(complete.get(Registers.of(cohort)), "the columns say of no register of %s", cohort.title());
    }

    private static <T> T held(@Nullable T column, String message, Object what) {
        if (column == null) {
            throw new IllegalArgumentException(message.replace("%s", what.toString()));
        }
        return column;
    }

    /**
     * Checks that what is asked can be told from every figure: an end between steps must have been known when the columns
     * were laid out.
     */
    void requireSeparate(MeasureId measure, FigureColumn column, Bounds asked) {
        Stream.of(asked.low(), asked.high()).flatMap(Optional::stream).forEach(end -> {
            boolean told = column.onLattice()
                    || limits.containsEntry(measure, end.at())
                    || !Ends.isBetween(end.at(), column.step());
            checkArgument(told, "the columns were laid out without %s of %s: lay them out anew", end.at(), measure);
        });
    }

    /** Asks the explained evaluator about those of some rows that are open only because the lattice is too rough. */
    void explain(ImmutableIntArray doubtful, Requirement condition, boolean underNone, int from, int to, byte[] out) {
        if (doubtful.isEmpty()) {
            return;
        }
        Origin asked = origin.orElseThrow();
        for (int i = 0; i < doubtful.length(); i++) {
            int row = doubtful.get(i);
            if (row >= from && row < to && out[row - from] == OutcomeCode.OPEN) {
                Zone zone = asked.zones().get(row);
                out[row - from] = OutcomeCode.of(asked.answers().outcome(zone, condition, underNone));
            }
        }
    }

    /** Asks the explained evaluator about open verdicts where conditions share inputs that it looks at together. */
    void lookTogether(byte[] verdicts) {
        if (origin.isEmpty() || !origin.get().answers().looksTogether()) {
            return;
        }
        Origin asked = origin.get();
        for (int row = 0; row < verdicts.length; row++) {
            if (verdicts[row] == OutcomeCode.OPEN) {
                verdicts[row] =
                        OutcomeCode.of(asked.answers().admission(asked.zones().get(row)));
            }
        }
    }

    /** Fills columns from arrays. Every array has one value a zone and is copied. */
    public static final class Builder {

        private final Batch batch;
        private final Nature nature;
        private final int rows;
        private final int[] city;
        private final int[] type;
        private final Map<FigureKey, FigureColumn> figures = new LinkedHashMap<>();
        private final Map<Leaf, byte[]> outcomes = new LinkedHashMap<>();
        private final Map<Members, byte[]> members = new LinkedHashMap<>();
        private final Map<Registers, boolean[]> complete = new LinkedHashMap<>();
        private int cities = 1;
        private int types = 1;

        private Builder(Batch batch, Nature nature, int rows) {
            this.batch = batch;
            this.nature = nature;
            this.rows = rows;
            this.city = new int[rows];
            this.type = new int[rows];
        }

        /**
         * Says in which city each zone is.
         *
         * @param indices  from 0 on
         * @param count  how many cities there are
         */
        public Builder cities(int[] indices, int count) {
            requireIndices(indices, 0, count);
            System.arraycopy(indices, 0, city, 0, rows);
            cities = count;
            return this;
        }

        /**
         * Says of which type each zone is.
         *
         * @param indices  from 0 on; -1 where it is not known
         * @param count  how many types there are
         */
        public Builder types(int[] indices, int count) {
            requireIndices(indices, -1, count);
            System.arraycopy(indices, 0, type, 0, rows);
            types = count;
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
            return put(new FigureKey(measure, year, false), step, values, states);
        }

        /**
         * Gives the figures of the year before as the return of a year restates them. Without them those of that year's own
         * return stand.
         *
         * @param measure  what is measured
         * @param year  the year of the return
         * @param step  of what the values are multiples, in base units
         * @param values  the figures
         * @param states  as above
         */
        public Builder yearBefore(MeasureId measure, int year, Exact step, long[] values, byte[] states) {
            return put(new FigureKey(measure, year, true), step, values, states);
        }

        private Builder put(FigureKey key, Exact step, long[] values, byte[] states) {
            requireRows(values.length);
            requireRows(states.length);
            return put(key, FigureColumn.of(batch.measure(key.measure()), step, values, states));
        }

        /**
         * Gives the figures of a year as intervals.
         *
         * @param measure  what is measured
         * @param year  the year
         * @param step  the step of the lattice on which the ends stand, in base units
         * @param low  the low {@linkplain Ends ends}
         * @param high  the high ends
         * @param states  the codes of any state but {@link CellState#INEXACT}
         */
        public Builder intervals(MeasureId measure, int year, Exact step, long[] low, long[] high, byte[] states) {
            requireRows(low.length);
            requireRows(high.length);
            requireRows(states.length);
            return put(
                    new FigureKey(measure, year, false),
                    FigureColumn.ofIntervals(batch.measure(measure), step, low, high, states));
        }

        private Builder put(FigureKey key, FigureColumn laid) {
            figures.forEach((other, column) -> checkArgument(
                    !other.measure().equals(key.measure()) || column.step().equals(laid.step()),
                    "all figures of %s have one step",
                    key.measure()));
            figures.put(key, laid);
            return this;
        }

        /**
         * Gives the outcomes of a {@linkplain Batch#leaves leaf}.
         *
         * @param key  its key
         * @param codes  the {@linkplain OutcomeCode outcome codes}, as the findings of its condition would have them: what rests on
         *     an illustrative value does not fail a zone, and is open there
         */
        public Builder outcomes(String key, byte[] codes) {
            requireCodes(codes);
            Leaf leaf = batch.leaves().stream()
                    .filter(l -> l.key().equals(key))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("the batch asks for no " + key + ", but for "
                            + batch.leaves().stream().map(Leaf::key).toList()));
            outcomes.put(leaf, codes.clone());
            return this;
        }

        /**
         * Says who belongs to a cohort, as far as titles tell.
         *
         * @param cohort  the cohort
         * @param codes  {@linkplain OutcomeCode met} for members, open for those that may be
         */
        public Builder members(Cohort cohort, byte[] codes) {
            requireCodes(codes);
            members.put(Members.of(cohort), codes.clone());
            return this;
        }

        /**
         * Says for which cities it is declared that all members of a cohort are at hand.
         *
         * @param cohort  the cohort
         * @param byCity  one value a city; one alone where the cohort is the whole province's
         */
        public Builder complete(Cohort cohort, boolean[] byCity) {
            complete.put(Registers.of(cohort), byCity.clone());
            return this;
        }

        /**
         * Returns the columns.
         *
         * @throws IllegalArgumentException naming what the batch needs and was not given
         */
        public Columns build() {
            Columns columns = new Columns(this, Optional.empty());
            List<String> absent = new ArrayList<>();
            Needs needs = batch.needs();
            needs.leaves().stream()
                    .filter(leaf -> !outcomes.containsKey(leaf))
                    .forEach(leaf -> absent.add("outcomes of " + leaf.key()));
            needs.figures().stream()
                    .filter(key -> !figures.containsKey(key)
                            && !(key.yearBefore()
                                    && figures.containsKey(new FigureKey(key.measure(), key.year() - 1, false))))
                    .forEach(key -> absent.add("figures: " + key));
            for (Cohort cohort : needs.cohorts()) {
                boolean[] whole = complete.get(Registers.of(cohort));
                if (!members.containsKey(Members.of(cohort))) {
                    absent.add("members of " + cohort.title());
                }
                if (whole == null || whole.length != (cohort.sameCity() ? cities : 1)) {
                    absent.add("registers of " + cohort.title() + " for " + (cohort.sameCity() ? cities : 1));
                }
            }
            checkArgument(absent.isEmpty(), "the columns still need: %s", String.join("; ", absent));
            return columns;
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
            checkArgument(count >= 1, "there is at least one, not %s", count);
            for (int index : indices) {
                checkArgument(index >= least && index < count, "%s is none of %s to %s", index, least, count - 1);
            }
        }
    }
}
