package org.servicezone.examples.review.reference;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.servicezone.examples.review.table.CsvText;
import org.servicezone.model.vocabulary.JudgementSubject;
import org.servicezone.model.vocabulary.Role;

/**
 * {@code judgements.csv}: what the city's commission, the experts and the provincial commission found on
 * applications.
 */
final class JudgementsFile {

    private static final String COLUMNS = "zone_id,date,subject,finding,ground,by,role,source";

    private final long seed;
    private final List<ImmutableList<String>> rows = new ArrayList<>();

    private JudgementsFile(long seed) {
        this.seed = seed;
    }

    static String text(long seed, List<Application> applications) {
        JudgementsFile file = new JudgementsFile(seed);
        applications.forEach(file::add);
        file.rows.sort(Comparator.comparing((ImmutableList<String> row) -> row.get(0))
                .thenComparing(row -> row.get(1))
                .thenComparing(row -> row.get(2)));
        return CsvText.of(COLUMNS, file.rows);
    }

    private void add(Application application) {
        SplitMix64 random = SplitMix64.of(seed, "judgements", application.zone().number(), application.year());
        LocalDate august = LocalDate.of(application.year(), Month.AUGUST, 1).plusDays(random.below(30));
        LocalDate november = LocalDate.of(application.year(), Month.NOVEMBER, 1).plusDays(random.below(15));
        LocalDate later = november.plusDays(random.between(3, 12));
        if (application.cityFinds()) {
            city(application, august);
        }
        if (application.flaw() != Flaw.EXPERTS_SILENT) {
            experts(application, november);
        }
        if (application.flaw() != Flaw.GUIDE_SILENT) {
            guide(application, later);
        }
    }

    private void city(Application application, LocalDate day) {
        boolean met = application.flaw() != Flaw.CITY_AGAINST;
        String ground = met ? "年营业收入与综合实力居全市同类集聚区前列" : "年营业收入在全市同类集聚区中不居前列";
        add(
                application,
                day,
                "front-of-cohort",
                met,
                ground,
                application.zone().city().commission(),
                "municipal-drc");
    }

    private void experts(Application application, LocalDate day) {
        boolean met = application.flaw() != Flaw.EXPERTS_AGAINST;
        String ground = met ? "主导产业集中、链条完整、特色鲜明" : "主导产业分散，特色不够鲜明";
        String by = Labels.MADE_UP + "专家组（" + application.year() + "年）";
        add(application, day, "leading-industry-distinctive", met, ground, by, "expert-panel");
    }

    private void guide(Application application, LocalDate day) {
        boolean met = application.flaw() != Flaw.GUIDE_AGAINST;
        String ground = met ? "符合当年申报指南的其他要求" : "不符合当年申报指南的其他要求";
        add(application, day, "guide-conditions", met, ground, Labels.PROVINCIAL_COMMISSION, "provincial-drc");
    }

    private void add(
            Application application,
            LocalDate day,
            String subject,
            boolean met,
            String ground,
            String by,
            String role) {
        rows.add(ImmutableList.of(
                application.zone().id(),
                day.toString(),
                JudgementSubject.of(subject).value(),
                met ? "met" : "not-met",
                ground,
                by,
                Role.of(role).value(),
                Labels.source(seed)));
    }
}
