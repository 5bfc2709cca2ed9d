package org.servicezone.model.rulebook;

import com.google.common.base.Joiner;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.servicezone.model.label.Label;
import org.servicezone.model.label.Nearest;
import org.servicezone.model.rule.NodeId;
import org.servicezone.model.scheme.Scheme;

/** An edition while amendments are applied to it. What cannot be applied is refused and left out. */
final class Amending {

    private final Edition written;
    private final String place;
    private final Conditions conditions;
    private final Section<Scheme> schemes;
    private final Section<ManagementRule> rules;
    private final Section<Goal> goals;
    private final Set<Refusal> refusals = new LinkedHashSet<>();
    private final Map<NodeId, Provenance> provenance = new LinkedHashMap<>();
    /** What the amendments of the day set, and which did. */
    private final Map<NodeId, String> setToday = new LinkedHashMap<>();
    /** Inside of what the amendments of the day set something, and which did. */
    private final Map<NodeId, String> openedToday = new LinkedHashMap<>();

    private LocalDate day;

    Amending(Edition written, String place) {
        this.written = written;
        this.place = place;
        this.day = written.since();
        this.conditions = new Conditions(written.admission(), place + "/admission");
        this.schemes = new Section<>(
                Label.of("评分方案", "scheme"), Scheme::heading, NodeIds::of, written.schemes(), place + "/schemes");
        this.rules = new Section<>(
                Label.of("动态管理规则", "rule of management"),
                ManagementRule::heading,
                NodeIds::of,
                written.managementRules(),
                place + "/management");
        this.goals = new Section<>(
                Label.of("目标", "goal"),
                Goal::heading,
                NodeIds::of,
                written.goals().goals(),
                place + "/goals");
    }

    ImmutableSet<Refusal> refusals() {
        return ImmutableSet.copyOf(refusals);
    }

    /** Applies an amendment; those of one day follow each other in any order. */
    void apply(Amendment amendment, String pointer) {
        if (!day.equals(amendment.since())) {
            setToday.clear();
            openedToday.clear();
        }
        day = amendment.since();
        changes(amendment, conditions, amendment.conditions(), pointer + "/conditions");
        changes(amendment, schemes, amendment.schemes(), pointer + "/schemes");
        changes(amendment, rules, amendment.managementRules(), pointer + "/management");
        changes(amendment, goals, amendment.goals(), pointer + "/goals");
    }

    /** Returns the rules as they stand now; the builder still wants their name and days. */
    Edition.Builder edition() {
        return Edition.builder()
                .from(written)
                .admission(conditions.condition())
                .schemes(schemes.values())
                .managementRules(rules.values())
                .goals(new ProgrammeGoals(goals.values()))
                .provenance(provenance.values());
    }

    /** Returns where all of it stands in the file. */
    ImmutableMap<String, String> places() {
        Map<String, String> places = new LinkedHashMap<>();
        places.put("", place);
        conditions.places("/admission", places);
        schemes.places("/schemes", places);
        rules.places("/management", places);
        goals.places("/goals", places);
        return ImmutableMap.copyOf(places);
    }

    private <T> void changes(
            Amendment amendment, Section<T> section, ImmutableList<Change<T>> changes, String pointer) {
        for (int i = 0; i < changes.size(); i++) {
            String at = pointer + "/" + i;
            Change<T> change = changes.get(i);
            change.match(new Applied<>(amendment, section, change, at)).ifPresent(refusals::add);
        }
    }

    /** Every id in the edition as it stands, each with its place. */
    private Map<NodeId, String> all() {
        Map<NodeId, String> all = new LinkedHashMap<>(conditions.all());
        schemes.all().forEach(all::putIfAbsent);
        rules.all().forEach(all::putIfAbsent);
        goals.all().forEach(all::putIfAbsent);
        return all;
    }

    /** Applies one change, or answers why it cannot. */
    private final class Applied<T> implements Change.Cases<T, Optional<Refusal>> {

        private final Amendment amendment;
        private final Section<T> section;
        private final Change<T> change;
        private final String pointer;

