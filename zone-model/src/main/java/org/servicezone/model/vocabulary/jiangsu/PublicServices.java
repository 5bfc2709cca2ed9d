package org.servicezone.model.vocabulary.jiangsu;

import com.google.common.collect.ImmutableList;
import org.servicezone.model.vocabulary.PublicService;

/** The seven services 等 that a zone must be able to offer its enterprises (四(二)). */
public final class PublicServices {

    /** 投融资. */
    public static final PublicService INVESTMENT_FINANCING = PublicService.of("investment-financing");

    /** 合作交流. */
    public static final PublicService COOPERATION_EXCHANGE = PublicService.of("cooperation-exchange");

    /** 人才培训. */
    public static final PublicService TALENT_TRAINING = PublicService.of("talent-training");

    /** 信息管理. */
    public static final PublicService INFORMATION_MANAGEMENT = PublicService.of("information-management");

    /** 技术创新. */
    public static final PublicService TECHNOLOGY_INNOVATION = PublicService.of("technology-innovation");

    /** 知识产权保护. */
    public static final PublicService IP_PROTECTION = PublicService.of("ip-protection");

    /** 检验检测. */
    public static final PublicService INSPECTION_TESTING_SERVICE = PublicService.of("inspection-testing-service");

    /** All of them, in the order of the text. */
    public static final ImmutableList<PublicService> ALL = ImmutableList.of(
            INVESTMENT_FINANCING,
            COOPERATION_EXCHANGE,
            TALENT_TRAINING,
            INFORMATION_MANAGEMENT,
            TECHNOLOGY_INNOVATION,
            IP_PROTECTION,
            INSPECTION_TESTING_SERVICE);

    private PublicServices() {}
}
