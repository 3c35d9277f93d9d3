package ziping.batch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ziping.model.run.Request.Writing;

/** An input workbook is removed between two runs. Its copy is still in the output folder. */
class EarlierCopiesTest {
    private final ScoringRuns scoring = new ScoringRuns();

    @TempDir
    Path place;

    private Path in;
    private Path out;

    @BeforeEach
    void workbooks() throws IOException {
        in = Files.createDirectories(place.resolve("in"));
        out = place.resolve("out");
        Files.createDirectories(in.resolve("sub"));
        for (int i = 1; i <= 8; i++) {
            Files.writeString(in.resolve("sub/" + i + ".xlsx"), "handed in");
        }
    }

    @Test
    void a_copy_without_its_workbook_is_named_and_stays() throws Exception {
        assertEquals(List.of(), ScoringRuns.remarks(scoring.run(in, out, Writing.COPIES)));
        assertEquals(List.of(), ScoringRuns.remarks(scoring.run(in, out, Writing.COPIES)));
        Files.delete(in.resolve("sub/3.xlsx"));
        assertEquals(
                List.of("输出文件夹中有 1 个工作簿不是本次生成的（sub/3.xlsx），可能是以前运行留下的评分副本，本次汇总表不包含。程序未删除；不再需要的，请自行删除，以免混淆。"),
                ScoringRuns.remarks(scoring.run(in, out, Writing.COPIES)));
        assertEquals("scored", Files.readString(out.resolve("sub/3.xlsx")));
    }

    @Test
    void only_the_first_of_many_copies_are_named() throws Exception {
        scoring.run(in, out, Writing.COPIES);
        for (int i = 1; i <= 7; i++) {
            Files.delete(in.resolve("sub/" + i + ".xlsx"));
        }
        assertEquals(
                List.of(
                        "输出文件夹中有 7 个工作簿不是本次生成的（sub/1.xlsx、sub/2.xlsx、sub/3.xlsx、sub/4.xlsx、sub/5.xlsx、…），可能是以前运行留下的评分副本，本次汇总表不包含。程序未删除；不再需要的，请自行删除，以免混淆。"),
                ScoringRuns.remarks(scoring.run(in, out, Writing.COPIES)));
    }

    @Test
    void workbooks_of_this_run_in_the_output_folder_are_not_stale_copies() throws Exception {
        scoring.run(in, in.resolve("sub/out"), Writing.COPIES);
        Path within = Files.createDirectories(in.resolve("sub/out/later"));
        Files.writeString(within.resolve("9.xlsx"), "handed in");
        List<String> remarks = ScoringRuns.remarks(scoring.run(within, in.resolve("sub/out"), Writing.COPIES));
        assertTrue(remarks.get(0).startsWith("输出文件夹中有 8 个工作簿不是本次生成的（sub/1.xlsx、"), remarks.get(0));
    }
}
