package org.servicezone.examples.review.reference;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.List;
import org.servicezone.examples.review.table.CsvText;
import org.servicezone.model.vocabulary.TitleLevel;
import org.servicezone.model.vocabulary.jiangsu.TitleLevels;

/**
 * {@code register.csv}: a register of every title, city and year-end; one city's of municipal zones is not complete.
 */
final class RegisterFile {

    private static final String COLUMNS = "title,city,as_of,complete,size,source";

    private RegisterFile() {}

    static String text(long seed, ImmutableList<TitleActs.Act> acts, List<ZonePlan> withdrawn) {
        List<ImmutableList<String>> rows = new ArrayList<>();
        for (TitleLevel title : TitleLevels.ALL) {
            for (CityPlan city : CityPlan.values()) {
                for (int year = Years.FIRST_REGISTER; year <= Years.LAST_REGISTER; year++) {
                    boolean complete = !title.equals(TitleLevels.MUNICIPAL_ZONE) || city.municipalRegisterComplete();
                    long size = size(acts, ImmutableSet.copyOf(withdrawn), city, title, year);
                    rows.add(ImmutableList.of(
                            title.value(),
                            city.code(),
                            year + "-12-31",
                            complete ? "yes" : "no",
                            complete ? String.valueOf(size) : "",
                            Labels.source(seed)));
                }
            }
        }
        return CsvText.of(COLUMNS, rows);
    }

    private static long size(
            ImmutableList<TitleActs.Act> acts,
            ImmutableSet<ZonePlan> withdrawn,
            CityPlan city,
            TitleLevel title,
            int year) {
        boolean after = title.equals(TitleLevels.DEMONSTRATION_ZONE)
                && year >= Management.withdrawal().getYear();
        return acts.stream()
                .filter(act -> act.zone().city() == city && act.title().equals(title) && act.year() <= year)
                .filter(act -> !(after && withdrawn.contains(act.zone())))
                .count();
    }
}
