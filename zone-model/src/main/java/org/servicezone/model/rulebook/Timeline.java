package org.servicezone.model.rulebook;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.Ordering;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.servicezone.model.label.Label;

/**
 * A rulebook in time: its editions with their amendments applied in the order of their days. An edition with amendments
 * is called after both, such as {@code plan-2021+guide-2023}. An amendment that changes nothing leaves no trace.
 */
public final class Timeline {

    private static final String PLUS = "+";
    private static final Comparator<Numbered> IN_TIME = Comparator.comparing(
                    (Numbered numbered) -> numbered.amendment.since())
            .thenComparing(numbered -> numbered.amendment.id());

    /** An amendment and where it stands in the file. */
    private record Numbered(Amendment amendment, String pointer) {}

    private final Rulebook rulebook;
    private final Set<Refusal> refusals = new LinkedHashSet<>();
    private final Map<String, AmendedEdition> byId = new LinkedHashMap<>();
    private final List<Phase> phases = new ArrayList<>();

    private Timeline(Rulebook rulebook) {
        this.rulebook = rulebook;
    }

    /** Lays out a rulebook in time. What cannot be applied is left out and refused. */
    public static Timeline of(Rulebook rulebook) {
        Timeline timeline = new Timeline(rulebook);
        ImmutableList<Numbered> sound = timeline.sound();
        for (int i = 0; i < rulebook.editions().size(); i++) {
            timeline.lay(rulebook.editions().get(i), i, sound);
        }
        return timeline;
    }

    /** Returns the phases, in the order of the editions, those of one edition in the order of time. */
    public ImmutableList<Phase> phases() {
        return ImmutableList.copyOf(phases);
    }

    /** Returns the phase of the day, if an edition is in force on it. */
    public Optional<Phase> on(LocalDate day) {
        return phases.stream().filter(phase -> phase.edition().holdsOn(day)).findFirst();
    }

    /** Returns every edition that amendments make, those that only transitional rules keep in use included. */
    public ImmutableList<AmendedEdition> amended() {
        return byId.values().stream()
                .filter(amended -> !amended.edition().provenance().isEmpty())
                .collect(ImmutableList.toImmutableList());
    }

    /** Returns the edition with the id, as written or amended. */
    public Optional<Edition> edition(String id) {
        return Optional.ofNullable(byId.get(id)).map(AmendedEdition::edition);
    }

    /** Returns why amendments, or changes in them, cannot be applied; none in a sound rulebook. */
    public ImmutableSet<Refusal> refusals() {
        return ImmutableSet.copyOf(refusals);
    }

    /** The amendments that can be applied, in the order of their days, then of their ids. */
    private ImmutableList<Numbered> sound() {
        Set<String> ids = new LinkedHashSet<>();
        rulebook.editions().forEach(edition -> ids.add(edition.id()));
        ImmutableList.Builder<Numbered> sound = ImmutableList.builder();
        for (int i = 0; i < rulebook.amendments().size(); i++) {
            Numbered numbered = new Numbered(rulebook.amendments().get(i), "/amendments/" + i);
            boolean named = isNamed(numbered, ids);
            boolean dated = isDated(numbered);
            if (named && dated) {
                sound.add(numbered);
            }
        }
        return Ordering.from(IN_TIME).immutableSortedCopy(sound.build());
    }

    private boolean isNamed(Numbered numbered, Set<String> ids) {
        String id = numbered.amendment.id();
        if (!ids.add(id)) {
            refuse(
                    numbered,
                    "/id",
                    Label.of("前面已有版本或修订“{0}”", "an edition or amendment \"{0}\" stands before", id),
                    Label.of("各不相同的 id", "ids of which no two are equal"),
                    Label.of("各取各的 id", "give each its own id"));
            return false;
        }
        if (id.contains(PLUS)) {
            refuse(
                    numbered,
                    "/id",
                    Label.of("“{0}”含有 +，而 + 用来连接版本与修订", "\"{0}\" holds a +, which joins editions and amendments", id),
                    Label.of("不含 + 的 id", "an id without +"),
                    Label.of("去掉 +", "name it without one"));
            return false;
        }
        return true;
    }

    private boolean isDated(Numbered numbered) {
        Amendment amendment = numbered.amendment;
        Optional<Edition> amends = rulebook.editions().stream()
                .filter(edition -> edition.id().equals(amendment.amends()))
                .findFirst();
        if (amends.isEmpty()) {
            refuse(
                    numbered,
                    "/amends",
                    Label.of("没有可供修订的版本“{0}”", "there is no edition \"{0}\" to amend", amendment.amends()),
                    Label.of("本规则的一个版本", "an edition of the rulebook"),
                    Label.of(
                            "写以下之一：{0}",
                            "name one of: {0}",
                            String.join(
                                    ", ",
                                    rulebook.editions().stream()
                                            .map(Edition::id)
                                            .toList())));
            return false;
        }
        if (!amends.get().holdsOn(amendment.since())) {
            refuse(
                    numbered,
                    "/since",
                    Label.of(
                            "版本 {0} 在 {1} 不施行；它自 {2} 起{3}",
                            "edition {0} does not hold on {1}; it holds from {2}{3}",
                            amends.get().id(),
                            amendment.since(),
                            amends.get().since(),
                            amends.get()
                                    .until()
                                    .map(end -> Label.of("施行至 {0} 前", " until before {0}", end))
                                    .orElse(Label.of("施行", " on"))),
                    Label.of("该版本施行期内的一天", "a day on which the edition holds"),
                    Label.of("让它从该版本施行期内的一天开始，或修订另一个版本", "let it begin on a day of the edition, or amend another"));
            return false;
        }
        return true;
    }

