package ziping.batch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ziping.batch.WorkbookExaminer.CopyKind;
import ziping.batch.WorkbookExaminer.Examined;
import ziping.evaluation.CrossProjectReview;
import ziping.messages.Language;
import ziping.messages.Messages;
import ziping.model.run.ConsolidationOptions;
import ziping.model.run.Limits;
import ziping.model.run.Outcome;
import ziping.model.run.Progress;
import ziping.model.run.Request;
import ziping.model.run.Request.Writing;
import ziping.model.run.RunRefusedException;
import ziping.model.run.RunResult;
import ziping.testing.SampleOutcomes;

/**
 * Runs that are resumed, that run at the same time as another, or whose folder is deleted. A copy is its workbook in
 * capitals.
 */
class ResumeTest {
    private static final LocalDateTime NOW = LocalDateTime.of(2026, 1, 1, 9, 0);
    private static final FileTime LONG_AGO = FileTime.from(Instant.parse("2020-01-01T00:00:00Z"));

    private final List<Outcome> outcomes = new ArrayList<>();

    @TempDir
    Path place;

    private Path in;
    private Path out;

    @BeforeEach
    void folders() throws IOException {
        in = Files.createDirectory(place.resolve("in"));
        out = place.resolve("out");
        for (String name : List.of("a", "b", "c", "d")) {
            Files.writeString(in.resolve(name + ".xlsx"), name);
        }
    }

    @Test
    void only_what_is_missing_or_has_changed_is_written_again() throws Exception {
        run(request(in, Writing.COPIES, false));
        Files.delete(out.resolve("b.xlsx"));
        Files.writeString(out.resolve("c.xlsx"), "half");
        Files.writeString(in.resolve("d.xlsx"), "edited");
        age(out);
        RunResult result = run(request(in, Writing.COPIES, true));
        assertEquals(List.of("b.xlsx", "c.xlsx", "d.xlsx"), rewritten(out));
        assertEquals("C", Files.readString(out.resolve("c.xlsx")));
        assertEquals("EDITED", Files.readString(out.resolve("d.xlsx")));
        assertEquals("remark.resumed", result.remarks().get(0).key());
    }

    @Test
    void every_file_is_in_the_summary_with_its_copy_whether_it_was_written_again_or_not() throws Exception {
        run(request(in, Writing.COPIES, false));
        String results = Files.readString(out.resolve("results.json"));
        List<Outcome> first = List.copyOf(outcomes);
        outcomes.clear();
        run(request(in, Writing.COPIES, true));
        assertEquals(
                first.stream().map(ResumeTest::copy).toList(),
                outcomes.stream().map(ResumeTest::copy).toList());
        assertEquals(results, Files.readString(out.resolve("results.json")));
    }

    @Test
    void without_resume_all_copies_are_written_again() throws Exception {
        run(request(in, Writing.COPIES, false));
        age(out);
        run(request(in, Writing.COPIES, false));
        assertEquals(4, rewritten(out).size());
    }

    @Test
    void another_version_day_or_settings_cause_all_copies_to_be_written_again() throws Exception {
        Path settings = Files.writeString(place.resolve("settings.xlsx"), "0.1");
        CopyFingerprint copyFingerprint = new CopyFingerprint("1", Language.ZH, Optional.empty(), List.of(settings));
        run(copyFingerprint, NOW);
        age(out);
        assertEquals(0, rewrittenBy(copyFingerprint, NOW.plusHours(3)));
        assertEquals(4, rewrittenBy(copyFingerprint, NOW.plusDays(1)));
        assertEquals(0, rewrittenBy(copyFingerprint, NOW.plusDays(1)));
        assertEquals(4, rewrittenBy(new CopyFingerprint("2", Language.ZH, Optional.empty(), List.of(settings)), NOW));
        Files.writeString(settings, "0.2");
        assertEquals(4, rewrittenBy(copyFingerprint, NOW));
    }

    @Test
    void after_a_journal_line_was_cut_off_only_its_copy_is_written_again() throws Exception {
        run(request(in, Writing.COPIES, false));
        Path journal = out.resolve(Journal.NAME);
        Files.write(journal, new byte[] {'f', '0', (byte) 0xE4, 0}, StandardOpenOption.APPEND);
        Files.delete(out.resolve("a.xlsx"));
        run(request(in, Writing.COPIES, true));
        age(out);
        run(request(in, Writing.COPIES, true));
        assertEquals(List.of(), rewritten(out));
    }

