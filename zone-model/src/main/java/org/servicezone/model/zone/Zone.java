package org.servicezone.model.zone;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.immutables.value.Value;
import org.servicezone.model.vocabulary.PlaceCode;

/** A zone (集聚区): where it is, what it leads in, who runs it and what it offers. Its titles are events. */
@Value.Immutable
public interface Zone {

    /** Its id. */
    ZoneId id();

    /** Its Chinese name. */
    String nameZh();

    /** Its English name, where there is one. */
    Optional<String> nameEn();

    /** The city (设区市) it belongs to. */
    PlaceCode city();

    /** The county-level unit, where it lies in one. */
    Optional<PlaceCode> county();

    /** The type it is compared under, where somebody says so. */
    Optional<DeclaredType> type();

    /** Its leading industries, the main one first. */
    ImmutableList<LeadingIndustry> leadingIndustries();

    /** Its bodies. */
    ImmutableList<ManagementBody> managementBodies();

    /** Its industry development plans. */
    ImmutableList<DevelopmentPlan> developmentPlans();

    /** Its platforms. */
    ImmutableList<ServicePlatform> servicePlatforms();

    /** The services it offers or is known not to offer. */
    ImmutableList<ServiceOffer> serviceOffers();

    /** Its other documents. */
    ImmutableList<ZoneDocument> documents();

    /** What people found about it. */
    ImmutableList<Judgement> judgements();

    /** Where the row comes from. */
    String source();

    /** Returns the main leading industry, where one is named. */
    default Optional<LeadingIndustry> mainIndustry() {
        return leadingIndustries().stream().filter(i -> i.rank() == 1).findFirst();
    }

    /** Returns a new builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds zones. */
    final class Builder extends ImmutableZone.Builder {
        Builder() {}
    }
}
