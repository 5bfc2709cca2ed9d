package org.servicezone.io.report;

import com.google.common.collect.ImmutableList;
import org.servicezone.model.result.GoalProgress;
import org.servicezone.model.rulebook.Goal;

/** Progress to the goals. */
final class GoalSection {

    private GoalSection() {}

    static void write(Material material, Markdown out) {
        if (material.review().goals().isEmpty()) {
            return;
        }
        out.heading(2, material.say("goals"));
        ImmutableList.Builder<ImmutableList<String>> rows = ImmutableList.builder();
        for (GoalProgress progress : material.review().goals()) {
            rows.add(row(
                    material,
                    material.names().clause(progress.clause()),
                    material.names().node(progress.goal()),
                    target(material, progress),
                    reached(material, progress),
                    Integer.toString(progress.open().size()),
                    by(material, progress),
                    outcome(material, progress)));
        }
        out.table(
                row(
                        material,
                        material.say("column.clause"),
                        material.say("column.goal"),
                        material.say("column.target"),
                        material.say("column.reached"),
                        material.say("column.open"),
                        material.say("column.by"),
                        material.say("column.outcome")),
                rows.build());
        out.paragraph(material.say("goals.note"));
    }

    /** Which zones are open stands in the whole review alone, and so does how many they are. */
    private static ImmutableList<String> row(
            Material material,
            String clause,
            String goal,
            String target,
            String reached,
            String open,
            String by,
            String outcome) {
        return material.isWhole()
                ? ImmutableList.of(clause, goal, target, reached, open, by, outcome)
                : ImmutableList.of(clause, goal, target, reached, by, outcome);
    }

    static String target(Material material, GoalProgress progress) {
        String target = Integer.toString(progress.target().value());
        return progress.shownOnly() ? material.say("bounds.about", target) : target;
    }

    static String reached(Material material, GoalProgress progress) {
        if (progress.withheld()) {
            return material.say("withheld");
        }
        return material.shown().bounds(progress.reached(), "");
    }

    static String outcome(Material material, GoalProgress progress) {
        if (progress.withheld() && !progress.shownOnly()) {
            return material.say("withheld");
        }
        return progress.shownOnly()
                ? material.say("goals.shown-only")
                : material.say("goals." + progress.outcome().name());
    }

    private static String by(Material material, GoalProgress progress) {
        return material.edition().goals().goals().stream()
                .filter(goal -> goal.heading().id().equals(progress.goal()))
                .findFirst()
                .map(Goal::by)
                .map(Object::toString)
                .orElse("");
    }
}
