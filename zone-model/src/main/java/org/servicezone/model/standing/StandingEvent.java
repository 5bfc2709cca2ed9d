package org.servicezone.model.standing;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import org.servicezone.model.rule.NodeId;

/** Something that comes to a zone's record on a day. Whether it counts is for the rules to say. */
public sealed interface StandingEvent {

    /** Returns the day. */
    LocalDate day();

    /** Returns who acted: an organ, a zone's body. */
    String by();

    /** Returns what kind it is. */
    StandingEventKind kind();

    /** Returns what tells it from others of its kind and day: a number of a document, an item, a round. */
    String key();

    /** Answers by kind. */
    <R> R match(Cases<R> cases);

    /**
     * One answer for each kind of event.
     *
     * @param <R>  the type of the answer
     */
    interface Cases<R> {
        /** Answers for a decision. */
        R decided(Decided event);

        /** Answers for a round. */
        R roundReported(RoundReported event);

        /** Answers for a round that was voided. */
        R roundVoided(RoundVoided event);

        /** Answers for evidence, an extension or a closure of an item. */
        R itemMoved(ItemMoved event);

        /** Answers for a hearing. */
        R hearing(Hearing event);

        /** Answers for what stands against a year. */
        R found(Found event);

        /** Answers for a change of the zone. */
        R changed(Changed event);
    }

    /**
     * An organ decided by a dated act.
     *
     * @param day  when it decided
     * @param by  the organ
     * @param number  the number of the document (文号)
     * @param decision  which decision of the rules
     * @param items  what it orders to be rectified, exactly of an order to rectify
     */
    record Decided(LocalDate day, String by, String number, NodeId decision, ImmutableList<OrderedItem> items)
            implements StandingEvent {
        @Override
        public StandingEventKind kind() {
            return StandingEventKind.DECIDED;
        }

        @Override
        public String key() {
            return number;
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.decided(this);
        }
    }

    /**
     * The results of a round were made known.
     *
     * @param day  when
     * @param by  the organ
     * @param result  what it came to for the zone
     */
    record RoundReported(LocalDate day, String by, RoundResult result) implements StandingEvent {
        @Override
        public StandingEventKind kind() {
            return StandingEventKind.ROUND_REPORTED;
        }

        @Override
        public String key() {
            return result.round();
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.roundReported(this);
        }
    }

    /**
     * A round was voided; from then on it does not count. Acts that rest on it stay until an organ takes them back.
     *
     * @param day  when
     * @param by  the organ
     * @param number  the number of the document
     * @param round  the round's name
     */
    record RoundVoided(LocalDate day, String by, String number, String round) implements StandingEvent {
        @Override
        public StandingEventKind kind() {
            return StandingEventKind.ROUND_VOIDED;
        }

        @Override
        public String key() {
            return round;
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.roundVoided(this);
        }
    }

    /**
     * Evidence, an extension or the closure of an item of the ledger.
     *
     * @param day  when
     * @param by  who files, grants or closes
     * @param item  the item's number
     * @param move  what happens to it
     */
    record ItemMoved(LocalDate day, String by, String item, ItemMove move) implements StandingEvent {
        @Override
        public StandingEventKind kind() {
            return move.kind();
        }

        @Override
        public String key() {
            return item;
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.itemMoved(this);
        }
    }

    /**
     * A hearing before a decision is offered, held or waived.
     *
     * @param day  when
     * @param by  the organ that offers or hears, or the zone's body that waives
     * @param decision  before which decision
     * @param phase  which of the three
     */
    record Hearing(LocalDate day, String by, NodeId decision, Phase phase) implements StandingEvent {

        /** What happens to a hearing. */
        public enum Phase {
            /** It is offered, with the period of the rules for an answer. */
            OFFERED,
            /** It is held. */
            HELD,
            /** The zone waives it. */
            WAIVED
        }

        @Override
        public StandingEventKind kind() {
            return phase == Phase.OFFERED ? StandingEventKind.HEARING_OFFERED : StandingEventKind.HEARING_ANSWERED;
        }

        @Override
        public String key() {
            return decision.value() + " " + phase;
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.hearing(this);
        }
    }

    /**
     * Something was found that stands against the zone in a year.
     *
     * @param day  when
     * @param by  the organ
     * @param year  which year it concerns
     * @param against  what was found
     */
    record Found(LocalDate day, String by, int year, Against against) implements StandingEvent {

        /** What may stand against a zone. */
        public enum Against {
            /** It reported falsified figures. */
            FALSIFIED_FIGURES,
            /** A grave accident or incident. */
            GRAVE_EVENT
        }

        @Override
        public StandingEventKind kind() {
            return StandingEventKind.FOUND;
        }

        @Override
        public String key() {
            return year + " " + against;
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.found(this);
        }
    }

    /**
     * The zone changed.
     *
     * @param day  from when
     * @param by  the organ that approved it
     * @param what  what changed
     */
    record Changed(LocalDate day, String by, ZoneChange what) implements StandingEvent {
        @Override
        public StandingEventKind kind() {
            return StandingEventKind.CHANGED;
        }

        @Override
        public String key() {
            return what.name();
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.changed(this);
        }
    }
}
