package org.servicezone.examples.review.reference;

import java.util.Optional;
import java.util.OptionalInt;
import org.servicezone.model.vocabulary.TitleLevel;
import org.servicezone.model.vocabulary.jiangsu.FocusArea;

/**
 * What a made-up zone is meant to be like.
 *
 * @param number  counts the zones of the province from 1
 * @param inCity  counts the zones of the city from 1
 * @param city  where it lies
 * @param county  code of its county-level unit
 * @param type  its main type
 * @param field  its field as it would name it
 * @param provincial  the existing provincial title that it holds
 * @param municipalSince  the year in which its city gave it the municipal title
 * @param size  how large it is
 * @param quality  how well it does, from 0 to 100
 */
record ZonePlan(
        int number,
        int inCity,
        CityPlan city,
        String county,
        FocusArea type,
        String field,
        Optional<TitleLevel> provincial,
        OptionalInt municipalSince,
        Size size,
        int quality) {

    /** Returns the id. */
    String id() {
        return "ref-" + city.slug() + "-" + threeDigits();
    }

    /** Returns the Chinese name. */
    String nameZh() {
        return Labels.MADE_UP + city.nameZh() + "第" + threeDigits() + "集聚区";
    }

    /** Returns the English name. */
    String nameEn() {
        return "Synthetic " + city.nameEn() + " zone " + threeDigits();
    }

    /** Says whether it holds one of the two existing provincial titles. */
    boolean isProvincial() {
        return provincial.isPresent();
    }

    /** Says whether it holds no title before it applies. */
    boolean isUntitled() {
        return provincial.isEmpty() && municipalSince.isEmpty();
    }

    /** Says whether it may apply in a year by its titles; those without any try, too. */
    boolean mayApplyIn(int year) {
        return isProvincial() || municipalSince.isEmpty() || municipalSince.getAsInt() < year;
    }

    private String threeDigits() {
        return inCity < 10 ? "00" + inCity : inCity < 100 ? "0" + inCity : String.valueOf(inCity);
    }
}
