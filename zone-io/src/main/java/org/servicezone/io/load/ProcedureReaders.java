package org.servicezone.io.load;

import static org.servicezone.io.load.Cursor.listOf;
import static org.servicezone.io.load.Cursor.oneOf;
import static org.servicezone.io.load.Cursor.parsed;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import org.servicezone.model.casework.DayKind;
import org.servicezone.model.casework.DeadlineRule;
import org.servicezone.model.casework.End;
import org.servicezone.model.casework.EndKind;
import org.servicezone.model.casework.Exit;
import org.servicezone.model.casework.NoticeRule;
import org.servicezone.model.casework.Paper;
import org.servicezone.model.casework.Procedure;
import org.servicezone.model.casework.Step;
import org.servicezone.model.casework.SupplementRule;
import org.servicezone.model.rule.NodeId;

/** Reads procedures: steps with their periods and outcomes, and ends. */
final class ProcedureReaders {

    private static final ImmutableMap<String, DayKind> DAY_KINDS = PolicyReaders.named(DayKind.values());
    private static final ImmutableMap<String, EndKind> END_KINDS = PolicyReaders.named(EndKind.values());
    private static final ImmutableMap<String, Paper> PAPERS = PolicyReaders.named(Paper.values());

    private final RulebookTerms terms;

    ProcedureReaders(RulebookTerms terms) {
        this.terms = terms;
    }

    Slot<Procedure> procedure(Cursor c) {
        c.only("id", "clause", "label", "applicant", "gives", "replaces", "withdrawn", "steps", "ends");
        var heading = terms.heading(c);
        var applicant = c.required("applicant", oneOf(terms.roles()));
        var gives = c.required("gives", oneOf(terms.titles()));
        var replaces = c.listOrNone("replaces", oneOf(terms.titles()));
        var withdrawn = c.required("withdrawn", parsed(NodeId::of));
        var steps = c.list("steps", this::step);
        var ends = c.list("ends", this::end);
        return c.complete(() -> Procedure.builder()
                .heading(heading.get())
                .applicant(applicant.get())
                .gives(gives.get())
                .replaces(replaces.get())
                .withdrawn(withdrawn.get())
                .steps(steps.get())
                .ends(ends.get())
                .build());
    }

    private Slot<Step> step(Cursor c) {
        c.only(
                "id",
                "clause",
                "label",
                "actor",
                "deadline",
                "lapse",
                "exits",
                "supplement",
                "notice",
                "withdrawable",
                "candidate");
        var heading = terms.heading(c);
        var actor = c.required("actor", oneOf(terms.roles()));
        var deadline = c.optional("deadline", this::period);
        var lapse = c.optional("lapse", parsed(NodeId::of));
        var exits = c.list("exits", this::exit);
        var supplement = c.optional("supplement", this::supplement);
        var notice = c.optional("notice", this::notice);
        var withdrawable = c.required("withdrawable", Cursor::bool);
        var candidate = c.optional("candidate", Cursor::bool);
        return c.complete(() -> Step.builder()
                .heading(heading.get())
                .actor(actor.get())
                .deadline(deadline.get())
                .lapse(lapse.get())
                .exits(exits.get())
                .supplement(supplement.get())
                .notice(notice.get())
                .withdrawable(withdrawable.get())
                .candidate(candidate.get().orElse(false))
                .build());
    }

    private Slot<Exit> exit(Cursor c) {
        c.only("id", "clause", "label", "next", "papers");
        var heading = terms.heading(c);
        var next = c.required("next", parsed(NodeId::of));
        var papers = c.has("papers") ? c.required("papers", listOf(oneOf(PAPERS))) : Slot.of(ImmutableList.<Paper>of());
        return c.complete(() -> Exit.builder()
                .heading(heading.get())
                .next(next.get())
                .papers(papers.get())
                .build());
    }

    private Slot<End> end(Cursor c) {
        c.only("id", "clause", "label", "kind");
        var heading = terms.heading(c);
        var kind = c.required("kind", oneOf(END_KINDS));
        return c.complete(() -> new End(heading.get(), kind.get()));
    }

    Slot<DeadlineRule> period(Cursor c) {
        c.only("days", "kind", "firstDayCounts");
        var days = c.required("days", terms.cited(Cursor::whole));
        var kind = c.required("kind", oneOf(DAY_KINDS));
        var firstDayCounts = c.required("firstDayCounts", Cursor::bool);
        return c.complete(() -> new DeadlineRule(days.get(), kind.get(), firstDayCounts.get()));
    }

    private Slot<SupplementRule> supplement(Cursor c) {
        c.only("deadline", "most", "lapse");
        var deadline = c.required("deadline", this::period);
        var most = c.required("most", terms.cited(Cursor::whole));
        var lapse = c.required("lapse", parsed(NodeId::of));
        return c.complete(() -> new SupplementRule(deadline.get(), most.get(), lapse.get()));
    }

    private Slot<NoticeRule> notice(Cursor c) {
        c.only("length", "investigation", "passed", "upheld");
        var length = c.required("length", this::period);
        var investigation = c.required("investigation", this::period);
        var passed = c.required("passed", parsed(NodeId::of));
        var upheld = c.required("upheld", parsed(NodeId::of));
        return c.complete(() -> new NoticeRule(length.get(), investigation.get(), passed.get(), upheld.get()));
    }
}
