package ziping.batch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ziping.model.run.Request.Writing;
import ziping.model.run.RunRefusedException;

/** Output paths contain symbolic links to a file and a folder of somebody else, as from an unpacked archive. */
class PlantedLinksTest {
    private final ScoringRuns scoring = new ScoringRuns();

    @TempDir
    Path place;

    private Path in;
    private Path out;
    private Path letter;
    private Path elsewhere;

    @BeforeEach
    void folders() throws IOException {
        in = Files.createDirectories(place.resolve("in"));
        Files.createDirectories(in.resolve("sub"));
        Files.writeString(in.resolve("a.xlsx"), "handed in");
        Files.writeString(in.resolve("sub/b.xlsx"), "handed in");
        out = Files.createDirectories(place.resolve("out"));
        elsewhere = Files.createDirectories(place.resolve("elsewhere"));
        letter = Files.writeString(elsewhere.resolve("letter.txt"), "mine");
    }

    @AfterEach
    void no_file_outside_the_folders_is_changed() throws IOException {
        try (Stream<Path> files = Files.list(elsewhere)) {
            assertEquals(List.of(letter), files.toList());
        }
        assertEquals("mine", Files.readString(letter));
    }

    @Test
    void a_link_as_the_marker_of_an_output_folder_is_not_followed() throws Exception {
        assertNotRun(".ziping-output", letter);
    }

    @Test
    void a_link_to_a_missing_file_is_not_followed() throws Exception {
        assertNotRun(".ziping-output", elsewhere.resolve("new.txt"));
    }

    @Test
    void a_link_as_the_journal_is_not_followed() throws Exception {
        scoring.run(in, out, Writing.COPIES);
        Files.delete(out.resolve(".ziping-journal"));
        assertNotRun(".ziping-journal", letter);
    }

    @Test
    void links_as_folders_of_the_summary_are_not_followed() throws Exception {
        assertNotRun("汇总附件", elsewhere);
        Files.delete(out.resolve("汇总附件"));
        assertNotRun(".summary.xlsx.ziping-work", elsewhere);
    }

    @Test
    void a_link_as_a_folder_of_copies_refuses_only_the_files_in_it() throws Exception {
        Path link = Files.createSymbolicLink(out.resolve("sub"), elsewhere);
        scoring.run(in, marked(), Writing.COPIES);
        assertEquals(List.of("a.xlsx: scored", "sub/b.xlsx: scored", "sub/b.xlsx: " + sentence(link)), scoring.lines());
        assertEquals("scored", Files.readString(out.resolve("a.xlsx")));
    }

    @Test
    void a_temporary_file_is_not_written_through_a_link() throws Exception {
        Files.createSymbolicLink(out.resolve(".a.xlsx.ziping-tmp"), elsewhere.resolve("new.txt"));
        Files.createSymbolicLink(out.resolve(".summary.xlsx.ziping-tmp"), letter);
        scoring.run(in, marked(), Writing.COPIES);
        assertEquals(List.of("a.xlsx: scored", "sub/b.xlsx: scored"), scoring.lines());
    }

    @Test
    void a_copy_replaces_a_link() throws Exception {
        Files.createSymbolicLink(out.resolve("a.xlsx"), letter);
        scoring.run(in, marked(), Writing.COPIES);
        assertFalse(Files.isSymbolicLink(out.resolve("a.xlsx")));
        assertEquals("scored", Files.readString(out.resolve("a.xlsx")));
    }

    @Test
    void an_output_folder_may_be_a_link_itself() throws Exception {
        Path link = Files.createSymbolicLink(place.resolve("results"), out);
        scoring.run(in, link, Writing.COPIES);
        assertEquals(List.of("a.xlsx: scored", "sub/b.xlsx: scored"), scoring.lines());
    }

    @Test
    void originals_are_not_replaced_if_the_backup_folder_is_a_link() throws Exception {
        Path link = Files.createSymbolicLink(in.resolve(".ziping-backup"), elsewhere);
        scoring.run(in, out, Writing.IN_PLACE);
        assertEquals(
                List.of(
                        ".ziping-backup: 这是隐藏的文件或文件夹，未读取。",
                        "a.xlsx: scored",
                        "a.xlsx: " + sentence(link),
                        "sub/b.xlsx: scored"),
                scoring.lines());
        assertEquals("handed in", Files.readString(in.resolve("a.xlsx")));
        assertEquals("scored", Files.readString(in.resolve("sub/b.xlsx")));
    }

    @Test
    void a_link_from_the_backups_to_the_original_is_no_backup() throws Exception {
        Files.createDirectories(in.resolve(".ziping-backup"));
        Files.createSymbolicLink(in.resolve(".ziping-backup/a.xlsx"), in.resolve("a.xlsx"));
        scoring.run(in, out, Writing.IN_PLACE);
        assertEquals("scored", Files.readString(in.resolve("a.xlsx")));
        assertEquals("handed in", Files.readString(in.resolve(".ziping-backup/a (2).xlsx")));
    }

    @Test
    void originals_are_not_replaced_if_the_lock_file_is_a_link() throws Exception {
        Files.createDirectories(in.resolve(".ziping-backup"));
        Path link = Files.createSymbolicLink(in.resolve(".ziping-backup/.ziping-lock"), elsewhere.resolve("new"));
        scoring.run(in, out, Writing.IN_PLACE);
        assertEquals(List.of("a.xlsx: scored", "a.xlsx: " + sentence(link), "sub/b.xlsx: scored"), scoring.lines());
        assertEquals("handed in", Files.readString(in.resolve("a.xlsx")));
    }

    private void assertNotRun(String name, Path target) throws IOException {
        Path link = Files.createSymbolicLink(out.resolve(name), target);
        RunRefusedException refused =
                assertThrows(RunRefusedException.class, () -> scoring.run(in, out, Writing.COPIES));
        assertEquals(sentence(link), ScoringRuns.text(refused));
    }

    /** An output folder of an earlier run. */
    private Path marked() throws IOException {
        Files.createFile(out.resolve(".ziping-output"));
        return out;
    }

    private static String sentence(Path link) {
        return "未写入：“" + link + "”是指向其他位置的链接，写入会改动其他位置的文件。请删除该链接后再运行。";
    }
}