        Applied(Amendment amendment, Section<T> section, Change<T> change, String pointer) {
            this.amendment = amendment;
            this.section = section;
            this.change = change;
            this.pointer = pointer;
        }

        @Override
        public Optional<Refusal> replace(Change.Replace<T> replace) {
            String with = pointer + "/with";
            ImmutableMap<NodeId, String> old = section.inside(replace.node());
            ImmutableMap<NodeId, String> anew = section.ids(replace.with(), with);
            NodeId id = section.id(replace.with());
            Optional<Refusal> refusal = conflict(
                            "/replace",
                            ImmutableSet.<NodeId>builder()
                                    .add(replace.node())
                                    .addAll(old.keySet())
                                    .addAll(anew.keySet())
                                    .build())
                    .or(() -> absent("/replace", replace.node(), old))
                    .or(() -> setAlready("/replace", old.keySet()))
                    .or(() -> otherId(replace, id, with))
                    .or(() -> twice(anew, old.keySet()));
            if (refusal.isEmpty()) {
                section.around(replace.node()).forEach(this::opens);
                section.replace(replace.node(), replace.with(), with);
                record(old.keySet(), anew.keySet(), replace.node(), id);
            }
            return refusal;
        }

        @Override
        public Optional<Refusal> add(Change.Add<T> add) {
            String added = pointer + "/add";
            ImmutableMap<NodeId, String> anew = section.ids(add.added(), added);
            Optional<Refusal> refusal = conflict("/add", anew.keySet())
                    .or(() -> section.group(add.into())
                            .flatMap(group -> conflict(into(add), ImmutableSet.of(group), setToday)))
                    .or(() -> section.cannotAdd(add.into(), pointer))
                    .or(() -> twice(anew, ImmutableSet.of()));
            if (refusal.isEmpty()) {
                section.add(add.into(), add.added(), added);
                section.group(add.into()).ifPresent(group -> {
                    opens(group);
                    section.around(group).forEach(this::opens);
                });
                record(ImmutableSet.of(), anew.keySet(), section.id(add.added()), section.id(add.added()));
            }
            return refusal;
        }

        private static String into(Change.Add<?> add) {
            return add.into().isPresent() ? "/into" : "/add";
        }

        @Override
        public Optional<Refusal> remove(Change.Remove<T> remove) {
            ImmutableMap<NodeId, String> old = section.inside(remove.node());
            Optional<Refusal> refusal = conflict(
                            "/remove",
                            ImmutableSet.<NodeId>builder()
                                    .add(remove.node())
                                    .addAll(old.keySet())
                                    .build())
                    .or(() -> absent("/remove", remove.node(), old))
                    .or(() -> setAlready("/remove", old.keySet()))
                    .or(() -> section.cannotRemove(remove.node(), pointer));
            if (refusal.isEmpty()) {
                section.around(remove.node()).forEach(this::opens);
                section.remove(remove.node());
                record(old.keySet(), ImmutableSet.of(), remove.node(), remove.node());
            }
            return refusal;
        }

        /** Two amendments of one day must not touch the same node: which would be first? */
        private Optional<Refusal> conflict(String field, Set<NodeId> nodes) {
            return conflict(field, nodes, setToday).or(() -> conflict(field, nodes, openedToday));
        }

        private Optional<Refusal> conflict(String field, Set<NodeId> nodes, Map<NodeId, String> today) {
            return nodes.stream()
                    .filter(node -> today.containsKey(node) && !amendment.id().equals(today.get(node)))
                    .findFirst()
                    .map(node -> new Refusal(
                            pointer + field,
                            Label.of(
                                    "“{0}”在 {1} 同时被 {2} 和 {3} 修改",
                                    "\"{0}\" is changed on {1} by {2} as well as by {3}",
                                    node,
                                    day,
                                    String.valueOf(today.get(node)),
                                    amendment.id()),
                            Label.of("同一天只有一个修订改动它", "one amendment of a day that changes it"),
                            Label.of(
                                    "只在其中一个里修改，或让其中一个从另一天起施行",
                                    "change it in one of the two, or let one begin on another day")));
        }

