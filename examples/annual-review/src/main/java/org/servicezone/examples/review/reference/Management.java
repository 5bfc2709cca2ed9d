package org.servicezone.examples.review.reference;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What follows the performance evaluations: orders to rectify, closed or not, withdrawals and commendations. */
final class Management {

    private static final ImmutableList<String> ITEMS =
            ImmutableList.of("完善公共服务平台", "配齐专职管理人员", "按时报送年度报表", "提高主导产业营业收入占比", "落实产业发展规划", "扩大入驻企业规模");

    /** In time, late and never, in turn. */
    private static final ImmutableList<Ending> ENDINGS = ImmutableList.of(
            Ending.IN_TIME, Ending.IN_TIME, Ending.NEVER, Ending.IN_TIME, Ending.LATE, Ending.IN_TIME, Ending.NEVER);

    private static final int WITHDRAWN = 2;

    private Management() {}

    /** How an ordered item ended. */
    enum Ending {
        IN_TIME,
        LATE,
        NEVER
    }

    /**
     * A performance evaluation and what followed.
     *
     * @param year  in which it was called
     * @param rectified  how many zones were told to put something right
     * @param commended  how many were commended
     */
    record Round(int year, int rectified, int commended) {

        LocalDate called() {
            return LocalDate.of(year, Month.SEPTEMBER, 1);
        }

        LocalDate ordered() {
            return LocalDate.of(year, Month.DECEMBER, 5);
        }

        LocalDate due() {
            return LocalDate.of(year + 1, Month.JUNE, 30);
        }

        LocalDate praised() {
            return LocalDate.of(year, Month.DECEMBER, 28);
        }
    }

    /** The rounds called so far; what follows the last one is not decided yet. */
    static final ImmutableList<Round> ROUNDS =
            ImmutableList.of(new Round(2022, 8, 4), new Round(2023, 14, 6), new Round(2024, 0, 0));

    /**
     * An item that a zone must put right.
     *
     * @param zone  the zone
     * @param round  the evaluation that led to it
     * @param item  the item
     * @param closed  when it was done, if it was
     */
    record Order(ZonePlan zone, Round round, String item, Optional<LocalDate> closed) {}

    /** Returns the orders, those of the weakest demonstration zones of each round. */
    static ImmutableList<Order> orders(long seed, List<Application> applications) {
        List<Order> orders = new ArrayList<>();
        for (Round round : ROUNDS) {
            List<ZonePlan> weakest = inRound(round, applications, Comparator.comparingInt(ZonePlan::quality)).stream()
                    .filter(zone ->
                            orders.stream().noneMatch(order -> order.zone().equals(zone)))
                    .toList();
            for (int i = 0; i < Math.min(round.rectified(), weakest.size()); i++) {
                SplitMix64 random = SplitMix64.of(seed, "rectification", round.year(), i);
                Optional<LocalDate> closed = closed(round, ENDINGS.get(i % ENDINGS.size()), random);
                orders.add(new Order(weakest.get(i), round, ITEMS.get(i % ITEMS.size()), closed));
            }
        }
        return ImmutableList.copyOf(orders);
    }

    /** Returns the zones commended after a round: the best. */
    static List<ZonePlan> commended(Round round, List<Application> applications) {
        return inRound(
                        round,
                        applications,
                        Comparator.comparingInt(ZonePlan::quality).reversed())
                .stream()
                .limit(round.commended())
                .toList();
    }

    /** Returns the zones whose title is withdrawn in the last year: items of the first round were never closed. */
    static List<ZonePlan> withdrawn(List<Order> orders) {
        return orders.stream()
                .filter(order ->
                        order.round().equals(ROUNDS.get(0)) && order.closed().isEmpty())
                .map(Order::zone)
                .limit(WITHDRAWN)
                .toList();
    }

    /** Returns the day of the withdrawals. */
    static LocalDate withdrawal() {
        return LocalDate.of(Years.LAST_REGISTER, Month.MARCH, 20);
    }

    private static List<ZonePlan> inRound(Round round, List<Application> applications, Comparator<ZonePlan> order) {
        return applications.stream()
                .filter(application -> application.recognised() && application.year() < round.year())
                .map(Application::zone)
                .sorted(order.thenComparingInt(ZonePlan::number))
                .toList();
    }

    private static Optional<LocalDate> closed(Round round, Ending ending, SplitMix64 random) {
        return switch (ending) {
            case IN_TIME -> Optional.of(round.due().minusDays(random.between(1, 120)));
            case LATE -> Optional.of(round.due().plusDays(random.between(10, 90)));
            case NEVER -> Optional.empty();
        };
    }
}
