package org.servicezone.io.report;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import java.util.Optional;
import org.servicezone.model.finding.InputKind;
import org.servicezone.model.finding.MissingInput;
import org.servicezone.model.measure.MeasureId;
import org.servicezone.model.review.MissingCount;
import org.servicezone.model.vocabulary.Supplier;
import org.servicezone.model.zone.ZoneId;

/** Says which inputs are missing and who supplies them. */
final class MissingText {

    private final Material material;

    MissingText(Material material) {
        this.material = material;
    }

    String of(MissingCount count) {
        return of(count.kind(), count.subject(), Optional.empty());
    }

    String supplier(Supplier supplier) {
        return material.names().term("suppliers", supplier.value());
    }

    /** Says what is missing for a zone, a line for each who would supply it. */
    ImmutableList<String> lines(ZoneId zone, ImmutableList<MissingInput> missing) {
        ImmutableListMultimap.Builder<Supplier, String> bySupplier = ImmutableListMultimap.builder();
        for (MissingInput input : missing) {
            bySupplier.put(input.supplier(), of(zone, input));
        }
        return bySupplier.build().asMap().entrySet().stream()
                .map(entry -> material.say("missing.line", material.facts(entry.getValue()), supplier(entry.getKey())))
                .collect(ImmutableList.toImmutableList());
    }

    /** Says which input it is, and of which zone where it is another's. */
    String of(ZoneId zone, MissingInput input) {
        String text = of(input.kind(), input.subject(), input.year());
        return input.zone().equals(zone)
                ? text
                : material.say("missing.of-zone", material.names().zone(input.zone()), text);
    }

    private String of(InputKind kind, String subject, Optional<Integer> year) {
        String text = material.say("InputKind." + kind.name(), name(kind, subject));
        return year.map(y -> material.say("missing.year", y, text)).orElse(text);
    }

    private String name(InputKind kind, String subject) {
        return switch (kind) {
            case MEASURE -> material.names().measure(MeasureId.of(subject));
            case TITLE, REGISTER -> material.names().term("title-levels", subject);
            case JUDGEMENT -> material.names().term("judgement-subjects", subject);
            case BODY ->
                subject.equals("any")
                        ? material.say("missing.any-function")
                        : material.names().term("body-functions", subject);
            case APPROVAL -> material.names().term("document-kinds", subject);
            case SERVICE -> material.names().term("public-services", subject);
            case PLATFORM -> material.names().term("platform-kinds", subject);
            case EVENT -> material.names().term("event-kinds", subject);
            case PLAN, INDUSTRY, TYPE, COUNTY, STAFF, FILING -> subject;
        };
    }
}
