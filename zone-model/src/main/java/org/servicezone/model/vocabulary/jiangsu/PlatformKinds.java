package org.servicezone.model.vocabulary.jiangsu;

import com.google.common.collect.ImmutableList;
import org.servicezone.model.vocabulary.PlatformKind;

/** The nine kinds of public-service platform 等 (三(四)). */
public final class PlatformKinds {

    /** 政务服务. */
    public static final PlatformKind GOVERNMENT_AFFAIRS = PlatformKind.of("government-affairs");

    /** 信息服务. */
    public static final PlatformKind INFORMATION = PlatformKind.of("information");

    /** 研发设计. */
    public static final PlatformKind RESEARCH_DESIGN = PlatformKind.of("research-design");

    /** 检验检测. */
    public static final PlatformKind INSPECTION_TESTING = PlatformKind.of("inspection-testing");

    /** 知识产权服务. */
    public static final PlatformKind INTELLECTUAL_PROPERTY = PlatformKind.of("intellectual-property");

    /** 法律服务. */
    public static final PlatformKind LEGAL = PlatformKind.of("legal");

    /** 金融服务. */
    public static final PlatformKind FINANCIAL = PlatformKind.of("financial");

    /** 物流服务. */
    public static final PlatformKind LOGISTICS = PlatformKind.of("logistics");

    /** 人力资源服务. */
    public static final PlatformKind HUMAN_RESOURCES_PLATFORM = PlatformKind.of("human-resources-platform");

    /** All of them, in the order of the text. */
    public static final ImmutableList<PlatformKind> ALL = ImmutableList.of(
            GOVERNMENT_AFFAIRS,
            INFORMATION,
            RESEARCH_DESIGN,
            INSPECTION_TESTING,
            INTELLECTUAL_PROPERTY,
            LEGAL,
            FINANCIAL,
            LOGISTICS,
            HUMAN_RESOURCES_PLATFORM);

    private PlatformKinds() {}
}
