package org.servicezone.examples.review.reference;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import org.servicezone.examples.review.table.CsvText;
import org.servicezone.model.vocabulary.PublicService;
import org.servicezone.model.vocabulary.jiangsu.PublicServices;

/** {@code services.csv}: the seven services of every zone that ever applied. */
final class ServicesFile {

    private static final String COLUMNS = "zone_id,service,status,provider,provider_kind,mapped_by,evidence,source";
    private static final ImmutableList<String> NAMES =
            ImmutableList.of("投融资", "合作交流", "人才培训", "信息管理", "技术创新", "知识产权保护", "检验检测");

    private final long seed;
    private final Dossiers dossiers;
    private final List<ImmutableList<String>> rows = new ArrayList<>();

    private ServicesFile(long seed, Dossiers dossiers) {
        this.seed = seed;
        this.dossiers = dossiers;
    }

    static String text(long seed, List<ZonePlan> zones, Dossiers dossiers) {
        ServicesFile file = new ServicesFile(seed, dossiers);
        zones.stream().filter(dossiers::has).forEach(file::add);
        return CsvText.of(COLUMNS, file.rows);
    }

    private void add(ZonePlan zone) {
        SplitMix64 random = SplitMix64.of(seed, "services", zone.number());
        int spoilt = random.below(NAMES.size());
        for (int i = 0; i < NAMES.size(); i++) {
            PublicService service = PublicServices.ALL.get(i);
            Provider provider = Provider.draw(zone, NAMES.get(i), random);
            if (i == spoilt) {
                spoilt(zone, service, provider);
            } else {
                add(zone, service, "provided", provider, "");
            }
        }
    }

    private void spoilt(ZonePlan zone, PublicService service, Provider provider) {
        Provider nobody = new Provider("", "");
        if (dossiers.has(zone, Flaw.SERVICE_REFUSED)) {
            add(zone, service, "not-provided", nobody, "");
        } else if (dossiers.has(zone, Flaw.SERVICE_UNNAMED)) {
            add(zone, service, "provided", nobody, "");
        } else if (dossiers.has(zone, Flaw.SERVICE_BY_EDITOR)) {
            add(zone, service, "provided", provider, "editor");
        } else if (!dossiers.has(zone, Flaw.SERVICE_UNKNOWN)) {
            add(zone, service, "provided", provider, "");
        }
    }

    private void add(ZonePlan zone, PublicService service, String status, Provider provider, String mappedBy) {
        rows.add(ImmutableList.of(
                zone.id(),
                service.value(),
                status,
                provider.name(),
                provider.kind(),
                mappedBy,
                mappedBy.isEmpty() ? "self-reported" : "editor",
                Labels.source(seed)));
    }

    /**
     * Who offers a service.
     *
     * @param name  the made-up name
     * @param kind  what kind of provider it is
     */
    private record Provider(String name, String kind) {

        static Provider draw(ZonePlan zone, String service, SplitMix64 random) {
            return switch (random.below(5)) {
                case 0 -> new Provider(zone.nameZh() + "管理办公室", "body");
                case 1 -> new Provider(Labels.MADE_UP + service + "服务有限公司", "contractor");
                default -> new Provider(zone.nameZh() + service + "服务平台", "platform");
            };
        }
    }
}
