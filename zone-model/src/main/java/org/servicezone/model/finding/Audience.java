package org.servicezone.model.finding;

import java.util.Optional;
import org.servicezone.model.zone.ZoneId;

/**
 * Who reads an answer. The authorities see all of it. An applicant sees all that is said of its own zone, and of others
 * how many they are, never a figure, a place or an answer. Anybody sees what is published: public figures, results of an
 * evaluation, counts over the programme; never what is proposed or found about a zone and not yet decided.
 *
 * @param reader  what kind of reader it is
 * @param zone  the applicant's zone, exactly for an applicant
 */
public record Audience(Reader reader, Optional<ZoneId> zone) {

    /** A kind of reader. */
    public enum Reader {
        /** The authorities that the figures were reported to. */
        AUTHORITY,
        /** The reporting unit of one zone. */
        APPLICANT,
        /** Anybody. */
        PUBLIC
    }

    /** The authorities. */
    public static final Audience AUTHORITY = new Audience(Reader.AUTHORITY, Optional.empty());

    /** Anybody. */
    public static final Audience PUBLIC = new Audience(Reader.PUBLIC, Optional.empty());

    /**
     * Checks that exactly an applicant has a zone.
     *
     * @throws IllegalArgumentException if another reader has one, or an applicant none
     */
    public Audience {
        if (zone.isPresent() != (reader == Reader.APPLICANT)) {
            throw new IllegalArgumentException("exactly an applicant reads for a zone");
        }
    }

    /** Returns the reporting unit of a zone. */
    public static Audience applicant(ZoneId zone) {
        return new Audience(Reader.APPLICANT, Optional.of(zone));
    }

    /** Says whether the reader may see all that is said of the zone. */
    public boolean seesAllOf(ZoneId other) {
        return reader == Reader.AUTHORITY || zone.equals(Optional.of(other));
    }
}
