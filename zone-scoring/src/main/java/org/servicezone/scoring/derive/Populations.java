package org.servicezone.scoring.derive;

import com.google.common.collect.ImmutableList;
import org.servicezone.model.province.Holdings;
import org.servicezone.model.province.Province;
import org.servicezone.model.rulebook.Rulebook;
import org.servicezone.model.vocabulary.Population;
import org.servicezone.model.vocabulary.TitleLevel;
import org.servicezone.model.vocabulary.Vocabulary;
import org.servicezone.model.zone.Zone;

/** Which zones belong to a population: those that hold one of the titles that its term lists as members. */
public final class Populations {

    private Populations() {}

    /** Returns the zones of a population, in the order of the province. */
    public static ImmutableList<Zone> zones(
            Rulebook rulebook, Province province, Holdings holdings, Population population) {
        ImmutableList<TitleLevel> titles = rulebook.vocabulary("populations")
                .flatMap((Vocabulary vocabulary) -> vocabulary.term(population.value()))
                .map(term -> term.members().stream().map(TitleLevel::of).collect(ImmutableList.toImmutableList()))
                .orElse(ImmutableList.of());
        return province.zones().stream()
                .filter(zone -> holdings.holdsAny(zone.id(), titles))
                .collect(ImmutableList.toImmutableList());
    }
}
