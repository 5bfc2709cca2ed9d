package org.servicezone.model.vocabulary.jiangsu;

import com.google.common.collect.ImmutableList;
import org.servicezone.model.vocabulary.PriorityField;

/** The nine fields and directions 等 from which a zone picks its leading industry (三(一)). */
public final class PriorityFields {

    /** 总部经济. */
    public static final PriorityField HEADQUARTERS_ECONOMY = PriorityField.of("headquarters-economy");

    /** 平台经济. */
    public static final PriorityField PLATFORM_ECONOMY = PriorityField.of("platform-economy");

    /** 制造服务业. */
    public static final PriorityField MANUFACTURING_SERVICES = PriorityField.of("manufacturing-services");

    /** 两业融合. */
    public static final PriorityField INDUSTRY_INTEGRATION = PriorityField.of("industry-integration");

    /** 现代物流. */
    public static final PriorityField MODERN_LOGISTICS_FIELD = PriorityField.of("modern-logistics-field");

    /** 现代商贸. */
    public static final PriorityField MODERN_COMMERCE_FIELD = PriorityField.of("modern-commerce-field");

    /** 商务服务. */
    public static final PriorityField BUSINESS_SERVICES_FIELD = PriorityField.of("business-services-field");

    /** 文旅文创. */
    public static final PriorityField CULTURE_TOURISM_CREATIVE = PriorityField.of("culture-tourism-creative");

    /** 康养服务. */
    public static final PriorityField HEALTH_ELDERLY_CARE = PriorityField.of("health-elderly-care");

    /** All of them, in the order of the text. */
    public static final ImmutableList<PriorityField> ALL = ImmutableList.of(
            HEADQUARTERS_ECONOMY,
            PLATFORM_ECONOMY,
            MANUFACTURING_SERVICES,
            INDUSTRY_INTEGRATION,
            MODERN_LOGISTICS_FIELD,
            MODERN_COMMERCE_FIELD,
            BUSINESS_SERVICES_FIELD,
            CULTURE_TOURISM_CREATIVE,
            HEALTH_ELDERLY_CARE);

    private PriorityFields() {}
}
