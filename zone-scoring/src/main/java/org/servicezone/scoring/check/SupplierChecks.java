package org.servicezone.scoring.check;

import com.google.common.collect.ImmutableList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.servicezone.model.label.Label;
import org.servicezone.model.requirement.Requirement;
import org.servicezone.model.rulebook.AmendedEdition;
import org.servicezone.model.rulebook.Edition;
import org.servicezone.model.rulebook.Rulebook;
import org.servicezone.model.rulebook.Timeline;
import org.servicezone.model.vocabulary.Role;
import org.servicezone.model.vocabulary.Supplier;

/** Checks that whoever may be asked for what is missing has a name: who judges, and who supplies what is no figure. */
final class SupplierChecks {

    private final Suppliers suppliers;
    /** Who is asked, and by which condition first. */
    private final Map<String, String> asked = new LinkedHashMap<>();

    private SupplierChecks(Rulebook rulebook) {
        this.suppliers = new Suppliers(rulebook);
    }

    /** Checks the editions as written, then as amended. */
    static void check(Rulebook rulebook, Timeline timeline, Defects defects) {
        SupplierChecks checks = new SupplierChecks(rulebook);
        for (int i = 0; i < rulebook.editions().size(); i++) {
            String place = "/editions/" + i;
            checks.edition(rulebook.editions().get(i), below -> place + below);
        }
        for (AmendedEdition amended : timeline.amended()) {
            checks.edition(amended.edition(), amended::place);
        }
        checks.report(rulebook, defects);
    }

    private void report(Rulebook rulebook, Defects defects) {
        rulebook.vocabulary("suppliers")
                .ifPresentOrElse(
                        suppliers -> asked.forEach((code, by) -> {
                            if (suppliers.term(code).isEmpty()) {
                                defects.add(
                                        "/vocabularies/suppliers/terms",
                                        Label.of(
                                                "没有提供者“{0}”，而 {1} 要向其索取",
                                                "there is no supplier \"{0}\", who is asked by {1}", code, by),
                                        Label.of("词表 suppliers 的词条“{0}”", "a term \"{0}\" of suppliers", code),
                                        Label.of("加上该词条", "add the term"));
                            }
                        }),
                        () -> asked.entrySet().stream()
                                .findFirst()
                                .ifPresent(first -> defects.add(
                                        "/vocabularies",
                                        Label.of(
                                                "词表 suppliers 未声明，而 {0} 要向“{1}”索取",
                                                "the vocabulary suppliers is not declared; {0} asks \"{1}\"",
                                                first.getValue(),
                                                first.getKey()),
                                        Label.of("词表 suppliers", "the vocabulary suppliers"),
                                        Label.of(
                                                "声明它，列入：{0}",
                                                "declare it with: {0}", String.join(", ", asked.keySet())))));
    }

    private void edition(Edition edition, UnaryOperator<String> place) {
        walk(new Shapes().stand("/admission", edition.admission()), place);
        for (int i = 0; i < edition.schemes().size(); i++) {
            String scheme = "/schemes/" + i;
            SchemeConditions.of(edition.schemes().get(i))
                    .forEach((at, condition) -> walk(new Shapes().stand(scheme + at, condition), place));
        }
    }

    private void walk(Stand stand, UnaryOperator<String> place) {
        stand.requirement()
                .match(suppliers)
                .forEach(code -> asked.putIfAbsent(code, stand.named(place.apply(stand.pointer()))));
        stand.below().forEach(below -> walk(below, place));
    }

    /** Who may be asked for a condition. A role that is not declared is reported as such, not here. */
    private record Suppliers(Rulebook rulebook) implements Requirement.Cases<ImmutableList<String>> {

        @Override
        public ImmutableList<String> composed(Requirement.Composed requirement) {
            return ImmutableList.of();
        }

        @Override
        public ImmutableList<String> chosen(Requirement.Chosen requirement) {
            return ImmutableList.of();
        }

        @Override
        public ImmutableList<String> alternatives(Requirement.Alternatives requirement) {
            return switch (requirement.by()) {
                case TYPE, TITLE -> ImmutableList.of(Supplier.MUNICIPAL_DRC.value());
                case PLACE -> ImmutableList.of(Supplier.ZONE_BODY.value());
            };
        }

        @Override
        public ImmutableList<String> exempt(Requirement.Exempt requirement) {
            return ImmutableList.of();
        }

        @Override
        public ImmutableList<String> threshold(Requirement.Threshold requirement) {
            return ImmutableList.of();
        }

        @Override
        public ImmutableList<String> rising(Requirement.Rising requirement) {
            return ImmutableList.of();
        }

        @Override
        public ImmutableList<String> cohortPlace(Requirement.CohortPlace requirement) {
            return with(Supplier.MUNICIPAL_DRC.value(), requirement.finding());
        }

        @Override
        public ImmutableList<String> titleHeld(Requirement.TitleHeld requirement) {
            return ImmutableList.of(Supplier.MUNICIPAL_DRC.value());
        }

        @Override
        public ImmutableList<String> eventOccurred(Requirement.EventOccurred requirement) {
            return role(requirement.clearance());
        }

        @Override
        public ImmutableList<String> judged(Requirement.Judged requirement) {
            return role(requirement.by());
        }

        @Override
        public ImmutableList<String> industryListed(Requirement.IndustryListed requirement) {
            return ImmutableList.of(Supplier.ZONE_BODY.value());
        }

        @Override
        public ImmutableList<String> bodyEstablished(Requirement.BodyEstablished requirement) {
            return ImmutableList.of(Supplier.ZONE_BODY.value());
        }

        @Override
        public ImmutableList<String> planMade(Requirement.PlanMade requirement) {
            return ImmutableList.of(Supplier.ZONE_BODY.value());
        }

        @Override
        public ImmutableList<String> approved(Requirement.Approved requirement) {
            return ImmutableList.of(Supplier.APPROVING_AUTHORITY.value());
        }

        @Override
        public ImmutableList<String> covered(Requirement.Covered requirement) {
            return ImmutableList.of(Supplier.ZONE_BODY.value());
        }

        private ImmutableList<String> role(Role role) {
            boolean declared = rulebook.vocabulary("roles")
                    .flatMap(roles -> roles.term(role.value()))
                    .isPresent();
            return declared ? ImmutableList.of(role.value()) : ImmutableList.of();
        }

        private ImmutableList<String> role(Optional<Requirement.NamedFinding> finding) {
            return finding.map(named -> role(named.by())).orElse(ImmutableList.of());
        }

        private ImmutableList<String> with(String supplier, Optional<Requirement.NamedFinding> finding) {
            return ImmutableList.<String>builder()
                    .add(supplier)
                    .addAll(role(finding))
                    .build();
        }
    }
}