    private void refuse(Numbered numbered, String field, Label found, Label expected, Label remedy) {
        refusals.add(new Refusal(numbered.pointer + field, found, expected, remedy));
    }

    private void lay(Edition written, int index, ImmutableList<Numbered> sound) {
        String place = "/editions/" + index;
        ImmutableList<Numbered> own = sound.stream()
                .filter(numbered -> numbered.amendment.amends().equals(written.id()))
                .collect(ImmutableList.toImmutableList());
        // of editions that wrongly share an id the first is amended
        boolean first = rulebook.editions().stream().map(Edition::id).toList().indexOf(written.id()) == index;
        ImmutableList<Numbered> effective = own.stream()
                .filter(numbered -> first && !numbered.amendment.isEmpty())
                .collect(ImmutableList.toImmutableList());
        ImmutableList<LocalDate> days = effective.stream()
                .map(numbered -> numbered.amendment.since())
                .distinct()
                .collect(ImmutableList.toImmutableList());
        Optional<LocalDate> end = days.stream().findFirst().or(written::until);
        Edition untouched = end.equals(written.until())
                ? written
                : Edition.builder().from(written).until(end).build();
        AmendedEdition start = new AmendedEdition(untouched, new Amending(written, place).places());
        boolean held = !end.equals(Optional.of(written.since())) || days.isEmpty();
        if (held) {
            byId.putIfAbsent(written.id(), start);
            phases.add(new Phase(start, ImmutableSortedMap.of()));
        }
        for (int k = 0; k < days.size(); k++) {
            LocalDate day = days.get(k);
            Optional<LocalDate> until = k + 1 < days.size() ? Optional.of(days.get(k + 1)) : written.until();
            ImmutableList<Numbered> applied = effective.stream()
                    .filter(numbered -> !numbered.amendment.since().isAfter(day))
                    .collect(ImmutableList.toImmutableList());
            AmendedEdition amended = amended(written, place, applied, until, Optional.empty());
            phases.add(new Phase(amended, filedBefore(written, place, applied, until)));
        }
    }

    /** By transitional rules: who filed early enough follows the rules without the amendments that say so. */
    private ImmutableSortedMap<LocalDate, AmendedEdition> filedBefore(
            Edition written, String place, ImmutableList<Numbered> applied, Optional<LocalDate> until) {
        ImmutableSortedMap.Builder<LocalDate, AmendedEdition> rules = ImmutableSortedMap.naturalOrder();
        applied.stream()
                .flatMap(numbered -> numbered.amendment.transition().stream())
                .map(Transition::filedBefore)
                .distinct()
                .forEach(day -> {
                    Predicate<Numbered> binds = numbered -> numbered.amendment
                            .transition()
                            .map(transition -> transition.filedBefore().isBefore(day))
                            .orElse(true);
                    ImmutableList<Numbered> bound =
                            applied.stream().filter(binds).collect(ImmutableList.toImmutableList());
                    rules.put(day, amended(written, place, bound, until, Optional.of(day)));
                });
        return rules.build();
    }

    private AmendedEdition amended(
            Edition written,
            String place,
            ImmutableList<Numbered> applied,
            Optional<LocalDate> until,
            Optional<LocalDate> filedBefore) {
        StringBuilder id = new StringBuilder(written.id());
        applied.forEach(numbered -> id.append(PLUS).append(numbered.amendment.id()));
        AmendedEdition known = byId.get(id.toString());
        if (known != null) {
            return known;
        }
        Amending amending = new Amending(written, place);
        applied.forEach(numbered -> amending.apply(numbered.amendment, numbered.pointer));
        amending.refusals().stream()
                .filter(refusal -> !refusals.contains(refusal))
                .map(refusal -> filedBefore.map(refusal::forFiledBefore).orElse(refusal))
                .forEach(refusals::add);
        Edition.Builder edition = amending.edition().id(id.toString()).label(label(written, applied));
        if (!applied.isEmpty()) {
            Amendment last = applied.get(applied.size() - 1).amendment;
            edition.since(last.since()).until(until).basis(last.basis());
        }
        AmendedEdition amended = new AmendedEdition(edition.build(), amending.places());
        byId.put(id.toString(), amended);
        return amended;
    }

    private static Label label(Edition written, ImmutableList<Numbered> applied) {
        StringBuilder zh = new StringBuilder(written.label().zh());
        StringBuilder en = new StringBuilder(written.label().en());
        applied.forEach(numbered -> {
            zh.append(" + ").append(numbered.amendment.label().zh());
            en.append(" + ").append(numbered.amendment.label().en());
        });
        return Label.of(zh.toString(), en.toString());
    }
}
