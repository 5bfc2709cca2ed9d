package org.servicezone.model.rulebook;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.immutables.value.Value;
import org.servicezone.model.label.Label;
import org.servicezone.model.measure.Measure;
import org.servicezone.model.measure.MeasureId;
import org.servicezone.model.policy.Clause;
import org.servicezone.model.policy.ClauseRef;
import org.servicezone.model.policy.Instrument;
import org.servicezone.model.policy.Reading;
import org.servicezone.model.policy.ReadingId;
import org.servicezone.model.vocabulary.Place;
import org.servicezone.model.vocabulary.PlaceCode;
import org.servicezone.model.vocabulary.Vocabulary;

/** A programme's rules as data. It decides nothing before it is checked. */
@Value.Immutable
public interface Rulebook {

    /** Its id, such as {@code jiangsu-2021}. */
    String id();

    /** Its name. */
    Label label();

    /** The documents it carries out, the main one first. */
    ImmutableList<Instrument> instruments();

    /** The vocabularies it declares. */
    ImmutableList<Vocabulary> vocabularies();

    /** The places it knows. */
    ImmutableList<Place> places();

    /** The readings of vague phrases. */
    ImmutableList<Reading> readings();

    /** The measures that returns state or that are derived. */
    ImmutableList<Measure> measures();

    /** The editions as written, in the order of time; {@link Timeline} has them as amended. */
    ImmutableList<Edition> editions();

    /** What later documents change in the editions; their order says nothing. */
    ImmutableList<Amendment> amendments();

    /** Returns the vocabulary with the id. */
    default Optional<Vocabulary> vocabulary(String id) {
        return vocabularies().stream().filter(v -> v.id().equals(id)).findFirst();
    }

    /** Returns the measure with the id. */
    default Optional<Measure> measure(MeasureId id) {
        return measures().stream().filter(m -> m.id().equals(id)).findFirst();
    }

    /** Returns the place with the code. */
    default Optional<Place> place(PlaceCode code) {
        return places().stream().filter(p -> p.code().equals(code)).findFirst();
    }

    /** Returns the codes of the cities (设区市), in the order of the places. */
    default ImmutableList<PlaceCode> cities() {
        return places().stream()
                .filter(place -> place.level().equals("city"))
                .map(Place::code)
                .collect(ImmutableList.toImmutableList());
    }

    /** Returns the reading with the id. */
    default Optional<Reading> reading(ReadingId id) {
        return readings().stream().filter(r -> r.id().equals(id)).findFirst();
    }

    /** Returns the provision that the reference names. */
    default Optional<Clause> clause(ClauseRef ref) {
        return instruments().stream()
                .filter(i -> i.id().equals(ref.instrument()))
                .findFirst()
                .flatMap(i -> i.clause(ref.address()));
    }

    /** Returns a new builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds rulebooks. */
    final class Builder extends ImmutableRulebook.Builder {
        Builder() {}
    }
}
