package org.servicezone.scoring.eligibility;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.servicezone.model.finding.InputKind;
import org.servicezone.model.finding.MissingInput;
import org.servicezone.model.measure.MeasureId;
import org.servicezone.model.number.Bounds;
import org.servicezone.model.number.Exact;
import org.servicezone.model.province.Holdings;
import org.servicezone.model.rule.Cohort;
import org.servicezone.model.rule.Ties;
import org.servicezone.model.vocabulary.Supplier;
import org.servicezone.model.vocabulary.TitleLevel;
import org.servicezone.model.zone.DeclaredType;
import org.servicezone.model.zone.Zone;
import org.servicezone.scoring.derive.Amount;

/**
 * A zone's cohort, counted: how many members there are and how many stand above or level, between the least and the most
 * that the figures of all members allow. The zone itself is one of them.
 */
final class Peers {

    private final Amount own;
    private final boolean complete;
    private final List<MissingInput> missing = new ArrayList<>();
    private int least = 1;
    private int most = 1;
    private int surelyAbove;
    private int maybeAbove;
    private int surelyLevelOrAbove;
    private int maybeLevelOrAbove;
    private int surelyNotAbove = 1;
    private int maybeNotAbove = 1;

    private Peers(Amount own, boolean complete) {
        this.own = own;
        this.complete = complete;
    }

    static Peers of(Case file, Cohort cohort, MeasureId measure) {
        Amount own = file.figures().amount(measure, file.newestReturn());
        Peers peers = new Peers(own, isComplete(file, cohort));
        boolean open = false;
        for (Zone other : others(file, cohort)) {
            Amount theirs = file.figures(other).amount(measure, file.newestReturn());
            if (theirs.closed() && cohort.withoutClosed()) {
                continue;
            }
            boolean surely = surelyBelongs(file, cohort, other) && !(theirs.mayClose() && cohort.withoutClosed());
            boolean placed = peers.add(surely, theirs);
            peers.missing.addAll(membership(file, cohort, other));
            if (!placed) {
                open = true;
                theirs.missing().forEach(figure -> peers.missing.add(file.missing(other, figure)));
            }
        }
        if (open || own.mayClose()) {
            own.missing().forEach(figure -> peers.missing.add(file.missing(file.zone(), figure)));
        }
        return peers;
    }

    /** The zones that may be members, without the zone itself, in the order of their ids. */
    static ImmutableList<Zone> others(Case file, Cohort cohort) {
        boolean complete = isComplete(file, cohort);
        return file.province().zones().stream()
                .filter(other -> !other.id().equals(file.zone().id()) && mayBelong(file, cohort, other, complete))
                .sorted(Comparator.comparing(Zone::id))
                .collect(ImmutableList.toImmutableList());
    }

    /** Counts a member; says whether it surely stands above the zone or surely below. */
    private boolean add(boolean surely, Amount theirs) {
        most++;
        least += surely ? 1 : 0;
        boolean known = !own.closed() && !own.mayClose() && !theirs.closed() && !theirs.mayClose();
        boolean above = known && theirs.bounds().isAbove(own.bounds());
        boolean notAbove = known && theirs.bounds().isNotAbove(own.bounds());
        boolean below = known && own.bounds().isAbove(theirs.bounds());
        boolean notBelow = known && own.bounds().isNotAbove(theirs.bounds());
        surelyAbove += surely && above ? 1 : 0;
        maybeAbove += notAbove ? 0 : 1;
        surelyLevelOrAbove += surely && notBelow ? 1 : 0;
        maybeLevelOrAbove += below ? 0 : 1;
        surelyNotAbove += surely && notAbove ? 1 : 0;
        maybeNotAbove += above ? 0 : 1;
        return above || below;
    }

    Amount own() {
        return own;
    }

    boolean isComplete() {
        return complete;
    }

    ImmutableList<MissingInput> missing() {
        return ImmutableList.copyOf(missing);
    }

    int least() {
        return least;
    }

    int most() {
        return most;
    }

    /** The best rank it may have, counting only those above it. */
    int best() {
        return 1 + surelyAbove;
    }

    /** The best rank it may have where ties are treated so. */
    int best(Ties ties) {
        return 1 + (ties == Ties.OUT ? surelyLevelOrAbove : surelyAbove);
    }

