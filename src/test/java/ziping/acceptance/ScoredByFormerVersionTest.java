package ziping.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import ziping.testing.ConsoleRun;
import ziping.testing.Fixtures;

/**
 * Copies that version 0.1.0 wrote ({@code test-fixtures/scored-by-0.1.0}), with an answer to every finding. They are
 * never regenerated, because they represent the workbooks that users already have.
 */
class ScoredByFormerVersionTest {
    private static final int RULE = 8;
    private static final int ANSWER = 9;
    private static final int FINGERPRINT = 11;
    private static final int FEWEST_ANSWERS = 15;

    @TempDir
    Path work;

    @TestFactory
    Stream<DynamicTest> every_answer_is_found_again() {
        return Fixtures.files(Fixtures.ROOT.resolve("scored-by-0.1.0"), ".xlsx").stream()
                .map(it -> DynamicTest.dynamicTest(it.getFileName().toString(), () -> check(it)));
    }

    private void check(Path workbook) throws IOException {
        Map<String, String> typed = typed(workbook);
        assertTrue(typed.size() >= FEWEST_ANSWERS, "only " + typed.size() + " answers in " + workbook);
        Path folder = work.resolve(workbook.getFileName().toString());
        ConsoleRun.run(folder, "run", workbook);
        assertEquals(typed, answered(folder.resolve("out/results.json")));
    }

    /** The answers in the workbook by rule and fingerprint. */
    private static Map<String, String> typed(Path workbook) throws IOException {
        Map<String, String> typed = new TreeMap<>();
        try (XSSFWorkbook read = NamedCellEditor.open(workbook)) {
            for (Row row : read.getSheet("校验结果")) {
                Cell fingerprint = row.getCell(FINGERPRINT);
                if (fingerprint != null && fingerprint.toString().matches("[0-9a-f]{12}")) {
                    typed.put(
                            row.getCell(RULE) + " " + fingerprint,
                            row.getCell(ANSWER).toString());
                }
            }
        }
        return typed;
    }

    /** The answers in the results of a run by rule and fingerprint. */
    private static Map<String, String> answered(Path results) throws IOException {
        Map<String, String> answered = new TreeMap<>();
        for (JsonNode finding : new ObjectMapper().readTree(results.toFile()).at("/submissions/0/findings")) {
            answered.put(
                    finding.get("code").asText() + " "
                            + finding.get("fingerprint").asText(),
                    finding.get("answer").asText());
        }
        return answered;
    }
}
