package org.servicezone.model.vocabulary.jiangsu;

import com.google.common.collect.ImmutableList;
import org.servicezone.model.vocabulary.TitleLevel;

/** The titles that the plan speaks of (preamble, 四(二), 四(三)). */
public final class TitleLevels {

    /** 市级现代服务业集聚区. */
    public static final TitleLevel MUNICIPAL_ZONE = TitleLevel.of("municipal-zone");

    /** 省级现代服务业集聚区. */
    public static final TitleLevel PROVINCIAL_MODERN_SERVICE_ZONE = TitleLevel.of("provincial-modern-service-zone");

    /** 省级生产性服务业集聚示范区. */
    public static final TitleLevel PROVINCIAL_PRODUCER_SERVICE_ZONE = TitleLevel.of("provincial-producer-service-zone");

    /** 省级现代服务业高质量发展集聚示范区. */
    public static final TitleLevel DEMONSTRATION_ZONE = TitleLevel.of("demonstration-zone");

    /** All of them, in the order of the text. */
    public static final ImmutableList<TitleLevel> ALL = ImmutableList.of(
            MUNICIPAL_ZONE, PROVINCIAL_MODERN_SERVICE_ZONE, PROVINCIAL_PRODUCER_SERVICE_ZONE, DEMONSTRATION_ZONE);

    private TitleLevels() {}
}
