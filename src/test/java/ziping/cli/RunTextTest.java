package ziping.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import ziping.Samples;
import ziping.model.Ending;
import ziping.model.FileCount;
import ziping.model.Outcome;
import ziping.model.Progress;
import ziping.words.Language;
import ziping.words.Width;
import ziping.words.Words;

class RunTextTest {
    private final RunText text = new RunText(Words.in(Language.ZH), RunText.Kind.COPIED);

    @Test
    void aPersonReadsProjectsThenWhatWasNotDoneThenWhatToDo() {
        tell(Samples.evaluated("某局/智慧监管.xlsx"));
        tell(Samples.withoutTotal("b.xlsx"));
        tell(Samples.refused("c.xlsx"));
        tell(Samples.skipped("d.pdf"));
        end();
        String expected = """
                文件                项目                                   得分  等级  必须修改  请核实  提示
                某局/智慧监管.xlsx  智慧监管信息化平台建设经费            85.82  良好         1       1     1
                b.xlsx              缺一项的项目                未算出，缺 1 项               0       0     0

                未能处理的文件（1）
                  c.xlsx：文件读不出来，可能没有读取权限，或正被其他程序占用。请检查权限、关闭占用它的程序后再运行。

                跳过的文件（1）
                  d.pdf：不是 Excel 工作簿（.xlsx、.xlsm、.xltx、.xltm、.xls），未读取。如果其中有自评表，请另存为 .xlsx 后再运行。

                必须修改的问题（1）
                  B09  某局/智慧监管.xlsx  项目支出绩效自评表!C11 等 2 处：合计未填（空白或 0），但其中的资金来源已填有数。
                  全部问题和处理办法，见各评分副本的“校验结果”和汇总表的“校验问题”。

                评分规则""";
        assertEquals(expected, shown().substring(0, expected.length()));
        String ending = """

                评分规则：山西省项目支出绩效自评（2 个项目）
                共 4 个文件：已处理 2，未能处理 1，跳过 1
                汇总表：out/summary.xlsx
                输出文件夹：out""";
        assertEquals(ending, shown().substring(shown().length() - ending.length()));
    }

    @Test
    void columnsAreAlignedForTheEye() {
        tell(Samples.evaluated("a.xlsx"));
        tell(Samples.evaluated("中文文件名.xlsx"));
        end();
        List<String> rows = text.lines().subList(1, 3);
        int second = Width.of(rows.get(0).substring(0, rows.get(0).indexOf("智慧")));
        assertEquals(second, Width.of(rows.get(1).substring(0, rows.get(1).indexOf("智慧"))));
        assertEquals(Width.of(rows.get(0)), Width.of(rows.get(1)));
    }

    @Test
    void aLongListIsCutAndSaysWhereTheRestIs() {
        for (int i = 0; i < 25; i++) {
            tell(Samples.evaluated(i + ".xlsx"));
        }
        end();
        assertTrue(shown().contains("必须修改的问题（25）"));
        assertTrue(shown().contains("…… 其余 5 处未列出\n  全部问题和处理办法，见"));
    }

    private void tell(Outcome outcome) {
        text.accept(new Progress.Ended(List.of(outcome)));
    }

    private void end() {
        Ending.Outputs outputs =
                new Ending.Outputs(Path.of("out"), Path.of("out/summary.xlsx"), Path.of("out/results.json"));
        text.accept(
                new Progress.Closed(new Ending(new FileCount(4, 2, 1, 1), List.of(), List.of(), Optional.of(outputs))));
    }

    private String shown() {
        return String.join("\n", text.lines());
    }
}
