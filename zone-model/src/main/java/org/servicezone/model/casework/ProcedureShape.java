package org.servicezone.model.casework;

import com.google.common.base.Joiner;
import com.google.common.collect.ImmutableList;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.servicezone.model.casework.UnfitProcedureException.Fault;
import org.servicezone.model.rule.NodeId;

/** What keeps files from going through a procedure. */
final class ProcedureShape {

    private static final String CHOOSE = "choose one of them";

    private final Procedure procedure;
    private final ImmutableList.Builder<Fault> faults = ImmutableList.builder();

    private ProcedureShape(Procedure procedure) {
        this.procedure = procedure;
    }

    static ImmutableList<Fault> faults(Procedure procedure) {
        ProcedureShape shape = new ProcedureShape(procedure);
        shape.names();
        for (int i = 0; i < procedure.steps().size(); i++) {
            shape.step(procedure.steps().get(i), "/steps/" + i);
        }
        if (shape.faults.build().isEmpty()) {
            shape.ways();
        }
        return shape.faults.build();
    }

    private void fault(String pointer, String found, String expected, String remedy) {
        faults.add(new Fault(pointer, found, expected, remedy));
    }

    private void names() {
        if (procedure.steps().isEmpty()) {
            fault("/steps", "no step", "one step or more", "add the first step");
        } else if (procedure.steps().get(0).deadline().isPresent()
                && !isEntered(procedure.steps().get(0))) {
            fault(
                    "/steps/0/deadline",
                    "a deadline that begins on no day, since nothing leads to the step",
                    "a first step without a deadline",
                    "leave it out, or set the day by the outcome of a step before it");
        }
        Set<NodeId> seen = new LinkedHashSet<>();
        for (int i = 0; i < procedure.steps().size(); i++) {
            once(seen, procedure.steps().get(i).heading().id(), "/steps/" + i + "/id");
        }
        for (int i = 0; i < procedure.ends().size(); i++) {
            once(seen, procedure.ends().get(i).heading().id(), "/ends/" + i + "/id");
        }
        if (procedure.end(procedure.withdrawn()).map(End::kind).orElse(EndKind.RECOGNISED) != EndKind.WITHDRAWN) {
            fault(
                    "/withdrawn",
                    quoted(procedure.withdrawn()),
                    "an end of the kind withdrawn",
                    "name one, or add one to the ends");
        }
    }

    private void once(Set<NodeId> seen, NodeId id, String pointer) {
        if (!seen.add(id)) {
            fault(pointer, "the id " + quoted(id) + " a second time", "each id once", "rename one of the two");
        }
    }

    private boolean isEntered(Step step) {
        return procedure.steps().stream()
                .flatMap(other -> other.exits().stream())
                .anyMatch(exit -> exit.next().equals(step.heading().id()));
    }

    private void step(Step step, String at) {
        if (step.exits().isEmpty()) {
            fault(at + "/exits", "no outcome", "one outcome or more", "add one");
        }
        Set<NodeId> outcomes = new LinkedHashSet<>();
        for (int i = 0; i < step.exits().size(); i++) {
            Exit exit = step.exits().get(i);
            once(outcomes, exit.heading().id(), at + "/exits/" + i + "/id");
            exit(exit, at + "/exits/" + i);
        }
        if (step.lapse().isPresent() && step.deadline().isEmpty()) {
            fault(
                    at + "/lapse",
                    "a lapse without a deadline",
                    "a deadline beside it",
                    "add one, or leave the lapse out");
        }
        if (step.lapse().isPresent() && step.notice().isPresent()) {
            fault(at + "/lapse", "a lapse of a notice", "a notice that its own outcomes close", "leave the lapse out");
        }
        named(step, step.lapse(), at + "/lapse");
        named(step, step.supplement().map(SupplementRule::lapse), at + "/supplement/lapse");
        named(step, step.notice().map(NoticeRule::passed), at + "/notice/passed");
        named(step, step.notice().map(NoticeRule::upheld), at + "/notice/upheld");
    }

    private void exit(Exit exit, String at) {
        if (procedure.step(exit.next()).isEmpty() && procedure.end(exit.next()).isEmpty()) {
            fault(at + "/next", quoted(exit.next()), oneOf(places()), CHOOSE);
        }
        boolean recognises = procedure
                .end(exit.next())
                .map(end -> end.kind() == EndKind.RECOGNISED)
                .orElse(false);
        if (recognises && !exit.papers().contains(Paper.ACT)) {
            fault(at + "/papers", "a recognition without an act", "the paper act", "add it");
        }
    }

    private void named(Step step, Optional<NodeId> outcome, String at) {
        outcome.filter(id -> step.exit(id).isEmpty())
                .ifPresent(id -> fault(
                        at,
                        quoted(id),
                        oneOf(step.exits().stream().map(exit -> exit.heading().id())),
                        CHOOSE));
    }

    /** Asked only where every name leads somewhere. */
    private void ways() {
        Set<NodeId> reached = reachedFrom(procedure.steps().get(0).heading().id());
        for (int i = 0; i < procedure.steps().size(); i++) {
            NodeId id = procedure.steps().get(i).heading().id();
            isReached(reached, id, "/steps/" + i);
            if (reachedFrom(id).stream().allMatch(other -> procedure.end(other).isEmpty())) {
                fault(
                        "/steps/" + i,
                        "no way from " + quoted(id) + " to an end",
                        "a way from every step to an end",
                        "let an outcome lead to one");
            }
        }
        for (int i = 0; i < procedure.ends().size(); i++) {
            isReached(reached, procedure.ends().get(i).heading().id(), "/ends/" + i);
        }
    }

    private void isReached(Set<NodeId> reached, NodeId id, String at) {
        if (!reached.contains(id)) {
            fault(
                    at,
                    "no way that leads to " + quoted(id),
                    "a way from the first step to every other and to every end",
                    "let an outcome lead to it, or remove it");
        }
    }

    private Set<NodeId> reachedFrom(NodeId start) {
        Set<NodeId> reached = new LinkedHashSet<>();
        Deque<NodeId> open = new ArrayDeque<>();
        open.add(start);
        while (!open.isEmpty()) {
            NodeId id = open.remove();
            if (reached.add(id)) {
                procedure.step(id).ifPresent(step -> {
                    step.exits().forEach(exit -> open.add(exit.next()));
                    if (step.withdrawable()) {
                        open.add(procedure.withdrawn());
                    }
                });
            }
        }
        return reached;
    }

    private Stream<NodeId> places() {
        return Stream.concat(
                procedure.steps().stream().map(step -> step.heading().id()),
                procedure.ends().stream().map(end -> end.heading().id()));
    }

    private static String oneOf(Stream<NodeId> ids) {
        return "one of: " + Joiner.on(", ").join(ids.iterator());
    }

    private static String quoted(NodeId id) {
        return "\"" + id + "\"";
    }
}
