package org.servicezone.io.report;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import java.util.ArrayList;
import java.util.List;
import org.servicezone.model.casework.Proposal;
import org.servicezone.model.finding.Audience;
import org.servicezone.model.result.Evaluation;
import org.servicezone.model.result.RankEntry;

/** The evaluation and the proposals on a terminal. */
final class TerminalRounds {

    /** How many zones at each end of a ranking are shown. */
    private static final int ENDS = 5;

    /** How many names are shown, at most, of what is proposed. */
    private static final int NAMES = 3;

    private TerminalRounds() {}

    static void write(Material material, TerminalPage page) {
        page.heading(material.say("evaluation"));
        material.review()
                .notEvaluated()
                .ifPresent(reason -> page.text(material.wording().word(reason)));
        material.review().evaluation().ifPresent(evaluation -> ranking(material, page, evaluation));
        if (!material.isFor(Audience.Reader.PUBLIC)) {
            page.heading(material.say("proposals"));
            proposals(material, page);
        }
    }

    private static void ranking(Material material, TerminalPage page, Evaluation evaluation) {
        if (Material.isIllustrative(evaluation)) {
            page.text(material.say("illustrative.mark"));
        }
        page.text(material.say("evaluation.called", evaluation.calledOn()));
        page.text(RankingSection.evaluated(material, evaluation));
        if (material.isFor(Audience.Reader.APPLICANT)) {
            RankingSection.own(material, evaluation).forEach(page::text);
            evaluation.overall().entries().forEach(entry -> {
                page.text(material.say("score.total", RankingSection.total(material, evaluation, entry)));
                page.text(material.say("score.grade", RankingSection.grades(material, evaluation, entry.zone())));
            });
            return;
        }
        ImmutableList<RankEntry> entries = evaluation.overall().entries();
        List<ImmutableList<String>> rows = new ArrayList<>();
        rows.add(ImmutableList.of(
                material.say("column.place"),
                material.say("column.zone"),
                material.say("column.city"),
                material.say("column.grade"),
                material.say("column.total")));
        boolean tied = false;
        for (int i = 0; i < entries.size(); i++) {
            if (i < ENDS || i >= entries.size() - ENDS) {
                tied |= !entries.get(i).tiedWith().isEmpty();
                rows.add(row(material, evaluation, entries.get(i)));
            } else if (i == ENDS) {
                rows.add(ImmutableList.of("…", "", "", "", ""));
            }
        }
        page.table(1, 4, rows);
        if (tied) {
            page.line(material.say("terminal.tied"));
        }
        if (RankingSection.mayBeWider(evaluation)) {
            page.text(material.say("ranking.may-be-wider"));
        }
    }

    private static ImmutableList<String> row(Material material, Evaluation evaluation, RankEntry entry) {
        return ImmutableList.of(
                RankingSection.place(material, entry) + (entry.tiedWith().isEmpty() ? "" : " ="),
                material.names().zone(entry.zone()),
                material.names().place(material.zone(entry.zone()).city()),
                RankingSection.grades(material, evaluation, entry.zone()),
                RankingSection.total(material, evaluation, entry));
    }

    private static void proposals(Material material, TerminalPage page) {
        if (material.review().proposals().isEmpty()) {
            page.text(material.say("proposals.none"));
            return;
        }
        page.text(material.say("proposals.note"));
        ImmutableListMultimap.Builder<String, Proposal> byKind = ImmutableListMultimap.builder();
        material.review()
                .proposals()
                .forEach(proposal -> byKind.put(ProposalSection.kind(material, proposal), proposal));
        byKind.build().asMap().forEach((kind, proposals) -> {
            boolean illustrative = proposals.stream().anyMatch(p -> p.ground().isIllustrative());
            page.line(material.say(
                    "terminal.proposals",
                    kind + (illustrative ? material.say("marks", material.say("illustrative.mark")) : ""),
                    proposals.size()));
            page.line("  " + some(material, ImmutableList.copyOf(proposals)));
        });
    }

    /** Returns as many names as fit on a line, one at least. */
    private static String some(Material material, ImmutableList<Proposal> proposals) {
        List<String> names = new ArrayList<>();
        for (Proposal proposal : proposals) {
            String name = material.names().zone(proposal.zone());
            boolean fits = names.size() < NAMES
                    && Columns.width(material.terms(names)) + Columns.width(name) <= TerminalPage.WIDTH - 6;
            if (!names.isEmpty() && !fits) {
                return material.terms(names) + " …";
            }
            names.add(name);
        }
        return material.terms(names);
    }
}