        private Optional<Refusal> absent(String field, NodeId node, Map<NodeId, String> old) {
            return old.isEmpty()
                    ? Optional.of(new Refusal(
                            pointer + field,
                            Label.of(
                                    "版本 {0} 在 {3} 没有{1}“{2}”",
                                    "edition {0} has no {1} \"{2}\" on {3}", written.id(), section.name(), node, day),
                            Label.of("当日已有的{0}", "a {0} that it has on that day", section.name()),
                            section.nodes().isEmpty()
                                    ? Label.of("改为新增", "add it instead")
                                    : Nearest.asked(
                                            node.value(),
                                            section.nodes().stream().map(NodeId::value),
                                            Label.of(
                                                    "写以下之一：{0}",
                                                    "name one of: {0}",
                                                    Joiner.on(", ").join(section.nodes())))))
                    : Optional.empty();
        }

        private Optional<Refusal> setAlready(String field, Set<NodeId> nodes) {
            return nodes.stream()
                    .filter(setToday::containsKey)
                    .findFirst()
                    .map(node -> new Refusal(
                            pointer + field,
                            Label.of("修订 {0} 两次修改“{1}”", "amendment {0} changes \"{1}\" twice", amendment.id(), node),
                            Label.of("每个修订只改动一次", "one change of it in an amendment"),
                            Label.of("删去其中一处修改", "leave one of the two changes out")));
        }

        private Optional<Refusal> otherId(Change.Replace<T> replace, NodeId id, String with) {
            return id.equals(replace.node()) || replace.renames()
                    ? Optional.empty()
                    : Optional.of(new Refusal(
                            with + "/id",
                            Label.of(
                                    "“{0}”将被另一个 id 为“{1}”的内容替换",
                                    "\"{0}\" would be replaced by something with another id, \"{1}\"",
                                    replace.node(),
                                    id),
                            Label.of("id“{0}”", "the id \"{0}\"", replace.node()),
                            Label.of(
                                    "将 id 写为“{0}”，或写 \"renames\": true",
                                    "give it the id \"{0}\", or write \"renames\": true", replace.node())));
        }

        private Optional<Refusal> twice(Map<NodeId, String> anew, Set<NodeId> gone) {
            Map<NodeId, String> all = all();
            return anew.entrySet().stream()
                    .filter(node -> all.containsKey(node.getKey()) && !gone.contains(node.getKey()))
                    .findFirst()
                    .map(node -> new Refusal(
                            node.getValue() + "/id",
                            Label.of(
                                    "id“{0}”在版本 {1} 中已有，位于 {2}",
                                    "id \"{0}\" stands in edition {1} already, at {2}",
                                    node.getKey(),
                                    written.id(),
                                    String.valueOf(all.get(node.getKey()))),
                            Label.of("版本中还没有的 id", "an id that the edition does not have yet"),
                            Label.of("另取一个 id，或替换已有的内容", "give it an id of its own, or replace what has it")));
        }

        private void record(Set<NodeId> old, Set<NodeId> anew, NodeId from, NodeId to) {
            Map<NodeId, String> before = new LinkedHashMap<>();
            old.forEach(node -> before.put(node, setBy(node)));
            for (NodeId node : old) {
                if (!anew.contains(node)) {
                    put(node, ChangeKind.REMOVED, Optional.ofNullable(before.get(node)));
                }
            }
            for (NodeId node : anew) {
                Optional<String> set = Optional.ofNullable(before.get(node.equals(to) ? from : node));
                put(node, set.isPresent() ? ChangeKind.REPLACED : ChangeKind.ADDED, set);
            }
        }

        private void opens(NodeId node) {
            openedToday.put(node, amendment.id());
        }

        private String setBy(NodeId node) {
            Provenance last = provenance.get(node);
            return last == null ? written.id() : last.amendment();
        }

        private void put(NodeId node, ChangeKind kind, Optional<String> before) {
            provenance.remove(node);
            provenance.put(
                    node,
                    Provenance.builder()
                            .node(node)
                            .kind(kind)
                            .amendment(amendment.id())
                            .clause(change.clause())
                            .since(amendment.since())
                            .before(before)
                            .build());
            setToday.put(node, amendment.id());
        }
    }
}
