package org.servicezone.io.load;

import static org.servicezone.io.load.Cursor.parsed;
import static org.servicezone.io.load.PolicyReaders.cited;

import com.google.common.collect.ImmutableMap;
import java.math.RoundingMode;
import java.util.Optional;
import org.servicezone.model.number.Bounds;
import org.servicezone.model.number.Rounding;
import org.servicezone.model.rule.Axis;
import org.servicezone.model.rule.NodeId;
import org.servicezone.model.rule.Ties;
import org.servicezone.model.scheme.Grade;
import org.servicezone.model.scheme.GradeScale;
import org.servicezone.model.scheme.Mark;
import org.servicezone.model.scheme.Quota;
import org.servicezone.model.scheme.RankingRule;
import org.servicezone.model.scheme.Scheme;
import org.servicezone.model.vocabulary.Population;

/** Reads schemes with their grades and rankings. */
final class SchemeReaders {

    private static final ImmutableMap<String, RoundingMode> MODES = ImmutableMap.of(
            "half-up", RoundingMode.HALF_UP,
            "half-even", RoundingMode.HALF_EVEN,
            "half-down", RoundingMode.HALF_DOWN,
            "up", RoundingMode.UP,
            "down", RoundingMode.DOWN,
            "ceiling", RoundingMode.CEILING,
            "floor", RoundingMode.FLOOR);
    private static final ImmutableMap<String, RankingRule.Method> METHODS =
            PolicyReaders.named(RankingRule.Method.values());
    private static final ImmutableMap<String, Ties> TIES = PolicyReaders.named(Ties.values());
    private static final ImmutableMap<String, Axis> AXES = PolicyReaders.named(Axis.values());

    private SchemeReaders() {}

    static Slot<Scheme> scheme(Cursor c) {
        c.only(
                "id",
                "clause",
                "label",
                "purpose",
                "population",
                "basis",
                "root",
                "shared",
                "adjustments",
                "rounding",
                "grades",
                "ranking");
        var heading = RequirementReaders.heading(c, Optional.empty());
        var purpose = c.required("purpose", Cursor::text);
        var population = c.required("population", parsed(Population::of));
        var basis = c.required("basis", PolicyReaders::basis);
        var root = c.required("root", NodeReaders::node);
        var shared = c.listOrNone("shared", NodeReaders::node);
        var adjustments = c.listOrNone("adjustments", AdjustmentReaders::adjustment);
        var rounding = c.optional("rounding", SchemeReaders::rounding);
        var grades = c.required("grades", SchemeReaders::grades);
        var ranking = c.required("ranking", SchemeReaders::ranking);
        return c.complete(() -> Scheme.builder()
                .heading(heading.get())
                .purpose(purpose.get())
                .population(population.get())
                .basis(basis.get())
                .root(root.get())
                .shared(shared.get())
                .adjustments(adjustments.get())
                .rounding(rounding.get())
                .gradeScale(grades.get())
                .ranking(ranking.get())
                .build());
    }

    static Slot<Rounding> rounding(Cursor c) {
        c.only("places", "mode");
        var places = c.required("places", Cursor::whole);
        var mode = c.required("mode", Cursor.oneOf(MODES));
        return c.complete(() -> new Rounding(places.get(), mode.get()));
    }

    private static Slot<GradeScale> grades(Cursor c) {
        c.only("value", "quota", "basis");
        var grades = c.list("value", SchemeReaders::grade);
        var quota = c.optional("quota", SchemeReaders::quota);
        var basis = c.required("basis", PolicyReaders::basis);
        return c.complete(() -> new GradeScale(grades.get(), quota.get(), basis.get()));
    }

    private static Slot<Grade> grade(Cursor c) {
        c.only("code", "label", "totals", "marks");
        var code = c.required("code", Cursor::text);
        var label = c.required("label", PolicyReaders::label);
        var totals = c.optional("totals", VocabularyReaders::bounds);
        var marks = c.listOrNone("marks", SchemeReaders::mark);
        return c.complete(() -> new Grade(code.get(), label.get(), totals.get().orElse(Bounds.ALL), marks.get()));
    }

    private static Slot<Mark> mark(Cursor c) {
        c.only("node", "scores");
        var node = c.required("node", parsed(NodeId::of));
        var scores = c.required("scores", VocabularyReaders::bounds);
        return c.complete(() -> new Mark(node.get(), scores.get()));
    }

    private static Slot<Quota> quota(Cursor c) {
        c.only("shares", "ties", "cap");
        var shares = c.required("shares", cited(Cursor.listOf(VocabularyReaders::share)));
        var ties = c.required("ties", Cursor.oneOf(TIES));
        var cap = c.optional("cap", SchemeReaders::groupCap);
        return c.complete(() -> new Quota(shares.get(), ties.get(), cap.get()));
    }

    private static Slot<Quota.GroupCap> groupCap(Cursor c) {
        c.only("by", "share");
        var by = c.required("by", Cursor.oneOf(AXES));
        var share = c.required("share", cited(VocabularyReaders::share));
        return c.complete(() -> new Quota.GroupCap(by.get(), share.get()));
    }

    private static Slot<RankingRule> ranking(Cursor c) {
        c.only("method", "unrounded", "leastFirst", "tieKeys");
        var method = c.optional("method", Cursor.oneOf(METHODS));
        var unrounded = c.optional("unrounded", Cursor::bool);
        var leastFirst = c.optional("leastFirst", Cursor::bool);
        var keys = c.list("tieKeys", parsed(NodeId::of));
        return c.complete(() -> new RankingRule(
                method.get().orElse(RankingRule.Method.COMPETITION),
                unrounded.get().orElse(false),
                leastFirst.get().orElse(false),
                keys.get()));
    }
}
