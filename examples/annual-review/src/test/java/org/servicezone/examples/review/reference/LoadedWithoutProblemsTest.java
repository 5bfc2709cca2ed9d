package org.servicezone.examples.review.reference;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import org.junit.jupiter.api.Test;
import org.servicezone.io.load.DataFolder;
import org.servicezone.io.load.ProvinceLoader;
import org.servicezone.io.load.RulebookLoader;
import org.servicezone.io.problem.Problem;

class LoadedWithoutProblemsTest {

    @Test
    void the_only_remark_on_the_committed_files_is_about_the_slip() {
        ImmutableList<Problem> problems = ProvinceLoader.load(
                        DataFolder.beside(ReferenceProvince.class, ""),
                        RulebookLoader.builtIn("jiangsu-2021").orElseThrow())
                .problems();
        assertThat(problems).singleElement().asString().contains("returns.csv", "万");
    }
}
