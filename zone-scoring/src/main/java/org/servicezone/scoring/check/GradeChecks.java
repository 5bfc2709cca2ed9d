package org.servicezone.scoring.check;

import com.google.common.collect.Lists;
import java.util.LinkedHashSet;
import java.util.Set;
import org.servicezone.model.label.Label;
import org.servicezone.model.rule.NodeId;
import org.servicezone.model.scheme.Grade;
import org.servicezone.model.scheme.GradeScale;
import org.servicezone.model.scheme.Quota;

/** Checks what grades, marks, quotas and tie keys name, and where they come from. */
final class GradeChecks {

    private final SchemeScope scope;
    private final Set<NodeId> nodes = new LinkedHashSet<>();

    private GradeChecks(SchemeScope scope) {
        this.scope = scope;
        scope.scheme().nodes().forEach(node -> nodes.add(node.heading().id()));
    }

    static void check(SchemeScope scope) {
        GradeChecks checks = new GradeChecks(scope);
        GradeScale scale = scope.scheme().gradeScale();
        String at = scope.pointer() + "/grades";
        scope.basis(scope.scheme().heading(), at + "/basis", scale.basis());
        scope.defects().unique(at + "/value", "grade", Lists.transform(scale.grades(), Grade::code), "/code");
        for (int i = 0; i < scale.grades().size(); i++) {
            for (int j = 0; j < scale.grades().get(i).marks().size(); j++) {
                checks.node(
                        at + "/value/" + i + "/marks/" + j + "/node",
                        scale.grades().get(i).marks().get(j).node());
            }
        }
        scale.quota().ifPresent(quota -> checks.quota(at + "/quota", quota));
        String keys = scope.pointer() + "/ranking/tieKeys";
        for (int i = 0; i < scope.scheme().ranking().tieKeys().size(); i++) {
            checks.node(keys + "/" + i, scope.scheme().ranking().tieKeys().get(i));
        }
        scope.defects().once(keys, "node", scope.scheme().ranking().tieKeys());
    }

    private void node(String at, NodeId id) {
        if (!nodes.contains(id)) {
            scope.defects()
                    .add(
                            at,
                            Label.of("方案中没有节点“{0}”", "the scheme has no node \"{0}\"", id),
                            Label.of("方案中的节点", "a node of the scheme"),
                            Label.of("写上其中一个", "name one of its nodes"));
        }
    }

    private void quota(String at, Quota quota) {
        scope.cited(scope.scheme().heading(), at + "/shares", quota.shares());
        quota.cap().ifPresent(cap -> scope.cited(scope.scheme().heading(), at + "/cap/share", cap.share()));
        for (int i = 0; i < quota.shares().value().size(); i++) {
            if (quota.shares().value().get(i).isZero()) {
                scope.defects()
                        .add(
                                at + "/shares/value/" + i,
                                Label.of(
                                        "没有集聚区得到等级“{0}”",
                                        "no zone gets grade \"{0}\"",
                                        scope.scheme()
                                                .gradeScale()
                                                .grades()
                                                .get(i)
                                                .code()),
                                Label.of("大于 0 的比例", "a share over 0"),
                                Label.of("给出大于 0 的比例，或删去该等级", "give it a share over 0, or leave the grade out"));
            }
        }
    }
}
