package org.servicezone.examples.review.sources;

/** The 19 focus areas by the letters that {@code zones.csv} uses. */
enum Category {
    A1("technology-services", "科技服务"),
    A2("software-information-services", "软件和信息服务"),
    A3("financial-services", "金融服务"),
    A4("modern-logistics", "现代物流"),
    A5("business-services", "商务服务"),
    A6("modern-commerce", "现代商贸"),
    A7("culture-tourism", "文化旅游"),
    G1("health-services", "健康服务"),
    G2("elderly-care", "养老服务"),
    G3("education-training", "教育培训"),
    G4("household-services", "家庭服务"),
    G5("sports-services", "体育服务"),
    G6("human-resources", "人力资源服务"),
    G7("energy-environment", "节能环保服务"),
    P1("big-data", "大数据服务"),
    P2("industrial-internet", "工业互联网"),
    P3("artificial-intelligence", "人工智能服务"),
    P4("industrial-design", "全产业链工业设计"),
    P5("supply-chain", "现代供应链管理");

    private final String code;
    private final String label;

    Category(String code, String label) {
        this.code = code;
        this.label = label;
    }

    /**
     * Returns the area of a letter and digit.
     *
     * @throws IllegalArgumentException if there is none
     */
    static Category of(String letter) {
        return valueOf(letter);
    }

    String code() {
        return code;
    }

    String label() {
        return label;
    }
}
