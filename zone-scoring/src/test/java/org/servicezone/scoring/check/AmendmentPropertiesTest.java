package org.servicezone.scoring.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.servicezone.scoring.fixture.Guides.add;
import static org.servicezone.scoring.fixture.Guides.filedBefore;
import static org.servicezone.scoring.fixture.Guides.guide;
import static org.servicezone.scoring.fixture.Guides.own;
import static org.servicezone.scoring.fixture.Guides.remove;
import static org.servicezone.scoring.fixture.Guides.replace;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.servicezone.model.policy.Readings;
import org.servicezone.model.province.Province;
import org.servicezone.model.requirement.Requirement;
import org.servicezone.model.result.EligibilityVerdict;
import org.servicezone.model.rulebook.Amendment;
import org.servicezone.model.rulebook.Change;
import org.servicezone.model.rulebook.Edition;
import org.servicezone.model.rulebook.Rulebook;
import org.servicezone.model.zone.Zone;
import org.servicezone.scoring.eligibility.Eligibility;
import org.servicezone.scoring.fixture.Books;
import org.servicezone.scoring.fixture.Guides;
import org.servicezone.scoring.fixture.Provinces;
import org.servicezone.scoring.fixture.RandomProvinces;

class AmendmentPropertiesTest {

    private static final Edition WRITTEN = Guides.edition();

    /** An empty amendment changes nothing, whatever else is amended. */
    @Property(tries = 200)
    void an_empty_amendment_changes_nothing(@ForAll Random random) {
        List<Amendment> amendments = amendments(random);
        CheckedRulebook without = checked(amendments);
        List<Amendment> more = new ArrayList<>(amendments);
        more.add(
                random.nextInt(amendments.size() + 1),
                guide("empty", day(random).toString())
                        .transition(filedBefore(day(random).toString()))
                        .build());
        CheckedRulebook with = checked(more);
        LocalDate day = day(random);
        LocalDate filed = day(random);
        assertThat(with.editionOn(day)).isEqualTo(without.editionOn(day));
        assertThat(with.editionFor(filed, day)).isEqualTo(without.editionFor(filed, day));
        Province province = new RandomProvinces(random).draw();
        assertThat(assess(with, province, day)).isEqualTo(assess(without, province, day));
    }

    /** An amendment changes no verdict, and no rule, of a day before its own. */
    @Property(tries = 200)
    void a_later_amendment_changes_nothing_before_its_day(@ForAll Random random) {
        List<Amendment> amendments = amendments(random);
        CheckedRulebook book = checked(amendments);
        LocalDate day = day(random);
        CheckedRulebook earlier = checked(amendments.stream()
                .filter(amendment -> !amendment.since().isAfter(day))
                .toList());
        assertThat(book.editionOn(day))
                .usingRecursiveComparison()
                .ignoringFields("until")
                .isEqualTo(earlier.editionOn(day));
        Province province = new RandomProvinces(random).draw();
        assertThat(assess(book, province, day)).isEqualTo(assess(earlier, province, day));
    }

    /** Replacing something and then replacing it back leaves the rules as they were, and says what it did. */
    @Property(tries = 100)
    void replacing_and_replacing_back_leaves_the_rules_as_they_were(@ForAll Random random) {
        List<Requirement> parts = ((Requirement.Composed) WRITTEN.admission()).parts();
        Requirement part = parts.get(random.nextInt(parts.size()));
        String id = part.heading().id().value();
        CheckedRulebook book = checked(List.of(
                guide("there", "2023-01-01").addConditions(replace(id, own(id))).build(),
                guide("back", "2024-01-01").addConditions(replace(id, part)).build()));
        Edition back = book.editionOn(LocalDate.of(2024, 1, 1));
        assertThat(rules(back)).isEqualTo(rules(WRITTEN));
        assertThat(back.provenance(part.heading().id()).orElseThrow().before()).contains("there");
    }

    /** The order of the amendments in the rulebook changes nothing. */
    @Property(tries = 200)
    void the_order_of_amendments_in_the_file_changes_nothing(@ForAll Random random) {
        List<Amendment> amendments = amendments(random);
        List<Amendment> shuffled = new ArrayList<>(amendments);
        Collections.shuffle(shuffled, random);
        CheckedRulebook book = checked(amendments);
        CheckedRulebook other = checked(shuffled);
        LocalDate day = day(random);
        LocalDate filed = day(random);
        assertThat(other.editionOn(day)).isEqualTo(book.editionOn(day));
        assertThat(other.editionFor(filed, day)).isEqualTo(book.editionFor(filed, day));
        Province province = new RandomProvinces(random).draw();
        assertThat(assess(other, province, day)).isEqualTo(assess(book, province, day));
    }

