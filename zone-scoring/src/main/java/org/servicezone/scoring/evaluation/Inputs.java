package org.servicezone.scoring.evaluation;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.servicezone.model.finding.Finding;
import org.servicezone.model.finding.Outcome;
import org.servicezone.model.measure.MeasureId;
import org.servicezone.model.number.Bounds;
import org.servicezone.model.province.Event;
import org.servicezone.model.requirement.Requirement;
import org.servicezone.model.rule.Axis;
import org.servicezone.model.scheme.Trigger;
import org.servicezone.model.zone.ZoneId;
import org.servicezone.scoring.derive.Amount;

/** All that scores are looked up in: the zones of a province, or rows of columns that a host filled. */
public interface Inputs {

    /** Returns how many zones are scored together. */
    int zones();

    /**
     * Returns how a zone is called.
     *
     * @param zone  its number, from 0
     */
    ZoneId id(int zone);

    /** Returns what a measure amounts to for a zone in a year, in base units. */
    Amount amount(int zone, MeasureId measure, int year);

    /** Says whether one of the codes names the zone's type, place or title. */
    Outcome named(int zone, Axis by, ImmutableList<String> codes);

    /** Finds out about a condition. */
    Finding finding(int zone, Requirement condition);

    /** Returns the zone's events, where they are known one by one. */
    ImmutableList<Event> events(int zone);

    /** Returns between which numbers the number of events lies that count, where they are known as a number alone. */
    Optional<Bounds> number(int zone, Trigger trigger);

    /** Says whether two zones lie in one city. */
    boolean sameCity(int one, int other);

    /** Says whether two zones are of one type. */
    Outcome sameType(int one, int other);
}
