package ziping.acceptance;

import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import ziping.testing.Fixtures;
import ziping.testing.GeneratedFiles;

/** The filled workbooks under {@code test-fixtures/seeds} contain their answers. */
class SeedsTest {
    @TestFactory
    Stream<DynamicTest> each_workbook_contains_its_answers() {
        return GeneratedFiles.seeds().entrySet().stream()
                .map(made -> DynamicTest.dynamicTest(
                        Fixtures.stem(made.getKey()),
                        () -> Fixtures.assertApproved(Map.of(made.getKey(), made.getValue()))));
    }
}
