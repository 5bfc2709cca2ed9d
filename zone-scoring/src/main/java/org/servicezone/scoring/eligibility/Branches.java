package org.servicezone.scoring.eligibility;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.servicezone.model.finding.Fact;
import org.servicezone.model.finding.FactRole;
import org.servicezone.model.finding.InputKind;
import org.servicezone.model.finding.MissingInput;
import org.servicezone.model.finding.Outcome;
import org.servicezone.model.requirement.Requirement;
import org.servicezone.model.rule.Axis;
import org.servicezone.model.vocabulary.Place;
import org.servicezone.model.vocabulary.PlaceCode;
import org.servicezone.model.vocabulary.Supplier;
import org.servicezone.model.vocabulary.TitleLevel;
import org.servicezone.model.zone.Zone;

/**
 * Which branches of alternatives may be the zone's: each that may name it, up to the first that surely does.
 *
 * @param possible  what may be asked of the zone, at least one
 * @param facts  by what it was picked
 * @param choosing  the inputs that would tell which one it is
 */
record Branches(ImmutableList<Requirement> possible, ImmutableList<Fact> facts, ImmutableList<MissingInput> choosing) {

    static Branches of(Case file, Requirement.Alternatives requirement) {
        ImmutableList.Builder<Requirement> possible = ImmutableList.builder();
        ImmutableList.Builder<String> open = ImmutableList.builder();
        Outcome found = Outcome.NOT_MET;
        for (Requirement.Branch branch : requirement.branches()) {
            Outcome named = named(file, requirement, branch);
            if (named != Outcome.NOT_MET) {
                possible.add(branch.then());
                found = named;
            }
            if (named == Outcome.UNDETERMINED) {
                branch.when().stream()
                        .filter(code -> named(file, requirement.by(), code) == Outcome.UNDETERMINED)
                        .forEach(open::add);
            }
            if (named == Outcome.MET) {
                break;
            }
        }
        if (found != Outcome.MET) {
            requirement.otherwise().ifPresent(possible::add);
        }
        ImmutableList<Requirement> all = possible.build();
        if (all.isEmpty()) {
            throw new IllegalArgumentException(
                    "condition " + requirement.heading().id() + " has no branch for zone "
                            + file.zone().id() + ": add one, or an otherwise");
        }
        return new Branches(
                all,
                facts(file, requirement),
                all.size() > 1 ? choosing(file, requirement.by(), open.build()) : ImmutableList.of());
    }

    /** Returns what it is supposed that the zone is where one of several possible branches is asked; nothing where none is. */
    ImmutableList<Fact> when(Requirement.Alternatives requirement, Requirement then) {
        if (possible.size() < 2) {
            return ImmutableList.of();
        }
        String vocabulary = switch (requirement.by()) {
            case TYPE -> "zone-types";
            case PLACE -> "places";
            case TITLE -> "title-levels";
        };
        return requirement.branches().stream()
                .filter(branch -> branch.then().equals(then))
                .flatMap(branch -> branch.when().stream())
                .map(code -> new Fact.Term(FactRole.SUPPOSED, vocabulary, code))
                .collect(ImmutableList.toImmutableList());
    }

    /** Says whether the branch names the zone. */
    static Outcome named(Case file, Requirement.Alternatives requirement, Requirement.Branch branch) {
        return named(file, requirement.by(), branch.when());
    }

    /** Says whether one of the codes names the zone. */
    static Outcome named(Case file, Axis by, ImmutableList<String> codes) {
        return Outcome.any(codes.stream().map(code -> named(file, by, code)).collect(ImmutableList.toImmutableList()));
    }

    private static Outcome named(Case file, Axis by, String code) {
        return switch (by) {
            case TYPE -> typed(file.zone(), code);
            case PLACE -> placed(file, PlaceCode.of(code));
            case TITLE -> titled(file, TitleLevel.of(code));
        };
    }

    /** A type that only the editor says decides nothing. */
    private static Outcome typed(Zone zone, String code) {
        return zone.type()
                .filter(type -> !type.source().isEditorOnly())
                .map(type -> Outcome.of(type.type().value().equals(code)))
                .orElse(Outcome.UNDETERMINED);
    }

    private static Outcome placed(Case file, PlaceCode code) {
        Zone zone = file.zone();
        if (zone.city().equals(code) || zone.county().equals(Optional.of(code))) {
            return Outcome.MET;
        }
        boolean countyOfItsCity = file.rulebook()
                .rulebook()
                .place(code)
                .flatMap(Place::parent)
                .map(zone.city()::equals)
                .orElse(false);
        return countyOfItsCity && zone.county().isEmpty() ? Outcome.UNDETERMINED : Outcome.NOT_MET;
    }

    private static Outcome titled(Case file, TitleLevel level) {
        if (file.holdings().holds(file.zone().id(), level)) {
            return Outcome.MET;
        }
        return file.holdings().surelyLacks(file.zone(), level) ? Outcome.NOT_MET : Outcome.UNDETERMINED;
    }

    private static ImmutableList<Fact> facts(Case file, Requirement.Alternatives requirement) {
        Zone zone = file.zone();
        return switch (requirement.by()) {
            case TYPE ->
                zone.type().stream()
                        .map(type -> new Fact.Term(
                                FactRole.OBSERVED, "zone-types", type.type().value()))
                        .collect(ImmutableList.toImmutableList());
            case PLACE ->
                ImmutableList.of(new Fact.Term(
                        FactRole.OBSERVED,
                        "places",
                        zone.county().orElse(zone.city()).value()));
            case TITLE ->
                file.holdings().titles(zone.id()).stream()
                        .map(title -> new Fact.Titled(FactRole.OBSERVED, title))
                        .collect(ImmutableList.toImmutableList());
        };
    }

    /** What would tell whether the branches that may name the zone do; the codes are those they may name it by. */
    private static ImmutableList<MissingInput> choosing(Case file, Axis by, ImmutableList<String> open) {
        return switch (by) {
            case TYPE -> ImmutableList.of(file.missing(InputKind.TYPE, "type", Supplier.MUNICIPAL_DRC));
            case PLACE -> ImmutableList.of(file.missing(InputKind.COUNTY, "county", Supplier.ZONE_BODY));
            case TITLE ->
                open.stream()
                        .map(code -> file.missing(InputKind.TITLE, code, Supplier.MUNICIPAL_DRC))
                        .distinct()
                        .collect(ImmutableList.toImmutableList());
        };
    }
}
