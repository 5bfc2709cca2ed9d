package org.servicezone.scoring.counterfactual;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.servicezone.model.finding.Finding;
import org.servicezone.model.finding.InputKind;
import org.servicezone.model.finding.MissingInput;
import org.servicezone.model.finding.Outcome;
import org.servicezone.model.number.Bounds;
import org.servicezone.model.number.Exact;
import org.servicezone.model.policy.Cited;
import org.servicezone.model.province.Nature;
import org.servicezone.model.requirement.Requirement;
import org.servicezone.model.rule.Heading;
import org.servicezone.model.vocabulary.ApprovingLevel;
import org.servicezone.model.vocabulary.BodyFunction;
import org.servicezone.model.vocabulary.DocumentKind;
import org.servicezone.model.vocabulary.Term;
import org.servicezone.model.vocabulary.TitleLevel;
import org.servicezone.model.vocabulary.Vocabulary;
import org.servicezone.scoring.eligibility.Assessment;

/** The ways to one answer on a single condition. */
final class LeafWays implements Requirement.Cases<Family> {

    private final Scene scene;
    private final Assessment now;
    private final Outcome target;
    private final boolean negated;

    private LeafWays(Scene scene, Outcome target, boolean negated) {
        this.scene = scene;
        this.now = scene.now();
        this.target = target;
        this.negated = negated;
    }

    /**
     * Returns the ways.
     *
     * @param scene  the zone
     * @param requirement  the condition; it is made of no others
     * @param target  the answer
     * @param negated  whether to meet it fails the zone
     */
    static Family of(Scene scene, Requirement requirement, Outcome target, boolean negated) {
        Finding finding = scene.now().finding(requirement, negated);
        if (finding.outcome() == target) {
            return Family.REACHED;
        }
        boolean decided = finding.outcome() != Outcome.UNDETERMINED;
        return decided && !scene.mayContradict()
                ? Family.NONE
                : requirement.match(new LeafWays(scene, target, negated));
    }

    private boolean meets() {
        return target == Outcome.MET;
    }

    /** Says whether a value that no authority set keeps everything but a person from giving the answer. */
    private boolean leftToPerson(Requirement requirement) {
        Outcome failing = negated ? Outcome.MET : Outcome.NOT_MET;
        return now.finding(requirement, negated).isIllustrative()
                && (target == failing || now.province().nature() == Nature.REAL);
    }

    private Outcome outcome(Requirement requirement) {
        return now.finding(requirement, negated).outcome();
    }

    private Supposition supposing(Requirement requirement, InputKind kind, String subject) {
        return Supposition.of(requirement, now.input(kind, subject), meets());
    }

    @Override
    public Family composed(Requirement.Composed requirement) {
        throw composite(requirement);
    }

    @Override
    public Family chosen(Requirement.Chosen requirement) {
        throw composite(requirement);
    }

    @Override
    public Family alternatives(Requirement.Alternatives requirement) {
        throw composite(requirement);
    }

    private static IllegalArgumentException composite(Requirement requirement) {
        return new IllegalArgumentException(requirement.heading().id() + " is made of other conditions");
    }

    @Override
    public Family exempt(Requirement.Exempt requirement) {
        return Family.NONE;
    }

    @Override
    public Family threshold(Requirement.Threshold requirement) {
        return leftToPerson(requirement) ? Family.NONE : FigureWays.of(scene, requirement, target, negated);
    }

    @Override
    public Family rising(Requirement.Rising requirement) {
        return leftToPerson(requirement) ? Family.NONE : FigureWays.of(scene, requirement, target, negated);
    }

    @Override
    public Family cohortPlace(Requirement.CohortPlace requirement) {
        return CohortWays.of(scene, requirement, target, negated, leftToPerson(requirement));
    }

    @Override
    public Family titleHeld(Requirement.TitleHeld requirement) {
        if (leftToPerson(requirement)) {
            return Family.NONE;
        }
        Family ways = meets() ? Family.NONE : Family.REACHED;
        for (TitleLevel level : requirement.anyOf()) {
            Family one = title(requirement, level);
            ways = meets() ? Family.union(List.of(ways, one)) : ways.and(one);
        }
        return ways;
    }

