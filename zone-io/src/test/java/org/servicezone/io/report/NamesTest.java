package org.servicezone.io.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import org.junit.jupiter.api.Test;
import org.servicezone.io.load.AmendedBook;
import org.servicezone.model.policy.ClauseRef;
import org.servicezone.model.province.Nature;
import org.servicezone.model.rulebook.Rulebook;

class NamesTest {

    private static final Rulebook AMENDED = AmendedBook.rulebook();
    private static final ClauseRef OF_THE_PLAN = ClauseRef.parse("js-plan-2021#4.2.s1.p2");
    private static final ClauseRef OF_THE_GUIDE = ClauseRef.parse("guide-2023#1.s1");

    @Test
    void a_provision_of_the_plan_needs_no_title_and_one_of_another_document_has_it() {
        Names zh = names(Language.ZH);
        assertThat(zh.clause(OF_THE_PLAN)).isEqualTo("四(二)第1句第2项");
        assertThat(zh.clause(OF_THE_GUIDE)).isEqualTo("《2023年申报指南（虚构）》一第1句");
        assertThat(zh.shortClause(OF_THE_GUIDE)).isEqualTo("《2023年申报指南（虚构）》一第1句");
        Names en = names(Language.EN);
        assertThat(en.clause(OF_THE_PLAN)).isEqualTo("四(二)第1句第2项 (4.2.s1.p2)");
        assertThat(en.clause(OF_THE_GUIDE)).isEqualTo("guide for applications in 2023 (made up), 一第1句 (1.s1)");
        assertThat(en.shortClause(OF_THE_GUIDE)).isEqualTo("guide for applications in 2023 (made up), 1.s1");
    }

    private static Names names(Language language) {
        return new Names(
                AMENDED, ImmutableList.copyOf(AMENDED.editions()), Samples.province(Nature.SYNTHETIC, "x"), language);
    }
}