    @Test
    void an_original_that_was_replaced_already_is_not_written_again() throws Exception {
        run(request(in, Writing.IN_PLACE, false));
        Files.writeString(in.resolve("b.xlsx"), "corrected");
        age(in);
        run(request(in, Writing.IN_PLACE, true));
        assertEquals(List.of("b.xlsx"), rewritten(in));
    }

    @Test
    void a_backup_of_a_killed_run_is_not_made_twice() throws Exception {
        Path backups = Files.createDirectory(in.resolve(".ziping-backup"));
        Files.writeString(backups.resolve("a.xlsx"), "a");
        run(request(in, Writing.IN_PLACE, false));
        assertEquals(List.of("a.xlsx", "b.xlsx", "c.xlsx", "d.xlsx"), workbooks(backups));
    }

    @Test
    void temporary_files_of_a_killed_run_are_not_read() throws Exception {
        Files.writeString(in.resolve(".a.xlsx.ziping-tmp"), "hal");
        assertEquals(4, run(request(in, Writing.COPIES, false)).files().found());
    }

    @Test
    void the_next_run_deletes_temporary_files_in_the_output_folder() throws Exception {
        run(request(in, Writing.COPIES, false));
        List<String> ended = hidden(out);
        Path work = Files.createDirectory(out.resolve(".summary.xlsx.ziping-work"));
        Files.writeString(work.resolve("1.rows"), "王小明");
        Files.writeString(Files.createDirectory(work.resolve("1")).resolve("sheet.xml"), "王小明");
        Files.writeString(Files.createDirectory(out.resolve("gone")).resolve(".e.xlsx.ziping-tmp"), "hal");
        Path another = Files.createDirectory(out.resolve("another"));
        Files.createFile(another.resolve(OutputFolder.MARKER));
        Files.writeString(another.resolve(".a.xlsx.ziping-tmp"), "hal");
        run(request(in, Writing.COPIES, true));
        Files.delete(another.resolve(".a.xlsx.ziping-tmp"));
        Files.delete(another.resolve(OutputFolder.MARKER));
        assertEquals(ended, hidden(out));
    }

    @Test
    void the_next_run_deletes_temporary_files_beside_originals() throws Exception {
        Path backups = Files.createDirectory(in.resolve(".ziping-backup"));
        Files.writeString(backups.resolve(".a.xlsx.ziping-tmp"), "hal");
        Files.writeString(in.resolve(".a.xlsx.ziping-tmp"), "hal");
        run(request(in, Writing.IN_PLACE, false));
        assertEquals(
                List.of(),
                hidden(in).stream().filter(it -> it.endsWith("ziping-tmp")).toList());
    }

    @Test
    void the_next_run_deletes_the_work_folder_of_a_report_unless_it_is_locked() throws Exception {
        Path report = place.resolve("report.xlsx");
        Path work = Files.createDirectory(place.resolve(".report.xlsx.ziping-work"));
        Files.writeString(work.resolve("1.xlsx"), "王小明");
        List<String> refused = new ArrayList<>();
        run(reporting(report), NOW, once(() -> refused.add(refusal(reporting(report)))));
        assertEquals(List.of("cannot.busy-report"), refused);
        assertEquals(List.of(), hidden(place));
        assertTrue(Files.exists(report));
    }

    @Test
    void a_second_run_into_the_same_folder_is_refused_during_the_first() throws Exception {
        List<String> refused = new ArrayList<>();
        run(request(in, Writing.COPIES, false), NOW, once(() -> refused.add(refusal(out))));
        assertEquals(List.of("cannot.busy"), refused);
        run(request(in, Writing.COPIES, false));
    }

    @Test
    void originals_that_another_run_replaces_are_not_touched() throws Exception {
        Path below = Files.createDirectory(in.resolve("sub"));
        Files.writeString(below.resolve("e.xlsx"), "e");
        Request all = request(in, Writing.IN_PLACE, false);
        Request some = new Request(List.of(below), Optional.of(place.resolve("other")), Writing.IN_PLACE, false, 1);
        List<String> refused = new ArrayList<>();
        run(all, NOW, once(() -> refused.add(refusal(some))));
        assertEquals(List.of("cannot.busy-originals"), refused);
    }

    @Test
    void after_the_output_folder_is_deleted_originals_are_safe_and_the_next_run_completes() throws Exception {
        Request request = request(in, Writing.COPIES, false);
        RunRefusedException lost =
                assertThrows(RunRefusedException.class, () -> run(request, NOW, once(() -> remove(out))));
        assertEquals("cannot.results-not-writable", lost.messages().get(0).key());
        assertEquals("a", Files.readString(in.resolve("a.xlsx")));
        run(request(in, Writing.COPIES, true));
        assertEquals(List.of("a.xlsx", "b.xlsx", "c.xlsx", "d.xlsx", "summary.xlsx"), workbooks(out));
    }

