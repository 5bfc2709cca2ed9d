package org.servicezone.model.vocabulary.jiangsu;

import com.google.common.collect.ImmutableList;
import org.servicezone.model.vocabulary.Population;

/** The five populations that the plan speaks of, and all zones together. */
public final class Populations {

    /** 市级服务业集聚区. */
    public static final Population MUNICIPAL_ZONES = Population.of("municipal-zones");

    /** 现有省级现代服务业集聚区. */
    public static final Population EXISTING_MODERN_SERVICE_ZONES = Population.of("existing-modern-service-zones");

    /** 现有省级生产性服务业集聚示范区. */
    public static final Population EXISTING_PRODUCER_SERVICE_ZONES = Population.of("existing-producer-service-zones");

    /** 省级集聚区. */
    public static final Population PROVINCIAL_ZONES = Population.of("provincial-zones");

    /** 集聚示范区. */
    public static final Population DEMONSTRATION_ZONES = Population.of("demonstration-zones");

    /** 集聚区. */
    public static final Population ZONES = Population.of("zones");

    /** All of them, in the order of the text. */
    public static final ImmutableList<Population> ALL = ImmutableList.of(
            MUNICIPAL_ZONES,
            EXISTING_MODERN_SERVICE_ZONES,
            EXISTING_PRODUCER_SERVICE_ZONES,
            PROVINCIAL_ZONES,
            DEMONSTRATION_ZONES,
            ZONES);

    private Populations() {}
}
