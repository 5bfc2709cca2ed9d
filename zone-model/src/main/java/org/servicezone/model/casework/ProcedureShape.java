package org.servicezone.model.casework;

import com.google.common.collect.ImmutableList;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.servicezone.model.rule.Heading;
import org.servicezone.model.rule.NodeId;

/** What keeps files from going through a procedure. */
final class ProcedureShape {

    private final Procedure procedure;
    private final ImmutableList.Builder<String> defects = ImmutableList.builder();

    private ProcedureShape(Procedure procedure) {
        this.procedure = procedure;
    }

    static ImmutableList<String> defects(Procedure procedure) {
        ProcedureShape shape = new ProcedureShape(procedure);
        shape.names();
        procedure.steps().forEach(shape::step);
        ImmutableList<String> names = shape.defects.build();
        if (names.isEmpty()) {
            shape.ways();
        }
        return shape.defects.build();
    }

    private void names() {
        Set<NodeId> seen = new LinkedHashSet<>();
        headings().map(Heading::id).filter(id -> !seen.add(id)).forEach(id -> defects.add(id + " is there twice"));
        if (procedure.steps().isEmpty()) {
            defects.add("there is no step");
        }
        procedure.steps().stream()
                .limit(1)
                .filter(first -> first.deadline().isPresent() && !isEntered(first))
                .forEach(first -> defects.add(
                        first.heading().id() + " has a deadline that begins on no day, since nothing leads to it"));
        if (procedure.end(procedure.withdrawn()).map(End::kind).orElse(EndKind.RECOGNISED) != EndKind.WITHDRAWN) {
            defects.add("a withdrawal leads to " + procedure.withdrawn() + ", which is no end of that kind");
        }
    }

    private boolean isEntered(Step step) {
        return procedure.steps().stream()
                .flatMap(other -> other.exits().stream())
                .anyMatch(exit -> exit.next().equals(step.heading().id()));
    }

    private void step(Step step) {
        NodeId id = step.heading().id();
        Set<NodeId> outcomes = new LinkedHashSet<>();
        if (step.exits().isEmpty()) {
            defects.add(id + " allows no outcome");
        }
        for (Exit exit : step.exits()) {
            NodeId outcome = exit.heading().id();
            if (!outcomes.add(outcome)) {
                defects.add(id + " has the outcome " + outcome + " twice");
            }
            if (procedure.step(exit.next()).isEmpty()
                    && procedure.end(exit.next()).isEmpty()) {
                defects.add(id + ": " + outcome + " leads to " + exit.next() + ", which is nowhere");
            }
            boolean recognises = procedure
                    .end(exit.next())
                    .map(end -> end.kind() == EndKind.RECOGNISED)
                    .orElse(false);
            if (recognises && !exit.papers().contains(Paper.ACT)) {
                defects.add(id + ": " + outcome + " recognises without an act");
            }
        }
        if (step.lapse().isPresent() && step.deadline().isEmpty()) {
            defects.add(id + " lapses without a deadline");
        }
        if (step.lapse().isPresent() && step.notice().isPresent()) {
            defects.add(id + " is a notice and lapses; let its exits close it");
        }
        Stream.of(
                        step.lapse().stream(),
                        step.supplement().map(SupplementRule::lapse).stream(),
                        step.notice().map(NoticeRule::passed).stream(),
                        step.notice().map(NoticeRule::upheld).stream())
                .flatMap(named -> named)
                .filter(named -> step.exit(named).isEmpty())
                .forEach(named -> defects.add(id + " names the outcome " + named + ", which it does not have"));
    }

    /** Asked only where every name leads somewhere. */
    private void ways() {
        NodeId first = procedure.steps().get(0).heading().id();
        Set<NodeId> reached = reachedFrom(first);
        headings()
                .map(Heading::id)
                .filter(id -> !reached.contains(id))
                .forEach(id -> defects.add("no way leads to " + id));
        procedure.steps().stream()
                .map(step -> step.heading().id())
                .filter(id -> reachedFrom(id).stream()
                        .allMatch(other -> procedure.end(other).isEmpty()))
                .forEach(id -> defects.add("no way leads from " + id + " to an end"));
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

    private Stream<Heading> headings() {
        return Stream.concat(
                procedure.steps().stream().map(Step::heading),
                procedure.ends().stream().map(End::heading));
    }
}
