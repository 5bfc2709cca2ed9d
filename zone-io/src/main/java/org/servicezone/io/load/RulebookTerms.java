package org.servicezone.io.load;

import static org.servicezone.io.load.Cursor.parsed;

import com.google.common.collect.ImmutableMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.servicezone.model.policy.Basis;
import org.servicezone.model.policy.Cited;
import org.servicezone.model.policy.ClauseRef;
import org.servicezone.model.rule.Heading;
import org.servicezone.model.rule.NodeId;
import org.servicezone.model.rulebook.Rulebook;
import org.servicezone.model.vocabulary.PlaceCode;
import org.servicezone.model.vocabulary.Population;
import org.servicezone.model.vocabulary.Role;
import org.servicezone.model.vocabulary.Term;
import org.servicezone.model.vocabulary.TitleLevel;
import org.servicezone.model.vocabulary.ZoneType;

/** The names that a file beside a rulebook may use: those that the rulebook declares. */
final class RulebookTerms {

    private static final String PROVISION = "a provision that the rulebook holds, such as js-plan-2021#4.3.s1.p4";

    private final Rulebook rulebook;

    RulebookTerms(Rulebook rulebook) {
        this.rulebook = rulebook;
    }

    ImmutableMap<String, Population> populations() {
        return terms(Population::of, "populations");
    }

    ImmutableMap<String, TitleLevel> titles() {
        return terms(TitleLevel::of, "title-levels");
    }

    /** Who acts: those who judge, and those who supply. */
    ImmutableMap<String, Role> roles() {
        return terms(Role::of, "roles", "suppliers");
    }

    ImmutableMap<String, String> regions() {
        return terms(code -> code, "regions");
    }

    ImmutableMap<String, ZoneType> zoneTypes() {
        return terms(ZoneType::of, "zone-types");
    }

    ImmutableMap<String, PlaceCode> cities() {
        return rulebook.cities().stream().collect(ImmutableMap.toImmutableMap(PlaceCode::value, code -> code));
    }

    private <T> ImmutableMap<String, T> terms(Function<String, T> code, String... vocabularies) {
        return Stream.of(vocabularies)
                .flatMap(id -> rulebook.vocabulary(id).stream())
                .flatMap(vocabulary -> vocabulary.terms().stream())
                .map(Term::code)
                .distinct()
                .collect(ImmutableMap.toImmutableMap(text -> text, code));
    }

    Slot<Heading> heading(Cursor c) {
        var id = c.required("id", parsed(NodeId::of));
        var clause = c.required("clause", parsed(this::clause));
        var label = c.required("label", PolicyReaders::label);
        return id.value().isPresent()
                        && clause.value().isPresent()
                        && label.value().isPresent()
                ? Slot.of(new Heading(id.get(), clause.get(), label.get()))
                : Slot.broken();
    }

    private ClauseRef clause(String text) {
        ClauseRef clause = ClauseRef.parse(text);
        if (rulebook.clause(clause).isEmpty()) {
            throw new IllegalArgumentException(PROVISION);
        }
        return clause;
    }

    <T> Cursor.Reader<Cited<T>> cited(Cursor.Reader<T> reader) {
        return PolicyReaders.cited(reader, this::basis);
    }

    private Slot<Basis> basis(Cursor c) {
        Slot<Basis> basis = PolicyReaders.basis(c);
        return basis.value()
                .flatMap(Basis::clause)
                .filter(clause -> rulebook.clause(clause).isEmpty())
                .map(clause -> c.<Basis>error("\"" + clause + "\"", PROVISION, "mend the text"))
                .orElse(basis);
    }
}