    private interface Step {
        void run() throws IOException;
    }

    /** A listener that runs a step after the first file. */
    private static Consumer<Progress> once(Step step) {
        List<Progress> ended = new ArrayList<>();
        return event -> {
            if (event instanceof Progress.Ended && ended.isEmpty()) {
                ended.add(event);
                try {
                    step.run();
                } catch (IOException unexpected) {
                    throw new AssertionError(unexpected);
                }
            }
        };
    }

    private static void remove(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    private String refusal(Path output) {
        return refusal(new Request(List.of(in), Optional.of(output), Writing.COPIES, false, 1));
    }

    private String refusal(Request request) {
        return assertThrows(RunRefusedException.class, () -> run(request))
                .messages()
                .get(0)
                .key();
    }

    private long rewrittenBy(CopyFingerprint copyFingerprint, LocalDateTime now) throws Exception {
        run(copyFingerprint, now);
        long rewritten = rewritten(out).size();
        age(out);
        return rewritten;
    }

    private RunResult run(Request request) throws RunRefusedException {
        return run(request, NOW, this::record);
    }

    private void run(CopyFingerprint copyFingerprint, LocalDateTime now) throws RunRefusedException {
        batch(copyFingerprint).run(request(in, Writing.COPIES, true), now, this::record);
    }

    private static RunResult run(Request request, LocalDateTime now, Consumer<Progress> listener)
            throws RunRefusedException {
        return batch(new CopyFingerprint("1", Language.ZH, Optional.empty(), List.of()))
                .run(request, now, listener);
    }

    private void record(Progress event) {
        if (event instanceof Progress.Ended ended) {
            outcomes.addAll(ended.outcomes());
        }
    }

    private static Batch batch(CopyFingerprint copyFingerprint) {
        return new Batch(
                (now, copyKind) -> copyKind == CopyKind.NONE ? ResumeTest::check : ResumeTest::examine,
                request -> new CrossProjectReview(evaluation -> List.of(), request.year(), Optional.empty()),
                Messages.in(Language.ZH),
                copyFingerprint,
                Limits.USUAL);
    }

    private static Examined check(String file, byte[] bytes, Optional<byte[]> companion) {
        return Examined.unwritten(examine(file, bytes, companion).outcomes());
    }

    private static Examined examine(String file, byte[] bytes, Optional<byte[]> companion) {
        String copy = new String(bytes, StandardCharsets.UTF_8).toUpperCase(Locale.ROOT);
        return new Examined(
                List.of(SampleOutcomes.checked(file, "项目")),
                Optional.of(copy.getBytes(StandardCharsets.UTF_8)),
                Optional.empty());
    }

    private Request request(Path input, Writing writing, boolean resume) {
        return new Request(
                List.of(input),
                Optional.of(out),
                writing,
                false,
                false,
                Optional.empty(),
                1,
                Optional.empty(),
                Optional.empty(),
                resume,
                ConsolidationOptions.NONE);
    }

    private Request reporting(Path report) {
        return SampleRequests.reporting(in, Writing.NOTHING, report, 1);
    }

    private static String copy(Outcome outcome) {
        return outcome.file() + " " + ((Outcome.Evaluated) outcome).copy();
    }

    private static void age(Path folder) throws IOException {
        for (String name : workbooks(folder)) {
            Files.setLastModifiedTime(folder.resolve(name), LONG_AGO);
        }
    }

    /** The copies that were written after {@link #age}. */
    private static List<String> rewritten(Path folder) throws IOException {
        List<String> rewritten = new ArrayList<>();
        for (String name : workbooks(folder)) {
            if (!Files.getLastModifiedTime(folder.resolve(name)).equals(LONG_AGO)) {
                rewritten.add(name);
            }
        }
        rewritten.remove("summary.xlsx");
        assertTrue(rewritten.stream().noneMatch(it -> it.startsWith(".")));
        return rewritten;
    }

    /** The paths of all hidden files. */
    private static List<String> hidden(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.map(it -> folder.relativize(it).toString())
                    .filter(it -> it.startsWith(".") || it.contains("/."))
                    .sorted()
                    .toList();
        }
    }

    private static List<String> workbooks(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(FileName::of)
                    .filter(it -> it.endsWith(".xlsx"))
                    .sorted()
                    .toList();
        }
    }
}