    /** The worst rank it may have where ties are treated so; ties left open may go against it. */
    int worst(Ties ties) {
        return 1 + (ties == Ties.IN ? maybeAbove : maybeLevelOrAbove);
    }

    /** Says whether it is known which members stand above it and which are level with it. */
    boolean isPlaced() {
        return surelyAbove == maybeAbove && surelyLevelOrAbove == maybeLevelOrAbove;
    }

    Bounds rank() {
        Exact best = Exact.of(best());
        return complete ? Bounds.between(best, Exact.of(1 + maybeAbove)) : Bounds.atLeast(best);
    }

    Bounds size() {
        return complete ? Bounds.between(Exact.of(least), Exact.of(most)) : Bounds.atLeast(Exact.of(least));
    }

    /** How many members, the zone among them, surely do not stand above it. */
    int leastNotAbove() {
        return surelyNotAbove;
    }

    /** How many members, the zone among them, may not stand above it. */
    int mostNotAbove() {
        return maybeNotAbove;
    }

    /** A cohort of one city needs that city's register, one of the whole province those of all cities. */
    static boolean isComplete(Case file, Cohort cohort) {
        if (cohort.sameCity()) {
            return file.holdings().isComplete(cohort.title(), file.zone().city());
        }
        return file.rulebook().rulebook().cities().stream()
                .allMatch(city -> file.holdings().isComplete(cohort.title(), city));
    }

    static boolean typeByEditor(Zone zone) {
        return zone.type().map(type -> type.source().isEditorOnly()).orElse(false);
    }

    private static boolean mayBelong(Case file, Cohort cohort, Zone other, boolean complete) {
        boolean sameCity = !cohort.sameCity() || other.city().equals(file.zone().city());
        boolean mayShareType = !cohort.sameType()
                || !isTyped(other)
                || !isTyped(file.zone())
                || other.type()
                        .map(DeclaredType::type)
                        .equals(file.zone().type().map(DeclaredType::type));
        return sameCity && mayShareType && mayBeTitled(file.holdings(), cohort, other, complete);
    }

    /**
     * Says whether the zone may hold the title of the members, and surely has none that keeps it out: some source gives it
     * the title, or in a complete register it may have been given by the day.
     */
    static boolean mayBeTitled(Holdings holdings, Cohort cohort, Zone zone, boolean complete) {
        boolean mayHold = !holdings.titles(zone.id(), cohort.title()).isEmpty()
                || complete && !holdings.surelyLacks(zone, cohort.title());
        return mayHold && cohort.excluding().stream().noneMatch(title -> holdings.holds(zone.id(), title));
    }

    private static boolean surelyBelongs(Case file, Cohort cohort, Zone other) {
        boolean typed = !cohort.sameType() || isTyped(other) && isTyped(file.zone());
        return typed && surelyTitled(file.holdings(), cohort, other);
    }

    /** Says whether somebody other than the editor says of which type a zone is. */
    private static boolean isTyped(Zone zone) {
        return zone.type().isPresent() && !typeByEditor(zone);
    }

    /** What would tell whether a zone that may be a member is one. */
    private static ImmutableList<MissingInput> membership(Case file, Cohort cohort, Zone other) {
        ImmutableList.Builder<MissingInput> inputs = ImmutableList.builder();
        if (cohort.sameType() && !isTyped(other)) {
            inputs.add(Case.missing(other, InputKind.TYPE, "type", Supplier.MUNICIPAL_DRC));
        }
        if (!file.holdings().holds(other.id(), cohort.title())) {
            inputs.add(Case.missing(other, InputKind.TITLE, cohort.title().value(), Supplier.MUNICIPAL_DRC));
        }
        for (TitleLevel title : cohort.excluding()) {
            if (!file.holdings().surelyLacks(other, title)) {
                inputs.add(Case.missing(other, InputKind.TITLE, title.value(), Supplier.MUNICIPAL_DRC));
            }
        }
        return inputs.build();
    }

    /** Says whether the zone surely holds the title of the members and surely none that keeps it out. */
    static boolean surelyTitled(Holdings holdings, Cohort cohort, Zone zone) {
        return holdings.holds(zone.id(), cohort.title())
                && cohort.excluding().stream().allMatch(title -> holdings.surelyLacks(zone, title));
    }
}
