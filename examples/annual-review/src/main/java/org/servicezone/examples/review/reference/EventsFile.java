package org.servicezone.examples.review.reference;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.servicezone.examples.review.table.CsvText;
import org.servicezone.model.vocabulary.EventKind;
import org.servicezone.model.vocabulary.jiangsu.TitleLevels;

/** {@code events.csv}: titles, applications, rounds, and what followed them. */
final class EventsFile {

    private static final String COLUMNS = "zone_id,date,kind,title,batch,number,organ,item,due,evidence,source,note";
    private static final String OFFICIAL = "official-document";

    private final long seed;
    private final List<ImmutableList<String>> rows = new ArrayList<>();

    private EventsFile(long seed) {
        this.seed = seed;
    }

    static String text(
            long seed,
            ImmutableListMultimap<String, TitleActs.Act> acts,
            List<Application> applications,
            List<Management.Order> orders) {
        EventsFile file = new EventsFile(seed);
        acts.values().forEach(file::title);
        applications.forEach(file::application);
        Management.ROUNDS.forEach(round -> file.round(round, applications));
        orders.forEach(file::order);
        Management.withdrawn(orders).forEach(file::withdrawal);
        file.rows.sort(Comparator.comparing((ImmutableList<String> row) -> row.get(0))
                .thenComparing(row -> row.get(1))
                .thenComparing(row -> row.get(2)));
        return CsvText.of(COLUMNS, file.rows);
    }

    private void title(TitleActs.Act act) {
        EventKind kind = act.date().isEmpty() ? EventKind.TITLE_HELD : EventKind.TITLE_GRANTED;
        rows.add(ImmutableList.of(
                act.zone().id(),
                act.date(),
                kind.value(),
                act.title().value(),
                act.batch(),
                act.number(),
                act.organ(),
                "",
                "",
                OFFICIAL,
                Labels.source(seed),
                ""));
    }

    private void application(Application application) {
        SplitMix64 random = SplitMix64.of(seed, "filed", application.zone().number(), application.year());
        LocalDate day = LocalDate.of(application.year(), Month.SEPTEMBER, 1).plusDays(random.below(45));
        String route = application.zone().isProvincial() ? "现有省级集聚区，综合评价" : "市级集聚区，择优推荐";
        add(
                application.zone().id(),
                day,
                EventKind.APPLICATION_FILED,
                "",
                "",
                application.zone().city().commission(),
                route);
    }

    private void round(Management.Round round, List<Application> applications) {
        String number = Labels.number("评", round.year(), 1);
        add("", round.called(), EventKind.ROUND_CALLED, "", number, Labels.PROVINCIAL_COMMISSION, "");
        for (ZonePlan zone : Management.commended(round, applications)) {
            String praise = Labels.number("表", round.year(), 1);
            add(zone.id(), round.praised(), EventKind.COMMENDED, "", praise, Labels.PROVINCIAL_COMMISSION, "");
        }
    }

    private void order(Management.Order order) {
        String number = Labels.number("改", order.round().year(), 1);
        rows.add(ImmutableList.of(
                order.zone().id(),
                order.round().ordered().toString(),
                EventKind.RECTIFICATION_ORDERED.value(),
                "",
                "",
                number,
                Labels.PROVINCIAL_COMMISSION,
                order.item(),
                order.round().due().toString(),
                OFFICIAL,
                Labels.source(seed),
                ""));
        order.closed()
                .ifPresent(day -> rows.add(ImmutableList.of(
                        order.zone().id(),
                        day.toString(),
                        EventKind.RECTIFICATION_CLOSED.value(),
                        "",
                        "",
                        "",
                        order.zone().city().commission(),
                        order.item(),
                        "",
                        OFFICIAL,
                        Labels.source(seed),
                        day.isAfter(order.round().due()) ? "逾期完成" : "")));
    }

    private void withdrawal(ZonePlan zone) {
        LocalDate day = Management.withdrawal();
        String number = Labels.number("撤", day.getYear(), 1);
        String title = TitleLevels.DEMONSTRATION_ZONE.value();
        add(zone.id(), day, EventKind.TITLE_WITHDRAWN, title, number, Labels.PROVINCIAL_COMMISSION, "整改逾期未完成");
    }

    private void add(
            String zone, LocalDate day, EventKind kind, String title, String number, String organ, String note) {
        rows.add(ImmutableList.of(
                zone,
                day.toString(),
                kind.value(),
                title,
                "",
                number,
                organ,
                "",
                "",
                OFFICIAL,
                Labels.source(seed),
                note));
    }
}
