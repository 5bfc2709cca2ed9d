package org.servicezone.scoring.check;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.servicezone.model.measure.MeasureId;
import org.servicezone.model.policy.Cited;
import org.servicezone.model.policy.ReadingId;
import org.servicezone.model.quantity.Unit;
import org.servicezone.model.quantity.Units;
import org.servicezone.model.requirement.Requirement;
import org.servicezone.model.rule.Axis;
import org.servicezone.model.rule.Choice;
import org.servicezone.model.rule.Heading;
import org.servicezone.model.rule.Operator;
import org.servicezone.model.vocabulary.JudgementSubject;
import org.servicezone.model.vocabulary.Role;
import org.servicezone.model.vocabulary.TitleLevel;
import org.servicezone.scoring.fixture.Books;
import org.servicezone.scoring.fixture.Schemes;

/**
 * Writes conditions in a line, so that a table can hold a mistake a row:
 *
 * <pre>
 * all(a; b)  any(a; b)  none(a; b)  two(a; b; c)      compositions
 * R1{revenue: a | tax: b}                             a choice
 * type{modern-logistics: a | else: b}                 alternatives; also place{..} and title{..}, codes joined by +
 * share[60,)  revenue[0,5)  enterprises(3,)           thresholds; *2 for two years, ~ where illustrative
 * up2  flat2                                          two rises, strict or not
 * municipal-zone+provincial-zone  municipal-zone*3    titles held, for three years
 * ?front-of-cohort                                    a judgement
 * exempt
 * </pre>
 */
final class Conditions {

    private static final ImmutableMap<String, Operator> OPERATORS = ImmutableMap.of(
            "all",
            Operator.ALL,
            "any",
            Operator.ANY,
            "none",
            Operator.NONE,
            "two",
            Operator.AT_LEAST,
            "three",
            Operator.AT_LEAST);
    private static final ImmutableMap<String, Axis> AXES =
            ImmutableMap.of("type", Axis.TYPE, "place", Axis.PLACE, "title", Axis.TITLE);
    private static final ImmutableMap<String, Unit> UNITS = ImmutableMap.of(
            "share", Units.PERCENT, "revenue", Units.YI_YUAN, "tax", Units.WAN_YUAN, "enterprises", Units.ORGANISATION);

    private final String text;
    private int at;
    private int count;

    private Conditions(String text) {
        this.text = text;
    }

    static Requirement read(String text) {
        Conditions conditions = new Conditions(text);
        Requirement read = conditions.condition(Optional.empty());
        if (conditions.at < text.length()) {
            throw new IllegalArgumentException("left over: " + text.substring(conditions.at));
        }
        return read;
    }

    private Requirement condition(Optional<Heading> inherited) {
        Requirement read = unpadded(inherited);
        while (at < text.length() && text.charAt(at) == ' ') {
            at++;
        }
        return read;
    }

    private Requirement unpadded(Optional<Heading> inherited) {
        Heading heading = inherited.orElseGet(() -> Books.heading("n" + count++));
        int start = at;
        while (at < text.length() && "({[;|})".indexOf(text.charAt(at)) < 0) {
            at++;
        }
        String word = text.substring(start, at).trim();
        char next = at < text.length() ? text.charAt(at) : ' ';
        if (next == '(' && OPERATORS.containsKey(word)) {
            return composed(heading, word);
        }
        if (next == '{') {
            Map<String, Requirement> parts = named(heading);
            return AXES.containsKey(word) ? alternatives(heading, word, parts) : chosen(heading, word, parts);
        }
        return next == '(' || next == '[' ? threshold(heading, word) : leaf(heading, word);
    }

    private Requirement composed(Heading heading, String word) {
        ImmutableList.Builder<Requirement> parts = ImmutableList.builder();
        do {
            at++;
            parts.add(condition(Optional.empty()));
        } while (text.charAt(at) == ';');
        at++;
        Operator operator = OPERATORS.getOrDefault(word, Operator.ALL);
        return new Requirement.Composed(
                heading,
                operator,
                operator == Operator.AT_LEAST ? Optional.of(Books.fixed(word.equals("two") ? 2 : 3)) : Optional.empty(),
                parts.build());
    }

    private Map<String, Requirement> named(Heading heading) {
        ImmutableMap.Builder<String, Requirement> parts = ImmutableMap.builder();
        do {
            int start = ++at;
            at = text.indexOf(':', start) + 1;
            String name = text.substring(start, at - 1).trim();
            parts.put(name, condition(Optional.of(heading)));
        } while (text.charAt(at) == '|');
        at++;
        return parts.buildOrThrow();
    }

    private static Requirement alternatives(Heading heading, String axis, Map<String, Requirement> parts) {
        List<Requirement.Branch> branches = new ArrayList<>();
        parts.forEach((codes, part) -> {
            if (!codes.equals("else")) {
                branches.add(new Requirement.Branch(
                        ImmutableList.copyOf(Splitter.on('+').split(codes)), part));
            }
        });
        return new Requirement.Alternatives(
                heading,
                AXES.getOrDefault(axis, Axis.TYPE),
                ImmutableList.copyOf(branches),
                Optional.ofNullable(parts.get("else")));
    }

    private static Requirement chosen(Heading heading, String reading, Map<String, Requirement> parts) {
        return new Requirement.Chosen(heading, new Choice<>(ReadingId.of(reading), ImmutableMap.copyOf(parts)));
    }

    private Requirement threshold(Heading heading, String measure) {
        int start = at;
        while ("])".indexOf(text.charAt(at)) < 0) {
            at++;
        }
        at++;
        String interval = text.substring(start, at);
        int suffix = at;
        while (at < text.length() && "*~0123456789".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        String marks = text.substring(suffix, at);
        Optional<Integer> years =
                marks.contains("*") ? Optional.of(Integer.parseInt(marks.replaceAll("[*~]", ""))) : Optional.empty();
        return new Requirement.Threshold(
                heading,
                MeasureId.of(measure.equals("share") ? "large-share" : measure),
                marks.contains("~") ? Books.ours(Schemes.bounds(interval)) : Books.fixed(Schemes.bounds(interval)),
                UNITS.getOrDefault(measure, Units.ITEM),
                years.map(Books::fixed));
    }

    private static Requirement leaf(Heading heading, String word) {
        if (word.equals("exempt")) {
            return new Requirement.Exempt(heading, Books.fixed(1).basis());
        }
        if (word.startsWith("?")) {
            return new Requirement.Judged(heading, JudgementSubject.of(word.substring(1)), Role.EXPERT_PANEL);
        }
        if (word.startsWith("up") || word.startsWith("flat")) {
            boolean strict = word.startsWith("up");
            int rises = Integer.parseInt(word.substring(strict ? 2 : 4));
            return new Requirement.Rising(heading, Books.REVENUE, Books.fixed(rises), strict);
        }
        List<String> titleAndYears = Splitter.on('*').splitToList(word);
        Optional<Cited<Integer>> years =
                titleAndYears.stream().skip(1).findFirst().map(Integer::valueOf).map(Books::fixed);
        Function<String, TitleLevel> level = TitleLevel::of;
        return new Requirement.TitleHeld(
                heading,
                Splitter.on('+')
                        .splitToStream(titleAndYears.get(0))
                        .map(level)
                        .collect(ImmutableList.toImmutableList()),
                years,
                ImmutableList.of());
    }
}
