package org.servicezone.examples.review.reference;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import org.servicezone.examples.review.table.CsvText;
import org.servicezone.model.vocabulary.jiangsu.PlatformKinds;

/** {@code platforms.csv}: the main platforms of every zone that ever applied, at most three of those it counts. */
final class PlatformsFile {

    private static final String COLUMNS = "zone_id,kind,name,investor,operator,manager,users,mapped_by,evidence,source";
    private static final int MOST = 3;
    private static final ImmutableList<String> NAMES =
            ImmutableList.of("政务服务", "信息服务", "研发设计", "检验检测", "知识产权服务", "法律服务", "金融服务", "物流服务", "人力资源服务");

    private final long seed;
    private final Figures figures;
    private final List<ImmutableList<String>> rows = new ArrayList<>();

    private PlatformsFile(long seed, Figures figures) {
        this.seed = seed;
        this.figures = figures;
    }

    static String text(long seed, List<ZonePlan> zones, Dossiers dossiers, Figures figures) {
        PlatformsFile file = new PlatformsFile(seed, figures);
        zones.stream().filter(dossiers::has).forEach(file::add);
        return CsvText.of(COLUMNS, file.rows);
    }

    private void add(ZonePlan zone) {
        SplitMix64 random = SplitMix64.of(seed, "platforms", zone.number());
        long counted = figures.of(zone, Metric.PLATFORMS, Years.LAST_RETURN);
        int kind = random.below(NAMES.size());
        for (int i = 0; i < Math.min(MOST, counted); i++) {
            add(zone, (kind + i * 2) % NAMES.size(), random);
        }
    }

    private void add(ZonePlan zone, int kind, SplitMix64 random) {
        boolean publicMoney = random.happens(500);
        rows.add(ImmutableList.of(
                zone.id(),
                PlatformKinds.ALL.get(kind).value(),
                zone.nameZh() + NAMES.get(kind) + "平台",
                publicMoney ? Labels.MADE_UP + zone.city().nameZh() + "市财政" : Labels.MADE_UP + "社会资本",
                zone.nameZh() + "运营管理有限公司",
                zone.nameZh() + "管理办公室",
                random.happens(800) ? "入驻企业" : "入驻企业及周边企业",
                "",
                "self-reported",
                Labels.source(seed)));
    }
}
