package org.servicezone.io.report;

import com.google.common.collect.ImmutableMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.servicezone.io.problem.Problem;

/**
 * Writes a problem on one line for people. What loading says is English; in Chinese, each of its phrases that is known is
 * put into Chinese, and others stay as they are.
 */
public final class ProblemText {

    private static final String PHRASE = "problem.phrase.";
    private static final Pattern PLACE = Pattern.compile("\\{[0-9]}");

    /** How the phrases read in English, by key. */
    private static final ImmutableMap<String, Pattern> PHRASES = Wording.of(Language.EN).keys().stream()
            .filter(key -> key.startsWith(PHRASE))
            .collect(ImmutableMap.toImmutableMap(key -> key, ProblemText::pattern));

    private ProblemText() {}

    /** Returns the place of a problem, what was found and expected there, and what to do. */
    public static String of(Problem problem, Language language) {
        return Wording.of(language)
                .say(
                        "problem",
                        problem.position(),
                        in(language, problem.found()),
                        in(language, problem.expected()),
                        Problem.sentence(in(language, problem.remedy())));
    }

    private static String in(Language language, String text) {
        return language == Language.EN ? text : translated(text);
    }

    private static String translated(String text) {
        for (Map.Entry<String, Pattern> phrase : PHRASES.entrySet()) {
            Matcher matcher = phrase.getValue().matcher(text);
            if (matcher.matches()) {
                Object[] values = IntStream.rangeClosed(1, matcher.groupCount())
                        .mapToObj(group -> translated(matcher.group(group)))
                        .toArray();
                return Wording.of(Language.ZH).say(phrase.getKey(), values);
            }
        }
        return text;
    }

    /** Values stand in the order of their numbers in English. */
    private static Pattern pattern(String key) {
        String said = Wording.of(Language.EN).say(key, "{0}", "{1}", "{2}");
        StringBuilder pattern = new StringBuilder();
        int from = 0;
        Matcher place = PLACE.matcher(said);
        while (place.find()) {
            pattern.append(Pattern.quote(said.substring(from, place.start()))).append("(.+)");
            from = place.end();
        }
        return Pattern.compile(
                pattern.append(Pattern.quote(said.substring(from))).toString());
    }
}
