package org.servicezone.scoring.check;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.servicezone.model.label.Label;
import org.servicezone.model.rule.Axis;
import org.servicezone.model.rulebook.Rulebook;
import org.servicezone.model.vocabulary.Place;
import org.servicezone.model.vocabulary.PlaceCode;

/** Checks codes that part the zones by type, place or title: declared, named once, and none after what contains it. */
final class AxisCodes {

    private final Rulebook rulebook;
    private final Terms terms;
    private final Defects defects;
    private final Axis by;
    private final Label what;
    private final Map<String, String> named = new LinkedHashMap<>();

    /** Codes that each have one of these, such as a branch. */
    AxisCodes(Rulebook rulebook, Terms terms, Defects defects, Axis by, Label what) {
        this.rulebook = rulebook;
        this.terms = terms;
        this.defects = defects;
        this.by = by;
        this.what = what;
    }

    /** Checks the codes of the next one. */
    void add(String pointer, List<String> codes) {
        for (int i = 0; i < codes.size(); i++) {
            add(pointer + "/" + i, codes.get(i));
        }
    }

    /** Says whether the code was named. */
    boolean contains(String code) {
        return named.containsKey(code);
    }

    private void add(String at, String code) {
        switch (by) {
            case TYPE -> terms.require(at, "zone-types", code);
            case TITLE -> terms.require(at, "title-levels", code);
            case PLACE -> place(at, code);
        }
        String before = named.putIfAbsent(code, at);
        if (before != null) {
            defects.add(
                    at,
                    Label.of(
                            "“{0}”已有" + what.zh() + "，位于 {1}",
                            "\"{0}\" has a " + what.en() + " already at {1}",
                            code,
                            before),
                    Label.of("每个代码只在一个" + what.zh(), "each code in one " + what.en()),
                    Label.of("只写在一个" + what.zh() + "里", "name it in one " + what.en() + " only"));
        }
    }

    private void place(String at, String code) {
        Optional<Place> place = rulebook.places().stream()
                .filter(p -> p.code().value().equals(code))
                .findFirst();
        if (place.isEmpty()) {
            defects.add(
                    at,
                    Label.of("地名“{0}”未声明", "place \"{0}\" is not declared", code),
                    Label.of("/places 中的代码", "a code under /places"),
                    Label.of("在 /places 中声明，或改用已声明的", "declare it under /places, or use one that is"));
        }
        place.flatMap(Place::parent)
                .map(PlaceCode::value)
                .filter(named::containsKey)
                .ifPresent(city -> defects.add(
                        at,
                        Label.of(
                                "“{0}”位于“{1}”，而后者的" + what.zh() + "在前，位于 {2}",
                                "\"{0}\" lies in \"{1}\", which has a " + what.en() + " before it at {2}",
                                code,
                                city,
                                String.valueOf(named.get(city))),
                        Label.of("县在市之前", "a county before its city"),
                        Label.of(
                                "把较小地方的" + what.zh() + "放在前面",
                                "put the " + what.en() + " of the smaller place first")));
    }
}
