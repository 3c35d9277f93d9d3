package ziping.robustness;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The disk is full at different points of a run. Every file is complete, old or new, and the failure is reported. */
@EnabledOnOs(OS.LINUX)
class FullDiskTest {
    /** File size limits in KiB, from too small for any file to enough for all. */
    private static final List<Integer> KIBIBYTES = List.of(0, 1, 17, 36, 64, 1024);

    private static final List<String> EVERYTHING = List.of("--export=csv,jsonl", "--by-department");
    private static final int PICTURE = 200_000;

    private static ZipingProcess ziping;

    @TempDir
    Path place;

    private Path in;
    private Path out;
    private Map<String, byte[]> originals;

    @BeforeAll
    static void prepared(@TempDir Path process) throws Exception {
        ziping = ZipingProcess.prepared(process);
    }

    @BeforeEach
    void reports() throws IOException {
        in = place.resolve("in");
        out = place.resolve("out");
        FolderListing.putReports(in);
        originals = FolderListing.workbooks(in);
    }

    @Test
    @Tag("slow")
    void a_new_folder_contains_only_complete_files() throws Exception {
        Set<Integer> codes = new TreeSet<>();
        Set<Integer> copies = new TreeSet<>();
        for (int kibibytes : KIBIBYTES) {
            out = place.resolve("out-" + kibibytes);
            codes.add(runAndAssertWhole(kibibytes));
            copies.add((int) originals.keySet().stream()
                    .filter(it -> Files.exists(out.resolve(it)))
                    .count());
        }
        assertEquals(Set.of(1, 2), codes);
        assertTrue(copies.size() > 2, "it failed at " + copies + " copies");
        assertEquals(FolderListing.files(out), completed(place.resolve("out-17")));
    }

    @Test
    @Tag("slow")
    void the_folder_of_an_earlier_run_contains_only_complete_files() throws Exception {
        assertEquals(1, run(1024));
        List<String> complete = FolderListing.files(out);
        for (int kibibytes : KIBIBYTES) {
            runAndAssertWhole(kibibytes);
            assertEquals(complete, FolderListing.files(out), kibibytes + " KiB");
        }
    }

    @Test
    void a_copy_that_does_not_fit_fails_only_its_own_file() throws Exception {
        byte[] large = illustrated("shanxi-2021.xlsx");
        assertEquals(2, run(large.length / 1024));
        assertTrue(printed().contains("已校验，但无法写入评分结果：磁盘可能已满"), printed());
        Set<String> copied = new TreeSet<>(FolderListing.names(out));
        copied.retainAll(originals.keySet());
        assertEquals(Set.of("hainan-2018.xlsx", "hainan-2021.xlsx", "yunnan-2021.xlsx"), copied);
        assertTrue(Files.readString(out.resolve("results.json")).contains("磁盘可能已满"));
        assertNothingHalf();
    }

    @Test
    void an_original_and_its_backup_stay_when_the_copy_does_not_fit() throws Exception {
        byte[] large = illustrated("shanxi-2021.xlsx");
        assertEquals(2, run(large.length / 1024 + 1, "--in-place"));
        assertTrue(printed().contains("已校验，但无法写入评分结果：磁盘可能已满"), printed());
        assertArrayEquals(large, Files.readAllBytes(in.resolve("shanxi-2021.xlsx")));
        for (Map.Entry<String, byte[]> original : originals.entrySet()) {
            assertArrayEquals(
                    original.getKey().equals("shanxi-2021.xlsx") ? large : original.getValue(),
                    Files.readAllBytes(in.resolve(".ziping-backup").resolve(original.getKey())));
        }
        assertNothingHalf();
    }

    @Test
    void an_original_stays_when_its_backup_does_not_fit() throws Exception {
        byte[] large = illustrated("shanxi-2021.xlsx");
        assertEquals(2, run(large.length / 1024 - 1, "--in-place"));
        assertArrayEquals(large, Files.readAllBytes(in.resolve("shanxi-2021.xlsx")));
        assertTrue(Files.notExists(in.resolve(".ziping-backup/shanxi-2021.xlsx")));
        assertNothingHalf();
    }

    @Test
    void files_missing_from_a_full_journal_are_processed_again() throws Exception {
        assertEquals(1, run(1024));
        Path journal = out.resolve(".ziping-journal");
        Files.writeString(journal, "-\n".repeat(100_000), StandardCharsets.US_ASCII);
        long size = Files.size(journal);
        assertEquals(1, run((int) (size / 1024), "--resume"));
        assertEquals(size, Files.size(journal));
        assertTrue(FolderListing.workbooks(out).keySet().containsAll(originals.keySet()));
        assertNothingHalf();
    }

    private int runAndAssertWhole(int kibibytes) throws Exception {
        int code = run(kibibytes);
        String printed = printed();
        if (code == 2) {
            assertTrue(printed.contains("写不进") || printed.contains("无法写入"), kibibytes + " KiB: " + printed);
        } else {
            assertEquals(1, code, printed);
        }
        for (Map.Entry<String, byte[]> workbook : FolderListing.workbooks(out).entrySet()) {
            FolderListing.requireWhole(workbook.getKey(), workbook.getValue());
        }
        FolderListing.requireWholeResults(out);
        Map<String, byte[]> now = FolderListing.workbooks(in);
        originals.forEach((name, bytes) -> assertTrue(Arrays.equals(bytes, now.get(name)), name));
        assertNothingHalf();
        return code;
    }

    private void assertNothingHalf() throws IOException {
        List<String> half = new ArrayList<>(FolderListing.files(ziping.temporary()));
        half.addAll(FolderListing.files(place).stream()
                .filter(it -> it.contains(".ziping-tmp") || it.contains(".ziping-work"))
                .toList());
        assertEquals(List.of(), half);
    }

    private List<String> completed(Path folder) throws Exception {
        out = folder;
        assertEquals(1, run(1024));
        return FolderListing.files(out);
    }

    /** Adds a picture to a report, so that its copy is the largest file of the run. */
    private byte[] illustrated(String report) throws IOException {
        byte[] picture = new byte[PICTURE];
        new Random(1).nextBytes(picture);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook workbook = WorkbookFactory.create(new ByteArrayInputStream(originals.get(report)))) {
            workbook.addPicture(picture, Workbook.PICTURE_TYPE_PNG);
            workbook.write(out);
        }
        return Files.readAllBytes(Files.write(in.resolve(report), out.toByteArray()));
    }

    private int run(int kibibytes, String... options) throws Exception {
        List<String> arguments = new ArrayList<>(List.of("run", in.toString(), "--out", out.toString()));
        arguments.addAll(List.of("--report", place.resolve("report.xlsx").toString()));
        arguments.addAll(EVERYTHING);
        arguments.addAll(List.of(options));
        return ziping.startOnFullDisk(kibibytes, arguments).waitFor();
    }

    private static String printed() throws IOException {
        return ziping.printed("out");
    }
}
