package ziping.messages;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import ziping.model.Bilingual;
import ziping.model.form.CellAddress;
import ziping.model.form.CellValue;
import ziping.model.form.FormCell;
import ziping.model.form.Location;
import ziping.model.form.Submission;
import ziping.model.result.Duty;
import ziping.model.result.Rule;
import ziping.model.result.RuleState;
import ziping.testing.SampleOutcomes;

class VerdictTextTest {
    @Test
    void each_kind_of_missing_number_has_its_own_sentence() {
        assertEquals("自评表!C6 未填写", unread(new CellValue.Blank()));
        assertEquals("自评表!C6 填写为“—”，没有数值", unread(new CellValue.Text("—")));
        assertEquals("自评表!C6 填写为 0", unread(new CellValue.Numeral(BigDecimal.ZERO, false)));
        assertEquals("自评表!C6 填写为“约五十万”，无法用于本项检查", unread(new CellValue.Text("约五十万")));
        assertEquals("自评表!C6 的公式出错，显示 #DIV/0!", unread(new CellValue.Fault("#DIV/0!")));
    }

    private static String unread(CellValue answer) {
        Location location = new Location("a.xlsx", CellAddress.of("自评表", "C6"), "全年执行数", "");
        Submission sample = SampleOutcomes.evaluated("a.xlsx").evaluation().submission();
        Submission submission = new Submission(
                sample.file(),
                sample.sheet(),
                sample.form(),
                Map.of("全年执行数", FormCell.typed(location, answer)),
                Map.of(),
                sample.priorRun());
        Rule rule = new Rule("B01", new Bilingual("执行率不符", "Rate differs"), Duty.MUST_FIX, List.of());
        String said = new VerdictText(Messages.in(Language.ZH))
                .notRun(submission, new RuleState(rule, RuleState.State.NOT_RUN, List.of(location)));
        return said.replace("未能检查 B01“执行率不符”：", "").replace("。请补填或改正后重新运行。", "");
    }
}
