package ziping.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import ziping.messages.Language;
import ziping.messages.Messages;
import ziping.messages.TextWidth;
import ziping.model.run.FileCount;
import ziping.model.run.Outcome;
import ziping.model.run.Progress;
import ziping.model.run.RunResult;
import ziping.testing.SampleOutcomes;

class RunTextTest {
    private final RunText text = new RunText(Messages.in(Language.ZH), RunText.Kind.COPIED);

    @Test
    void the_text_lists_projects_then_refused_files_then_findings() {
        add(SampleOutcomes.evaluated("某局/智慧监管.xlsx"));
        add(SampleOutcomes.withoutTotal("b.xlsx"));
        add(SampleOutcomes.refused("c.xlsx"));
        add(SampleOutcomes.skipped("d.pdf"));
        end();
        String expected = """
                文件                项目                                      得分  等级  必须修改  请核实  提示
                某局/智慧监管.xlsx  智慧监管信息化平台建设经费               85.82  良好         1       1     1
                b.xlsx              缺一项的项目                暂缺（1 项未评分）               0       0     0

                未能处理的文件（1）
                  c.xlsx：无法读取文件，可能没有读取权限，或文件正被其他程序占用。请检查权限，关闭占用文件的程序后再运行。

                跳过的文件（1）
                  d.pdf：不是 Excel 或 WPS 工作簿，未读取。其中有自评表的，请另存为 .xlsx 后再运行。

                必须修改和已说明的问题（1）
                  某局/智慧监管.xlsx　《智慧监管信息化平台建设经费》 85.82 分，良好。必须修改 1 处，请核实 1 处，提示 1 处。
                    项目支出绩效自评表
                      C11、C12  必须修改  B09  合计未填写，但各项资金来源已填有数额。
                  全部问题和处理办法，见各评分副本的“校验结果”和汇总表的“校验问题”。

                评分规则：山西省项目支出绩效自评（2 个项目）
                校验规则：2 个项目合计，校验通过 2 项次，发现问题 6 项次，不适用 2 项次，未能检查 2 项次
                校验问题：必须修改 1 处，请核实 1 处（其中已说明 0 处），提示 1 处
                等级：未评定 1 个、良好 1 个
                共 4 个文件：已处理 2，未能处理 1，跳过 1
                结论：1 个文件未能处理、1 处必须修改、1 处待核实、2 项次规则因数值无法识别或未填写而未能检查。
                汇总表：out/summary.xlsx
                输出文件夹：out""";
        assertEquals(expected, shown());
    }

    @Test
    void a_check_lists_all_findings_by_file_sheet_and_cell() {
        RunText checked = new RunText(Messages.in(Language.ZH), RunText.Kind.CHECKED);
        checked.accept(new Progress.Ended(List.of(SampleOutcomes.answered("a.xlsx", "已与财政局核对。"))));
        checked.accept(
                new Progress.Closed(new RunResult(new FileCount(1, 1, 0, 0), List.of(), List.of(), Optional.empty())));
        String expected = """
                校验问题（3）
                  a.xlsx　《智慧监管信息化平台建设经费》 85.82 分，良好。必须修改 1 处，请核实 1 处，提示 1 处。
                    共 6 条规则：校验通过 1 条，发现问题 3 条，不适用 1 条，未能检查 1 条。
                    未能检查 W01“分值合计”：项目支出绩效自评表!D23 未填写。请补填或改正后重新运行。
                    其中 1 处请核实的问题已写处理说明。
                    停用 1 条规则，未检查：W01“分值合计”（原因：本县不考核）。
                    项目支出绩效自评表
                      C11、C12  必须修改  B09  合计未填写，但各项资金来源已填有数额。合计应等于各项来源之和。请填写合计；本次按各项来源之和计算。
                      E22  请核实（已说明）  T08  “平台建设成本”的目标值仍为年初预算 10万元，预算已调整为 30万元，实际值为 26万元。成本目标值应与调整后的预算一致。请核实目标值是否应随预算调整。
                        处理说明：已与财政局核对。
                      F18  提示  B02  同一执行率两处填写为 86.67% 和 86.66%，仅末位取舍不同。两处应一致。可不修改；建议两处采用同一取舍方法。
                """;
        String printed = String.join("\n", checked.lines(Appearance.NO_LIMIT));
        assertTrue(printed.contains(expected), printed);
        assertTrue(printed.endsWith("结论：1 处必须修改、1 项次规则因数值无法识别或未填写而未能检查。"), printed);
    }

    @Test
    void columns_are_aligned() {
        add(SampleOutcomes.evaluated("a.xlsx"));
        add(SampleOutcomes.evaluated("中文文件名.xlsx"));
        end();
        List<String> rows = text.lines(Appearance.NO_LIMIT).subList(1, 3);
        int second = TextWidth.of(rows.get(0).substring(0, rows.get(0).indexOf("智慧")));
        assertEquals(second, TextWidth.of(rows.get(1).substring(0, rows.get(1).indexOf("智慧"))));
        assertEquals(TextWidth.of(rows.get(0)), TextWidth.of(rows.get(1)));
    }

    @Test
    void a_long_list_is_cut_with_a_hint_to_the_rest() {
        for (int i = 0; i < 25; i++) {
            add(SampleOutcomes.evaluated(i + ".xlsx"));
        }
        end();
        assertTrue(shown().contains("必须修改和已说明的问题（25）"));
        assertTrue(shown().contains("…… 其余 5 处未列出\n  全部问题和处理办法，见"));
    }

    private void add(Outcome outcome) {
        text.accept(new Progress.Ended(List.of(outcome)));
    }

    private void end() {
        RunResult.Outputs outputs =
                new RunResult.Outputs(Path.of("out"), Path.of("out/summary.xlsx"), Path.of("out/results.json"));
        text.accept(new Progress.Closed(
                new RunResult(new FileCount(4, 2, 1, 1), List.of(), List.of(), Optional.of(outputs))));
    }

    private String shown() {
        return String.join("\n", text.lines(Appearance.NO_LIMIT));
    }
}
