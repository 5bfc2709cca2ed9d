package org.servicezone.scoring.check;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.servicezone.model.finding.Defect;
import org.servicezone.model.label.Label;

/** Gathers defects in the order in which they are found. */
final class Defects {

    /** What may stand twice, in Chinese. */
    private static final ImmutableMap<String, String> WHAT = ImmutableMap.<String, String>builder()
            .put("instrument", "文件")
            .put("clause", "条款")
            .put("vocabulary", "词表")
            .put("term", "词条")
            .put("place", "地名")
            .put("reading", "解读")
            .put("option", "选项")
            .put("measure", "指标")
            .put("edition", "版本")
            .put("grade", "等级")
            .put("batch", "批次")
            .buildOrThrow();

    private final Set<Defect> found = new LinkedHashSet<>();

    void add(String pointer, Label what, Label expected, Label remedy) {
        found.add(Defect.of(pointer, what, expected, remedy));
    }

    void add(Defect defect) {
        found.add(defect);
    }

    ImmutableList<Defect> all() {
        return ImmutableList.copyOf(found);
    }

    /** Reports the second and later of equal ids. */
    <T> void unique(String pointer, String what, Iterable<T> ids, String field) {
        once(
                pointer,
                what,
                ids,
                field,
                Label.of("各不相同的 id", "ids of which no two are equal"),
                Label.of("各取各的 id", "give each its own id"));
    }

    /** Reports the second and later of equal terms in a list. */
    void once(String pointer, String what, Iterable<?> terms) {
        once(pointer, what, terms, "", Label.of("每项只列一次", "each once"), Label.of("只列一次", "name it once"));
    }

    private <T> void once(String pointer, String what, Iterable<T> ids, String field, Label expected, Label remedy) {
        Map<T, String> seen = new LinkedHashMap<>();
        int i = 0;
        for (T id : ids) {
            String at = pointer + "/" + i + field;
            String before = seen.putIfAbsent(id, at);
            if (before != null) {
                add(
                        at,
                        Label.of(
                                "{0}“{1}”出现两次，前一次在 {2}",
                                "{0} \"{1}\" stands twice, before at {2}",
                                Label.of(WHAT.getOrDefault(what, what), what),
                                id,
                                before),
                        expected,
                        remedy);
            }
            i++;
        }
    }
}
