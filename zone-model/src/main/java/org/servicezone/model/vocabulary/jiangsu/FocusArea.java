package org.servicezone.model.vocabulary.jiangsu;

import org.servicezone.model.label.Label;
import org.servicezone.model.vocabulary.Industry;

/**
 * The 19 focus areas of the 775 system (一: 7 + 7 + 5), in the official order. The plan counts them; their names come from
 * the outline that it carries out. 工业互联网 is also written 工业互联网应用服务; the vocabulary holds that alias.
 */
public enum FocusArea {
    /** 科技服务. */
    TECHNOLOGY_SERVICES(IndustryGroup.COMPETITIVE_STRENGTH, "technology-services", "科技服务", "technology services"),
    /** 软件和信息服务. */
    SOFTWARE_INFORMATION_SERVICES(
            IndustryGroup.COMPETITIVE_STRENGTH,
            "software-information-services",
            "软件和信息服务",
            "software and information services"),
    /** 金融服务. */
    FINANCIAL_SERVICES(IndustryGroup.COMPETITIVE_STRENGTH, "financial-services", "金融服务", "financial services"),
    /** 现代物流. */
    MODERN_LOGISTICS(IndustryGroup.COMPETITIVE_STRENGTH, "modern-logistics", "现代物流", "modern logistics"),
    /** 商务服务. */
    BUSINESS_SERVICES(IndustryGroup.COMPETITIVE_STRENGTH, "business-services", "商务服务", "business services"),
    /** 现代商贸. */
    MODERN_COMMERCE(IndustryGroup.COMPETITIVE_STRENGTH, "modern-commerce", "现代商贸", "modern commerce and trade"),
    /** 文化旅游. */
    CULTURE_TOURISM(IndustryGroup.COMPETITIVE_STRENGTH, "culture-tourism", "文化旅游", "culture and tourism"),
    /** 健康服务. */
    HEALTH_SERVICES(IndustryGroup.HIGH_GROWTH, "health-services", "健康服务", "health services"),
    /** 养老服务. */
    ELDERLY_CARE(IndustryGroup.HIGH_GROWTH, "elderly-care", "养老服务", "elderly-care services"),
    /** 教育培训. */
    EDUCATION_TRAINING(IndustryGroup.HIGH_GROWTH, "education-training", "教育培训", "education and training"),
    /** 家庭服务. */
    HOUSEHOLD_SERVICES(IndustryGroup.HIGH_GROWTH, "household-services", "家庭服务", "household services"),
    /** 体育服务. */
    SPORTS_SERVICES(IndustryGroup.HIGH_GROWTH, "sports-services", "体育服务", "sports services"),
    /** 人力资源服务. */
    HUMAN_RESOURCES(IndustryGroup.HIGH_GROWTH, "human-resources", "人力资源服务", "human-resource services"),
    /** 节能环保服务. */
    ENERGY_ENVIRONMENT(
            IndustryGroup.HIGH_GROWTH, "energy-environment", "节能环保服务", "energy-saving and environmental services"),
    /** 大数据服务. */
    BIG_DATA(IndustryGroup.PIONEERING, "big-data", "大数据服务", "big-data services"),
    /** 工业互联网. */
    INDUSTRIAL_INTERNET(IndustryGroup.PIONEERING, "industrial-internet", "工业互联网", "industrial-internet services"),
    /** 人工智能服务. */
    ARTIFICIAL_INTELLIGENCE(
            IndustryGroup.PIONEERING, "artificial-intelligence", "人工智能服务", "artificial-intelligence services"),
    /** 全产业链工业设计. */
    INDUSTRIAL_DESIGN(IndustryGroup.PIONEERING, "industrial-design", "全产业链工业设计", "whole-chain industrial design"),
    /** 现代供应链管理. */
    SUPPLY_CHAIN(IndustryGroup.PIONEERING, "supply-chain", "现代供应链管理", "modern supply-chain management");

    private final IndustryGroup group;
    private final Industry industry;
    private final Label label;

    FocusArea(IndustryGroup group, String code, String zh, String en) {
        this.group = group;
        this.industry = Industry.of(code);
        this.label = Label.of(zh, en);
    }

    /** Returns the group it belongs to. */
    public IndustryGroup group() {
        return group;
    }

    /** Returns the code by which zones and rules name it. */
    public Industry industry() {
        return industry;
    }

    /** Returns the name. */
    public Label label() {
        return label;
    }
}
