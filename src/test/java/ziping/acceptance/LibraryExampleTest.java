package ziping.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ziping.Ziping;
import ziping.messages.Language;
import ziping.model.result.Finding;
import ziping.model.run.Outcome;
import ziping.model.run.Progress;
import ziping.model.run.Request;
import ziping.model.run.RunResult;

/** The examples of {@code src/docs/library.md}. The guide shows the lines between the markers. */
class LibraryExampleTest {
    private final List<String> printed = new ArrayList<>();

    @TempDir
    Path out;

    @Test
    void the_example_evaluates_one_workbook() throws Exception {
        // example: one
        Ziping ziping = Ziping.load(new Ziping.Settings(Language.ZH, Optional.empty(), Optional.empty()));
        Path file = Path.of("test-fixtures/seeds/shanxi-2021.xlsx");
        for (Outcome outcome : ziping.evaluate("shanxi-2021.xlsx", Files.readAllBytes(file))) {
            if (outcome instanceof Outcome.Evaluated evaluated) {
                Optional<BigDecimal> points =
                        evaluated.evaluation().figures().total().points();
                print("总分 " + points.map(BigDecimal::toPlainString).orElse("未算出"));
                for (Finding finding : evaluated.evaluation().review().findings()) {
                    print(finding.code() + " " + ziping.messages().message(finding));
                }
            } else if (outcome instanceof Outcome.Refused refused) {
                print(ziping.messages().text(refused.refusal().message()));
            }
        }
        // end
        assertEquals("总分 85.82", printed.get(0));
        assertTrue(printed.stream().anyMatch(line -> line.startsWith("B09 ")), printed.toString());
    }

    @Test
    void the_example_evaluates_many_files() throws Exception {
        // example: many
        Ziping ziping = Ziping.load(new Ziping.Settings(Language.ZH, Optional.empty(), Optional.empty()));
        List<Path> inputs = List.of(Path.of("test-fixtures/seeds"));
        Request request = new Request(inputs, Optional.of(out), Request.Writing.COPIES, false, 2);
        RunResult result = ziping.run(request, progress -> {
            if (progress instanceof Progress.Ended ended) {
                ended.outcomes().forEach(outcome -> print(outcome.file()));
            }
        });
        print("汇总表 " + result.outputs().orElseThrow().summary().getFileName());
        // end
        assertEquals("汇总表 summary.xlsx", printed.get(printed.size() - 1));
        assertTrue(printed.contains("hainan-2018.xlsx"), printed.toString());
        assertTrue(Files.exists(out.resolve("shanxi-2021.xlsx")));
    }

    private void print(String line) {
        printed.add(line);
    }
}
