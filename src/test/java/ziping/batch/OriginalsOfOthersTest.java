package ziping.batch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.nio.file.attribute.UserPrincipalLookupService;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ziping.model.run.Limits;

/** Originals that are changed, locked or protected by somebody else while they are replaced in place. */
class OriginalsOfOthersTest {
    private static final String CHANGED = "已校验，但未写入：读取之后，该文件（或同一文件夹中的“评分校验”工作簿）又被保存、改动或移走，写入会丢失这些修改。请重新运行。";

    private static final String OFFICE = """
            import java.nio.channels.FileChannel;
            import java.nio.file.Path;
            import java.nio.file.StandardOpenOption;

            class Office {
                public static void main(String[] file) throws Exception {
                    try (FileChannel channel = FileChannel.open(Path.of(file[0]), StandardOpenOption.WRITE)) {
                        channel.lock();
                        System.out.print('!');
                        System.out.flush();
                        Thread.sleep(Long.MAX_VALUE);
                    }
                }
            }
            """;

    @TempDir
    Path place;

    private Path original;

    /** An event between the examination of a file and its writing. */
    @FunctionalInterface
    private interface Event {
        void run() throws IOException;
    }

    @BeforeEach
    void original() throws IOException {
        original = Files.writeString(place.resolve("a.xlsx"), "handed in");
    }

    @Test
    void an_unchanged_original_is_replaced() throws IOException {
        assertEquals(List.of("scored"), run(() -> {}));
        assertEquals("scored", Files.readString(original));
        assertEquals("handed in", Files.readString(place.resolve(".ziping-backup/a.xlsx")));
    }

    @Test
    void an_original_that_was_saved_during_the_run_is_not_replaced() throws IOException {
        assertEquals(List.of("scored", CHANGED), run(() -> Files.writeString(original, "corrected")));
        assertEquals("corrected", Files.readString(original));
        assertFalse(Files.exists(place.resolve(".ziping-backup")));
    }

    @Test
    void an_original_whose_companion_was_saved_during_the_run_is_not_replaced() throws IOException {
        Path companion = place.resolve("a_评分校验.xlsx");
        assertEquals(List.of("scored", CHANGED), run(() -> Files.writeString(companion, "answers")));
        assertEquals("handed in", Files.readString(original));
        assertEquals("answers", Files.readString(companion));
    }

    @Test
    void an_original_that_was_moved_during_the_run_is_not_created_again() throws IOException {
        assertEquals(List.of("scored", CHANGED), run(() -> Files.delete(original)));
        assertFalse(Files.exists(original));
    }

    @Test
    void a_read_only_original_is_not_replaced() throws IOException {
        Files.setPosixFilePermissions(original, PosixFilePermissions.fromString("r--r--r--"));
        assertEquals(
                List.of("scored", "已校验，但未写入：文件为只读。需要直接改写的，请先取消只读、取得写入权限，再运行；也可不用 --in-place，另行生成评分副本。"), run(() -> {}));
        assertEquals("handed in", Files.readString(original));
    }

    @Test
    void copy_and_backup_have_the_permissions_of_the_original() throws IOException {
        Files.setPosixFilePermissions(original, PosixFilePermissions.fromString("rw-------"));
        assertEquals(List.of("scored"), run(() -> {}));
        assertEquals("rw-------", permissions(original));
        assertEquals("rw-------", permissions(place.resolve(".ziping-backup/a.xlsx")));
    }

    @Test
    void an_original_locked_by_another_program_is_read_but_not_replaced() throws IOException, InterruptedException {
        Process office = locking();
        try {
            assertEquals(
                    List.of("scored", "已校验，但未写入：文件被其他程序锁定，可能正在 LibreOffice 等软件中打开，或正由网络上的其他用户使用；写入会与其修改冲突。请关闭后再运行。"),
                    run(() -> {}));
            assertEquals("handed in", Files.readString(original));
        } finally {
            office.destroy();
            office.waitFor();
        }
        assertEquals(List.of("scored"), run(() -> {}));
    }

    /** A program that locks the original until it is stopped. */
    private Process locking() throws IOException {
        Path source = Files.writeString(place.resolve("Office.java"), OFFICE);
        Process office = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        source.toString(),
                        original.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        assertEquals('!', office.getInputStream().read());
        return office;
    }

    /** An administrator may run the program over the files of other users. */
    @Test
    void copy_and_backup_have_the_owner_of_the_original() throws IOException {
        UserPrincipalLookupService people = original.getFileSystem().getUserPrincipalLookupService();
        try {
            Files.setOwner(original, people.lookupPrincipalByName("nobody"));
        } catch (IOException notLet) {
            assumeTrue(false, "only who administers the system can give files away");
        }
        run(() -> {});
        assertEquals("nobody", Files.getOwner(original).getName());
        assertEquals(
                "nobody", Files.getOwner(place.resolve(".ziping-backup/a.xlsx")).getName());
    }

    private static String permissions(Path file) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    }

    private List<String> run(Event event) throws IOException {
        InPlaceDestination inPlace = new InPlaceDestination(place.resolve("out"), Limits.USUAL);
        FileProcessor processor = new FileProcessor(ScoringRuns::examine, inPlace, Limits.USUAL);
        InputFile.Workbook workbook = new InputFile.Workbook("a.xlsx", place, "a.xlsx");
        FileProcessor.ExaminedFile examinedFile = processor.examine(workbook);
        event.run();
        return processor.write(workbook, examinedFile).stream()
                .map(ScoringRuns::text)
                .toList();
    }
}
