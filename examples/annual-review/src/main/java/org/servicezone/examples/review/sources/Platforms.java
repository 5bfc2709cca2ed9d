package org.servicezone.examples.review.sources;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;

/** Places the facts that name platforms and services: what each phrase means is the editor's mapping. */
final class Platforms {

    private static final String EDITOR = "editor";

    private final ImmutableMap<String, String> services;
    private final ImmutableMap<String, String> kinds;

    Platforms(Sources sources) {
        this.services = sources.mapping("mapping/services.csv", "phrase", "service");
        this.kinds = sources.mapping("mapping/platform-kinds.csv", "phrase", "kind");
    }

    ImmutableList<Line> place(Fact fact) {
        return Phrases.place(fact, phrase -> rows(fact, phrase));
    }

    private ImmutableList<Line> rows(Fact fact, String phrase) {
        ImmutableList.Builder<Line> lines = ImmutableList.builder();
        String service = services.get(phrase);
        if (service != null) {
            lines.add(ResultFile.SERVICES.line(
                    fact.zone(), service, "provided", phrase, "platform", EDITOR, EDITOR, fact.source()));
        }
        String kind = kinds.get(phrase);
        if (kind != null) {
            lines.add(ResultFile.PLATFORMS.line(
                    fact.zone(), kind, phrase, "", "", "", "", EDITOR, EDITOR, fact.source()));
        }
        return lines.build();
    }
}
