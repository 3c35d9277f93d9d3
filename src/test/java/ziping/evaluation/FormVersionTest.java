package ziping.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import ziping.messages.Language;
import ziping.messages.Messages;
import ziping.model.form.Form;
import ziping.model.form.FormPlan;
import ziping.testing.BuiltInRulebooks;

class FormVersionTest {
    @Test
    void an_older_minor_version_is_read_and_told() {
        EvaluationCase filled = EvaluationCase.of(inVersion("1.2.0"), "工作簿: {版本: 1.0.0}");

        assertEquals(List.of("F03"), filled.codes());
        assertEquals(
                "项目支出绩效自评表!B2：自评表为 1.0.0 版，现行版本为 1.2.0 版。两版的必需栏目相同，按现行版本处理；"
                        + "新版增加的栏目和说明，旧表中没有。本次无需修改；下次请使用新版空白自评表。（依据：表样填写要求）",
                Messages.in(Language.ZH)
                        .message(filled.evaluation().review().findings().get(0)));
    }

    private static Form inVersion(String version) {
        Form form = BuiltInRulebooks.FORMS.get("shanxi-2021");
        FormPlan plan = form.plan();
        return new Form(
                new FormPlan(
                        plan.form(),
                        version,
                        plan.title(),
                        plan.rulebook(),
                        plan.moneyUnit(),
                        plan.guide(),
                        plan.references(),
                        plan.sheets()),
                form.fields());
    }
}