    private Family title(Requirement.TitleHeld requirement, TitleLevel level) {
        Outcome held = outcome(new Requirement.TitleHeld(
                requirement.heading(), ImmutableList.of(level), requirement.years(), requirement.batches()));
        if (held == target) {
            return Family.REACHED;
        }
        if (held != Outcome.UNDETERMINED
                && (!scene.mayContradict() || requirement.years().isPresent())) {
            return Family.NONE; // years cannot be made up for
        }
        Supposition title = supposing(requirement, InputKind.TITLE, level.value());
        if (requirement.years().isPresent()) {
            int years = requirement.years().get().value();
            boolean known = !now.titles().titles(now.zone().id(), level).isEmpty();
            boolean young = !meets() && known;
            title = young
                    ? Supposition.of(requirement, title.input(), true)
                            .oneOf("years-held", ImmutableList.of("fewer"))
                            .on(now.asOf())
                    : title.on(meets() ? now.asOf().minusYears(years) : now.asOf());
        }
        if (meets() && !requirement.batches().isEmpty()) {
            title = title.oneOf("batches", requirement.batches());
        }
        return Family.of(title);
    }

    @Override
    public Family eventOccurred(Requirement.EventOccurred requirement) {
        List<Support> ways = new ArrayList<>();
        requirement
                .clearance()
                .ifPresent(
                        finding -> ways.add(Support.of(Supposition.of(requirement, now.judgement(finding), !meets()))));
        if (requirement.clearance().isEmpty() && meets() && !leftToPerson(requirement)) {
            requirement
                    .kinds()
                    .forEach(kind -> ways.add(Support.of(supposing(requirement, InputKind.EVENT, kind.value()))));
        }
        return Family.of(ways, true);
    }

    @Override
    public Family judged(Requirement.Judged requirement) {
        MissingInput input = now.judgement(new Requirement.NamedFinding(requirement.subject(), requirement.by()));
        return Family.of(Supposition.of(requirement, input, meets()));
    }

    @Override
    public Family industryListed(Requirement.IndustryListed requirement) {
        Supposition listed = supposing(requirement, InputKind.INDUSTRY, "main-industry");
        if (meets() && requirement.focusAreas()) {
            listed = listed.oneOf("focus-areas", among(requirement, "focus-areas"));
        }
        boolean field = !requirement.focusAreas();
        if (meets() && requirement.priorityFields() && field) {
            listed = listed.oneOf("priority-fields", among(requirement, "priority-fields"));
        }
        if (requirement.which() == Requirement.Which.ALL == meets() && requirement.which() != Requirement.Which.MAIN) {
            listed = listed.oneOf("each", ImmutableList.of("each"));
        }
        return Family.of(listed);
    }

    private ImmutableList<String> among(Requirement.IndustryListed requirement, String vocabulary) {
        ImmutableList<String> terms = terms(vocabulary);
        ImmutableList<String> some = requirement.among().isEmpty() || terms.isEmpty()
                ? terms
                : terms.stream().filter(requirement.among()::contains).collect(ImmutableList.toImmutableList());
        return some.isEmpty() ? ImmutableList.of("supposed") : some;
    }

    private ImmutableList<String> terms(String vocabulary) {
        return now
                .rulebook()
                .rulebook()
                .vocabulary(vocabulary)
                .map(Vocabulary::terms)
                .orElse(ImmutableList.of())
                .stream()
                .map(Term::code)
                .collect(ImmutableList.toImmutableList());
    }

    @Override
    public Family bodyEstablished(Requirement.BodyEstablished requirement) {
        if (meets()) {
            return body(requirement);
        }
        List<Family> ways = new ArrayList<>();
        if (now.zone().managementBodies().stream()
                .noneMatch(body -> body.established() && !body.source().isEditorOnly())) {
            String function = requirement.functions().stream()
                    .findFirst()
                    .map(BodyFunction::value)
                    .orElse("any");
            ways.add(Family.of(supposing(requirement, InputKind.BODY, function)));
        }
        if (requirement.staff().isPresent() && !leftToPerson(requirement)) {
            Bounds fewer = Bounds.atMost(Exact.of(requirement.staff().get().value() - 1));
            ways.add(staff(requirement, fewer));
        }
        return Family.union(ways);
    }

    private ImmutableList<MissingInput> inputs(InputKind kind, ImmutableList<String> codes) {
        return codes.stream().map(code -> now.input(kind, code)).collect(ImmutableList.toImmutableList());
    }

    private Family body(Requirement.BodyEstablished requirement) {
        Heading heading = requirement.heading();
        Family ways = Family.REACHED;
        for (BodyFunction function : requirement.functions()) {
            Outcome covered =
                    outcome(new Requirement.BodyEstablished(heading, ImmutableList.of(function), Optional.empty()));
            if (covered != Outcome.MET) {
                ways = ways.and(Family.of(supposing(requirement, InputKind.BODY, function.value())));
            }
        }
        boolean some =
                outcome(new Requirement.BodyEstablished(heading, ImmutableList.of(), Optional.empty())) == Outcome.MET;
        if (!some && requirement.functions().isEmpty()) {
            Family approved = Family.of(new ArrayList<>(approvals(requirement, DocumentKind.BODY)), true);
            ways = Family.union(List.of(Family.of(supposing(requirement, InputKind.BODY, "any")), approved));
        }
        if (requirement.staff().isPresent()) {
            Cited<Integer> asked = requirement.staff().get();
            Outcome staffed =
                    outcome(new Requirement.BodyEstablished(heading, ImmutableList.of(), requirement.staff()));
            if (staffed != Outcome.MET) {
                ways = leftToPerson(requirement)
                        ? Family.NONE
                        : ways.and(staff(requirement, Bounds.atLeast(Exact.of(asked.value()))));
            }
        }
        return ways;
    }

