package org.servicezone.io.report;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.Optional;
import org.servicezone.model.finding.ReadingUse;
import org.servicezone.model.label.Label;
import org.servicezone.model.measure.MeasureId;
import org.servicezone.model.policy.ClauseRef;
import org.servicezone.model.policy.ReadingOption;
import org.servicezone.model.province.Province;
import org.servicezone.model.rule.Heading;
import org.servicezone.model.rule.NodeId;
import org.servicezone.model.rulebook.Edition;
import org.servicezone.model.rulebook.Rulebook;
import org.servicezone.model.vocabulary.PlaceCode;
import org.servicezone.model.vocabulary.Term;
import org.servicezone.model.zone.Zone;
import org.servicezone.model.zone.ZoneId;

/** The names of codes and ids, as the rulebook and the data have them; a code without a name stands for itself. */
final class Names {

    private final Rulebook rulebook;
    private final Province province;
    private final Language language;
    private final ImmutableMap<NodeId, Heading> headings;

    Names(Rulebook rulebook, ImmutableList<Edition> editions, Province province, Language language) {
        this.rulebook = rulebook;
        this.province = province;
        this.language = language;
        this.headings = Headings.of(editions);
    }

    String of(Label label) {
        return language.of(label);
    }

    String term(String vocabulary, String code) {
        return rulebook.vocabulary(vocabulary)
                .flatMap(v -> v.term(code))
                .map(Term::label)
                .map(this::of)
                .orElse(code);
    }

    /** Returns the name of a vocabulary, if the rulebook declares it. */
    Optional<String> vocabulary(String id) {
        return rulebook.vocabulary(id).map(v -> of(v.label()));
    }

    String measure(MeasureId id) {
        return rulebook.measure(id).map(measure -> of(measure.label())).orElse(id.value());
    }

    String place(PlaceCode code) {
        return rulebook.place(code).map(place -> of(place.label())).orElse(code.value());
    }

    String node(NodeId id) {
        return heading(id).map(heading -> of(heading.label())).orElse(id.value());
    }

    Optional<Heading> heading(NodeId id) {
        return Optional.ofNullable(headings.get(id));
    }

    /**
     * Returns the address of a provision as officials write it, in English with the plain one beside it; of any instrument but
     * the rulebook's first, with its title before.
     */
    String clause(ClauseRef clause) {
        String official = clause.address().official();
        return instrument(clause) + (language == Language.ZH ? official : official + " (" + clause.address() + ")");
    }

    /** Returns the shorter form of an address, for narrow tables. */
    String shortClause(ClauseRef clause) {
        return instrument(clause)
                + (language == Language.ZH
                        ? clause.address().official()
                        : clause.address().toString());
    }

    /** The title of an instrument other than the one that the rulebook is about, which goes without saying. */
    private String instrument(ClauseRef clause) {
        return rulebook.instruments().stream()
                .skip(1)
                .filter(one -> one.id().equals(clause.instrument()))
                .map(one -> of(one.label()))
                .map(title ->
                        language == Language.EN ? title + ", " : title.startsWith("《") ? title : "《" + title + "》")
                .findFirst()
                .orElse("");
    }

    /** Returns the zone's name; the Chinese one where it has no English one. */
    String zone(ZoneId id) {
        return Optional.ofNullable(province.zonesById().get(id)).map(this::zone).orElse(id.value());
    }

    String zone(Zone zone) {
        return language == Language.ZH ? zone.nameZh() : zone.nameEn().orElse(zone.nameZh());
    }

    /** Returns what the option of a reading says. */
    String option(ReadingUse use) {
        return rulebook.reading(use.reading())
                .flatMap(reading -> reading.option(use.option()))
                .map(ReadingOption::label)
                .map(this::of)
                .orElse(use.option());
    }
}
