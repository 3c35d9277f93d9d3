package ziping.robustness;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import ziping.testing.PackageValidator;

/** The contents of a folder. */
final class FolderListing {
    private FolderListing() {}

    /** Copies the published reports into the folder. */
    static void putReports(Path folder) throws IOException {
        Files.createDirectories(folder);
        for (Map.Entry<String, byte[]> report :
                workbooks(Path.of("test-fixtures/seeds")).entrySet()) {
            Files.write(folder.resolve(report.getKey()), report.getValue());
        }
    }

    /** All files, also hidden ones, by path; none if the folder does not exist. */
    static List<String> files(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(it -> folder.relativize(it).toString())
                    .sorted()
                    .toList();
        }
    }

    /** The names of all direct children. */
    static List<String> names(Path folder) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.map(it -> it.getFileName().toString()).sorted().toList();
        }
    }

    /** The visible workbooks by path. */
    static Map<String, byte[]> workbooks(Path folder) throws IOException {
        Map<String, byte[]> workbooks = new TreeMap<>();
        for (String name : files(folder)) {
            if (name.endsWith(".xlsx") && !name.contains(".ziping")) {
                workbooks.put(name, Files.readAllBytes(folder.resolve(name)));
            }
        }
        return workbooks;
    }

    /** Requires that an output workbook is complete. */
    static void requireWhole(String name, byte[] bytes) throws IOException {
        assertEquals(List.of(), PackageValidator.problems(bytes), name);
        try (Workbook workbook = WorkbookFactory.create(new ByteArrayInputStream(bytes))) {
            assertTrue(workbook.getNumberOfSheets() > 1, name);
        }
    }

    /** Requires that the results of a run are complete, if they exist. */
    static void requireWholeResults(Path folder) throws IOException {
        Path results = folder.resolve("results.json");
        if (Files.exists(results)) {
            new ObjectMapper().readTree(results.toFile());
        }
    }
}
