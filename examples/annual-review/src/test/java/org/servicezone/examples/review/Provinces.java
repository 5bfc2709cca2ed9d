package org.servicezone.examples.review;

import org.servicezone.io.load.DataFolder;
import org.servicezone.io.load.ProvinceLoader;
import org.servicezone.io.load.RulebookLoader;
import org.servicezone.io.problem.Loaded;
import org.servicezone.model.policy.Readings;
import org.servicezone.model.province.Province;
import org.servicezone.model.review.Review;
import org.servicezone.scoring.check.CheckedRulebook;
import org.servicezone.scoring.check.RulebookCheck;
import org.servicezone.scoring.review.Reviews;

/** The two provinces and the rulebook that this example ships, read once. */
final class Provinces {

    static final CheckedRulebook RULES = RulebookCheck.check(
                    RulebookLoader.builtIn("jiangsu-2021").orElseThrow())
            .orThrow();
    static final Province REFERENCE = load("reference/").orElseThrow();
    static final Province REAL = load("real/").orElseThrow();

    private Provinces() {}

    static Loaded<Province> load(String folder) {
        return ProvinceLoader.load(DataFolder.beside(AnnualReview.class, folder), RULES.rulebook());
    }

    static Review review(Province province, int year) {
        return Reviews.review(RULES, Readings.DEFAULTS, province, year);
    }
}