    private Family staff(Requirement requirement, Bounds asked) {
        return Family.of(Supposition.of(requirement, now.input(InputKind.STAFF, "full-time-staff"), true)
                .asking(asked));
    }

    @Override
    public Family planMade(Requirement.PlanMade requirement) {
        List<Support> ways = new ArrayList<>();
        ways.add(Support.of(supposing(requirement, InputKind.PLAN, "plan")));
        if (meets()) {
            ways.addAll(approvals(requirement, DocumentKind.PLAN)); // what is approved is made
        }
        return Family.of(ways, true);
    }

    /** That some level approves, whichever it is. */
    private ImmutableList<Support> approvals(Requirement requirement, DocumentKind kind) {
        ImmutableList<String> levels = terms("approving-levels");
        return levels.isEmpty()
                ? ImmutableList.of()
                : ImmutableList.of(Support.of(
                        supposing(requirement, InputKind.APPROVAL, kind.value()).oneOf("approving-levels", levels)));
    }

    @Override
    public Family approved(Requirement.Approved requirement) {
        if (leftToPerson(requirement)) {
            return Family.NONE;
        }
        ImmutableList<String> levels = requirement.levels().value().stream()
                .map(ApprovingLevel::value)
                .collect(ImmutableList.toImmutableList());
        List<Family> ways = new ArrayList<>();
        for (DocumentKind subject : requirement.subjects()) {
            Outcome one = outcome(new Requirement.Approved(
                    requirement.heading(), ImmutableList.of(subject), requirement.levels(), requirement.withinYears()));
            if (one == target) {
                ways.add(Family.REACHED);
            } else if (one != Outcome.UNDETERMINED && !scene.mayContradict()) {
                ways.add(Family.NONE);
            } else {
                Supposition given = supposing(requirement, InputKind.APPROVAL, subject.value());
                ways.add(
                        meets()
                                ? Family.of(
                                        given.oneOf("approving-levels", levels).on(now.asOf()))
                                : refused(requirement, given, levels));
            }
        }
        return meets() ? ways.stream().reduce(Family.REACHED, Family::and) : Family.union(ways);
    }

    /** Not approved at all, approved at another level, or too long ago. */
    private Family refused(Requirement.Approved requirement, Supposition given, ImmutableList<String> levels) {
        List<Support> ways = new ArrayList<>();
        ImmutableList<String> others = terms("approving-levels").stream()
                .filter(level -> !levels.contains(level))
                .collect(ImmutableList.toImmutableList());
        if (!others.isEmpty()) {
            ways.add(Support.of(given.oneOf("approving-levels", others)));
        }
        requirement
                .withinYears()
                .ifPresent(years -> ways.add(Support.of(
                        given.oneOf("approving-levels", levels).on(now.asOf().minusYears(years.value())))));
        ways.add(Support.of(given));
        return Family.of(ways, true);
    }

    @Override
    public Family covered(Requirement.Covered requirement) {
        if (leftToPerson(requirement)) {
            return Family.NONE;
        }
        InputKind kind = requirement.of() == Requirement.Coverage.SERVICES ? InputKind.SERVICE : InputKind.PLATFORM;
        ImmutableList<String> codes = requirement.codes().value();
        int least = requirement.least().map(Cited::value).orElse(codes.size());
        List<Knot> knots = new ArrayList<>();
        for (String code : codes) {
            Outcome one = outcome(new Requirement.Covered(
                    requirement.heading(),
                    requirement.of(),
                    new Cited<>(ImmutableList.of(code), requirement.codes().basis()),
                    Optional.empty()));
            boolean may = one == Outcome.UNDETERMINED || scene.mayContradict();
            knots.add(new Knot.Leaf(
                    one == target
                            ? Family.REACHED
                            : may ? Family.of(supposing(requirement, kind, code)) : Family.NONE));
        }
        // any of them will do, and another condition may ask for some
        int asked = meets() ? least : codes.size() - least + 1;
        return Knot.several(asked, knots).family(ImmutableSet.copyOf(inputs(kind, codes)));
    }
}
