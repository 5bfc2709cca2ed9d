package org.servicezone.io.report;

import com.google.common.collect.ImmutableList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.servicezone.model.measure.Source;

/** The sources of one zone's section, numbered as they come up. */
final class Sources {

    private final Map<String, Set<String>> evidenceByReference = new LinkedHashMap<>();

    /**
     * A source in the list.
     *
     * @param mark  its mark in the text
     * @param reference  the page, document or return
     * @param evidence  codes of what stands behind what it is cited for
     */
    record Entry(String mark, String reference, ImmutableList<String> evidence) {}

    /** Returns the mark of a source, such as {@code [1]}. */
    String mark(Source source) {
        String mark = mark(source.reference());
        evidenceByReference
                .computeIfAbsent(source.reference(), reference -> new LinkedHashSet<>())
                .add(source.evidence().value());
        return mark;
    }

    /** Returns the mark of a page of which nothing more is told. */
    String mark(String reference) {
        evidenceByReference.computeIfAbsent(reference, key -> new LinkedHashSet<>());
        int number = 1;
        for (String key : evidenceByReference.keySet()) {
            if (key.equals(reference)) {
                break;
            }
            number++;
        }
        return "[" + number + "]";
    }

    ImmutableList<Entry> entries() {
        ImmutableList.Builder<Entry> entries = ImmutableList.builder();
        evidenceByReference.forEach((reference, evidence) ->
                entries.add(new Entry(mark(reference), reference, ImmutableList.copyOf(evidence))));
        return entries.build();
    }
}
