package ziping;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The filled workbooks under {@code test-fixtures} are what their answers say. */
class SeedsTest {
    private static final Path ANSWERS = Fixtures.ROOT.resolve("answers/seeds");
    private static final Path SEEDS = Fixtures.ROOT.resolve("seeds");

    @TestFactory
    Stream<DynamicTest> each_workbook_holds_its_answers() {
        List<Path> files = Fixtures.files(ANSWERS, ".yaml");
        return files.stream().map(it -> DynamicTest.dynamicTest(it.getFileName().toString(), () -> check(it)));
    }

    private static void check(Path answers) throws IOException {
        JsonNode seed = Fixtures.yaml(answers);
        List<String> cleared = new ArrayList<>();
        seed.path("clear").forEach(it -> cleared.add(it.asText()));
        byte[] filled = Pouring.filled(Law.FORMS.get(seed.get("form").asText()), seed.get("answers"), cleared);
        Path workbook = SEEDS.resolve(answers.getFileName().toString().replace(".yaml", ".xlsx"));
        if (Boolean.getBoolean("approve")) {
            Files.createDirectories(SEEDS);
            Files.write(workbook, filled);
        }
        assertFalse(Files.notExists(workbook), workbook + " is missing; mvn test -Dapprove makes it");
        assertArrayEquals(filled, Files.readAllBytes(workbook), workbook + "; mvn test -Dapprove makes it anew");
    }
}
