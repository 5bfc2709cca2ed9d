package org.servicezone.model.vocabulary.jiangsu;

import org.servicezone.model.label.Label;
import org.servicezone.model.vocabulary.PlaceCode;

/** The 13 prefecture-level cities (设区市) of Jiangsu, by GB/T 2260 code, state of 2023-06-30. */
public enum City {
    /** 南京市. */
    NANJING("320100", "南京市", "Nanjing", Region.SUNAN),
    /** 无锡市. */
    WUXI("320200", "无锡市", "Wuxi", Region.SUNAN),
    /** 徐州市. */
    XUZHOU("320300", "徐州市", "Xuzhou", Region.SUBEI),
    /** 常州市. */
    CHANGZHOU("320400", "常州市", "Changzhou", Region.SUNAN),
    /** 苏州市. */
    SUZHOU("320500", "苏州市", "Suzhou", Region.SUNAN),
    /** 南通市. */
    NANTONG("320600", "南通市", "Nantong", Region.SUZHONG),
    /** 连云港市. */
    LIANYUNGANG("320700", "连云港市", "Lianyungang", Region.SUBEI),
    /** 淮安市. */
    HUAIAN("320800", "淮安市", "Huai'an", Region.SUBEI),
    /** 盐城市. */
    YANCHENG("320900", "盐城市", "Yancheng", Region.SUBEI),
    /** 扬州市. */
    YANGZHOU("321000", "扬州市", "Yangzhou", Region.SUZHONG),
    /** 镇江市. */
    ZHENJIANG("321100", "镇江市", "Zhenjiang", Region.SUNAN),
    /** 泰州市. */
    TAIZHOU("321200", "泰州市", "Taizhou", Region.SUZHONG),
    /** 宿迁市. */
    SUQIAN("321300", "宿迁市", "Suqian", Region.SUBEI);

    private final PlaceCode code;
    private final Label label;
    private final Region region;

    City(String code, String zh, String en, Region region) {
        this.code = PlaceCode.of(code);
        this.label = Label.of(zh, en);
        this.region = region;
    }

    /** Returns the six-digit code. */
    public PlaceCode code() {
        return code;
    }

    /** Returns the name. */
    public Label label() {
        return label;
    }

    /** Returns the region the city belongs to. */
    public Region region() {
        return region;
    }
}