    /** Whatever amendments say, they are applied or refused with a place and a remedy; nothing is thrown. */
    @Property(tries = 300)
    void any_amendment_is_applied_or_refused_at_its_place(@ForAll Random random) {
        List<Amendment> amendments = new ArrayList<>();
        for (int i = random.nextInt(5); i >= 0; i--) {
            Amendment.Builder amendment = guide(
                    pick(random, "a", "b", "c", "2021"),
                    pick(random, "2020-01-01", "2022-01-01", "2022-01-01", "2024-01-01", "2030-01-01"));
            for (int j = random.nextInt(3); j >= 0; j--) {
                amendment.addConditions(anyChange(random));
            }
            if (random.nextBoolean()) {
                amendment.transition(filedBefore(day(random).toString()));
            }
            amendments.add(amendment.build());
        }
        RulebookCheck check = RulebookCheck.check(book(amendments));
        assertThat(check.defects()).allSatisfy(defect -> {
            assertThat(defect.pointer()).matches("/amendments/[0-4]/.+");
            TwoLanguages.areSpoken(defect);
        });
        check.checked()
                .ifPresent(checked -> assertThat(checked.editionOn(Books.START)).isNotNull());
    }

    private static Change<Requirement> anyChange(Random random) {
        String node = pick(random, "admission", "title", "body", "scale", "x", "nobody");
        Requirement anew = random.nextBoolean()
                ? own(pick(random, "body", "x", "y", "title"))
                : Requirement.Composed.anyOf(
                        Books.heading(pick(random, "admission", "x", "y")), ImmutableList.of(own("z")));
        return switch (random.nextInt(5)) {
            case 0 -> replace(node, anew);
            case 1 -> Guides.rename(node, anew);
            case 2 -> add(anew);
            case 3 -> add(node, anew);
            default -> remove(node);
        };
    }

    /** Sound amendments, each of a node of its own, so that none depends on another. */
    private static List<Amendment> amendments(Random random) {
        List<Change<Requirement>> changes = new ArrayList<>(List.of(
                remove("plan-made"),
                replace("title", own("title")),
                replace("scale", new Requirement.Rising(Books.heading("scale"), Books.TAX, Books.fixed(1), false)),
                remove("body"),
                add(own("extra")),
                add("admission", own("more"))));
        Collections.shuffle(changes, random);
        List<Amendment> amendments = new ArrayList<>();
        for (int i = 0; i < 1 + random.nextInt(3); i++) {
            Amendment.Builder amendment =
                    guide("guide-" + i, day(random).toString()).addConditions(changes.get(i));
            if (random.nextBoolean()) {
                amendment.transition(filedBefore(day(random).toString()));
            }
            amendments.add(amendment.build());
        }
        return amendments;
    }

    private static LocalDate day(Random random) {
        return LocalDate.of(2022, 1, 1).plusDays(random.nextInt(900));
    }

    private static String pick(Random random, String... of) {
        return of[random.nextInt(of.length)];
    }

    private static Edition rules(Edition edition) {
        return Edition.builder()
                .from(edition)
                .id(WRITTEN.id())
                .label(WRITTEN.label())
                .since(WRITTEN.since())
                .until(WRITTEN.until())
                .basis(WRITTEN.basis())
                .provenance(ImmutableList.of())
                .build();
    }

    private static ImmutableList<EligibilityVerdict> assess(CheckedRulebook book, Province province, LocalDate day) {
        return Eligibility.assess(
                book,
                Readings.DEFAULTS,
                province,
                province.zones().stream().map(Zone::id).toList(),
                day,
                Provinces.NEWEST);
    }

    private static CheckedRulebook checked(List<Amendment> amendments) {
        return RulebookCheck.check(book(amendments)).orThrow();
    }

    private static Rulebook book(List<Amendment> amendments) {
        return Books.book(WRITTEN).addAllAmendments(amendments).build();
    }
}
