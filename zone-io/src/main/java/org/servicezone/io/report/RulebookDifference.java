package org.servicezone.io.report;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Iterables;
import com.google.common.collect.LinkedHashMultimap;
import com.google.common.collect.Multimap;
import java.util.Map;
import java.util.Optional;
import org.servicezone.model.label.Label;
import org.servicezone.model.rulebook.Edition;
import org.servicezone.model.rulebook.Rulebook;

/**
 * What differs between two rulebooks, or two editions of one, clause by clause and value by value.
 *
 * @param before  the name and id of the first
 * @param after  the name and id of the second
 * @param entries  what differs; none exactly where the two are equal
 */
public record RulebookDifference(Named before, Named after, ImmutableList<DifferenceEntry> entries) {

    /**
     * What is compared.
     *
     * @param label  its name
     * @param id  its id
     * @param file  the file that it was read from, where that was told
     * @param names  what its codes are called, where each is one thing's
     */
    public record Named(Label label, String id, Optional<String> file, ImmutableMap<String, Label> names) {

        static Named of(Label label, String id) {
            return new Named(label, id, Optional.empty(), ImmutableMap.of());
        }

        static Named of(Rulebook rulebook) {
            Multimap<String, Label> names = LinkedHashMultimap.create();
            rulebook.vocabularies()
                    .forEach(vocabulary -> vocabulary.terms().forEach(term -> names.put(term.code(), term.label())));
            rulebook.measures().forEach(measure -> names.put(measure.id().value(), measure.label()));
            rulebook.places().forEach(place -> names.put(place.code().value(), place.label()));
            return new Named(
                    rulebook.label(),
                    rulebook.id(),
                    Optional.empty(),
                    names.asMap().entrySet().stream()
                            .filter(entry -> entry.getValue().size() == 1)
                            .collect(ImmutableMap.toImmutableMap(
                                    Map.Entry::getKey, entry -> Iterables.getOnlyElement(entry.getValue()))));
        }

        Named in(String name) {
            return new Named(label, id, Optional.of(name), names);
        }
    }

    /** Compares two rulebooks. */
    public static RulebookDifference between(Rulebook before, Rulebook after) {
        return new RulebookDifference(
                Named.of(before), Named.of(after), Comparison.compare(PlainTree.of(before), PlainTree.of(after), ""));
    }

    /**
     * Compares the rules of two editions and their days; not what they are called, nor which amendments set what. {@link
     * org.servicezone.model.rulebook.Timeline} has the editions of a rulebook as amended.
     */
    public static RulebookDifference between(Edition before, Edition after) {
        return new RulebookDifference(
                Named.of(before.label(), before.id()),
                Named.of(after.label(), after.id()),
                Comparison.compare(rules(before), rules(after), ""));
    }

    private static ObjectNode rules(Edition edition) {
        ObjectNode tree = PlainTree.of(edition);
        tree.remove(ImmutableList.of("id", "label", "provenance"));
        return tree;
    }

    /** Says whether nothing differs. */
    public boolean isEmpty() {
        return entries.isEmpty();
    }

    /** Returns the difference the other way round. */
    public RulebookDifference mirrored() {
        return new RulebookDifference(
                /* before= */ after,
                /* after= */ before,
                entries.stream().map(DifferenceEntry::mirrored).collect(ImmutableList.toImmutableList()));
    }

    /** Returns the same, naming the files that the two were read from. */
    public RulebookDifference ofFiles(String fileBefore, String fileAfter) {
        return new RulebookDifference(before.in(fileBefore), after.in(fileAfter), entries);
    }

    /** Returns it as text, line ends LF, no line but a heading over 80 columns, in which a wide character takes two. */
    public String text(Language language) {
        return DifferenceText.write(this, Wording.of(language));
    }
}
