package ziping.batch;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ziping.batch.WorkbookExaminer.CopyKind;
import ziping.batch.WorkbookExaminer.Examined;
import ziping.evaluation.CrossProjectReview;
import ziping.excel.Workbooks;
import ziping.messages.Language;
import ziping.messages.Messages;
import ziping.model.run.FileCount;
import ziping.model.run.Limits;
import ziping.model.run.Outcome;
import ziping.model.run.Progress;
import ziping.model.run.Refusal;
import ziping.model.run.Request;
import ziping.model.run.Request.Writing;
import ziping.model.run.RunRefusedException;
import ziping.model.run.RunResult;
import ziping.testing.SampleOutcomes;

/** Runs over real files. The content of a workbook is one word that determines its outcome. */
class BatchTest {
    private static final LocalDateTime NOW = LocalDateTime.of(2026, 1, 1, 9, 0);

    private final List<Outcome> outcomes = new ArrayList<>();

    @TempDir
    Path place;

    private Limits limits = Limits.USUAL;
    private Path in;
    private Path out;

    @BeforeEach
    void folders() throws IOException {
        in = Files.createDirectory(place.resolve("in"));
        out = place.resolve("in_自评结果");
    }

    @Test
    void scored_copies_lie_in_the_output_folder_under_the_same_paths() throws Exception {
        file("b/2.xlsx", "good");
        file("a.XLSM", "good");
        Map<String, String> before = tree(in);
        RunResult result = run(request(Writing.COPIES));
        assertEquals("good scored", Files.readString(out.resolve("b/2.xlsx")));
        assertEquals("good scored", Files.readString(out.resolve("a.XLSM")));
        assertEquals(out.resolve("summary.xlsx"), result.outputs().orElseThrow().summary());
        assertTrue(Files.exists(out.resolve("results.json")));
        assertEquals(before, tree(in));
    }

    @Test
    void every_file_has_an_outcome_in_path_order() throws Exception {
        file("b.xlsx", "good");
        file("a.xlsx", "damaged");
        file("notes.txt", "");
        file("~$b.xlsx", "");
        file(".DS_Store", "");
        file("𠮷.xls", "good");
        RunResult result = run(request(Writing.COPIES));
        assertEquals(List.of(".DS_Store", "a.xlsx", "b.xlsx", "notes.txt", "~$b.xlsx", "𠮷.xls"), files());
        assertEquals(new FileCount(6, 2, 1, 3), result.files());
    }

    @Test
    void archives_are_skipped_with_the_advice_to_unpack_them() throws Exception {
        file("上报.zip", "");
        file("补报.RAR", "");
        file("说明.docx", "");
        file("🧾.xlsx", "good");
        run(request(Writing.COPIES));
        assertEquals(
                List.of("skipped.packed", "skipped.packed", "skipped.not-a-workbook", "evaluated"),
                outcomes.stream().map(BatchTest::kind).toList());
    }

    @Test
    void a_workbook_with_a_wrong_extension_is_skipped_with_a_message() throws Exception {
        file("a.et", "good");
        file("b.XLT", "good");
        Files.copy(Path.of("test-fixtures/seeds/shanxi-2021.xlsx"), in.resolve("c.xlsx.bak"));
        Files.copy(Path.of("test-fixtures/forms/shanxi-2021/saved-as-xls/filled.xls"), in.resolve("d"));
        file("e.doc", "good");
        run(request(Writing.NOTHING));
        assertEquals(
                List.of(
                        "evaluated",
                        "evaluated",
                        "skipped.named-otherwise",
                        "skipped.named-otherwise",
                        "skipped.not-a-workbook"),
                outcomes.stream().map(BatchTest::kind).toList());
    }

    @Test
    void an_internal_error_in_one_file_does_not_affect_the_others() throws Exception {
        file("1.xlsx", "good");
        file("2.xlsx", "fault");
        file("3.xlsx", "overflow");
        file("4.xlsx", "good");
        run(request(Writing.COPIES));
        assertEquals(
                List.of("evaluated", "INTERNAL", "INTERNAL", "evaluated"),
                outcomes.stream().map(BatchTest::kind).toList());
        assertFalse(Files.exists(out.resolve("2.xlsx")));
    }

    @Test
    void a_copy_that_cannot_be_written_is_a_refusal_of_that_file_only() throws Exception {
        file("1.xlsx", "good");
        file("2.xlsx", "good");
        Files.createDirectories(out.resolve("1.xlsx/taken"));
        Files.createFile(out.resolve(OutputFolder.MARKER));
        RunResult result = run(request(Writing.COPIES));
        assertEquals(
                List.of("evaluated", "NOT_WRITABLE", "evaluated"),
                outcomes.stream().map(BatchTest::kind).toList());
        assertEquals(new FileCount(2, 1, 1, 0), result.files());
        assertEquals(List.of(), temporaries());
    }

    @Test
    void a_file_named_like_the_summary_is_not_overwritten_by_it() throws Exception {
        file("Summary.xlsx", "good");
        run(request(Writing.COPIES));
        assertEquals("NOT_WRITABLE", kind(outcomes.get(1)));
        assertTrue(Files.size(out.resolve("summary.xlsx")) > 1000);
    }

    @Test
    void a_file_that_runs_out_of_memory_is_tried_again_alone_and_then_refused() throws Exception {
        file("1.xlsx", "good");
        file("2.xlsx", "memory");
        file("3.xlsx", "good");
        run(request(Writing.COPIES));
        assertEquals(
                List.of("evaluated", "TOO_LARGE", "evaluated"),
                outcomes.stream().map(BatchTest::kind).toList());
        AtomicInteger tries = new AtomicInteger();
        String second = new FileTimeLimit(60).run(() -> {
            if (tries.incrementAndGet() == 1) {
                throw new OutOfMemoryError("taken by others");
            }
            return "read";
        });
        assertEquals("read", second);
    }

    @Test
    void a_file_that_takes_too_long_is_refused_and_does_not_affect_the_others() throws Exception {
        file("1.xlsx", "good");
        file("2.xlsx", "endless");
        file("3.xlsx", "good");
        limits = new Limits(1, 1, 2);
        run(request(Writing.COPIES));
        assertEquals(
                List.of("evaluated", "TOO_LARGE", "evaluated"),
                outcomes.stream().map(BatchTest::kind).toList());
        assertFalse(Files.exists(out.resolve("2.xlsx")));
    }

    @Test
    void a_run_that_runs_out_of_memory_ends_and_keeps_the_written_files() throws Exception {
        file("1.xlsx", "good");
        file("2.xlsx", "good");
        run(request(Writing.COPIES));
        Map<String, String> before = tree(out);
        file("1.xlsx", "good and new");
        RunRefusedException tooMuch = assertThrows(
                RunRefusedException.class, () -> batch().run(request(Writing.COPIES), NOW, BatchTest::takeMemory));
        assertEquals("cannot.memory", tooMuch.messages().get(0).key());
        Map<String, String> after = tree(out);
        assertEquals(before.keySet(), after.keySet());
        assertEquals(before.get("summary.xlsx"), after.get("summary.xlsx"));
        assertEquals(before.get("results.json"), after.get("results.json"));
        assertEquals("good scored", after.get("2.xlsx"));
    }

    private static void takeMemory(Progress event) {
        if (event instanceof Progress.Ended) {
            throw new OutOfMemoryError("all that is kept of the files");
        }
    }

    @Test
    void a_file_above_the_size_limit_is_not_read() throws Exception {
        file("1.xlsx", "good");
        file("2.xlsx", "good" + " ".repeat(1 << 20));
        limits = new Limits(1, 1, 60);
        run(request(Writing.NOTHING));
        assertEquals(
                List.of("evaluated", "TOO_LARGE"),
                outcomes.stream().map(BatchTest::kind).toList());
    }

    @Test
    void a_file_that_became_a_link_during_the_run_is_not_followed() throws Exception {
        Path elsewhere = Files.writeString(place.resolve("elsewhere.xlsx"), "good");
        Path link = Files.createSymbolicLink(in.resolve("link.xlsx"), elsewhere);
        FileProcessor processor = new FileProcessor(BatchTest::examine, Destination.NOWHERE, Limits.USUAL);
        Examined examined = processor
                .examine(new InputFile.Workbook("link.xlsx", link.getParent(), "link.xlsx"))
                .examined();
        assertEquals("NOT_READABLE", kind(examined.outcomes().get(0)));
    }

    @Test
    void a_workbook_that_is_open_elsewhere_is_read_but_not_written_in_place() throws Exception {
        for (String owner : List.of("~$1.xlsx", ".~1.xlsx", ".~lock.1.xlsx#")) {
            outcomes.clear();
            Path original = file("1.xlsx", "good");
            Path beside = file(owner, "");
            RunResult result = run(request(Writing.IN_PLACE));
            assertTrue(
                    outcomes.stream().map(BatchTest::kind).toList().containsAll(List.of("evaluated", "NOT_WRITABLE")));
            assertEquals("good", Files.readString(original));
            assertEquals(
                    List.of("remark.open"),
                    result.remarks().stream().map(remark -> remark.key()).toList());
            Files.delete(beside);
        }
    }

    @Test
    void a_file_that_vanished_is_not_readable() {
        FileProcessor processor = new FileProcessor(BatchTest::examine, Destination.NOWHERE, Limits.USUAL);
        Examined examined = processor
                .examine(new InputFile.Workbook("gone.xlsx", in, "gone.xlsx"))
                .examined();
        assertEquals("NOT_READABLE", kind(examined.outcomes().get(0)));
    }

    @Test
    void a_companion_that_was_deleted_during_the_run_is_skipped() {
        FileProcessor processor = new FileProcessor(BatchTest::examine, Destination.NOWHERE, Limits.USUAL);
        Examined examined = processor
                .examine(new InputFile.Workbook("a_评分校验.xlsx", in, "a_评分校验.xlsx"))
                .examined();
        assertEquals("skipped.companion", kind(examined.outcomes().get(0)));
    }

    @Test
    void the_output_does_not_depend_on_the_number_of_jobs() throws Exception {
        for (int i = 0; i < 40; i++) {
            file("f" + i + ".xlsx", i % 7 == 0 ? "damaged" : "good");
        }
        run(new Request(List.of(in), Optional.of(place.resolve("one")), Writing.COPIES, false, 1));
        run(new Request(List.of(in), Optional.of(place.resolve("eight")), Writing.COPIES, false, 8));
        assertEquals(tree(place.resolve("one")), tree(place.resolve("eight")));
    }

    @Test
    void a_second_run_gives_the_same_output() throws Exception {
        file("a.xlsx", "good");
        run(request(Writing.COPIES));
        Map<String, String> first = tree(out);
        run(request(Writing.COPIES));
        assertEquals(first, tree(out));
    }

    @Test
    void the_number_of_waiting_results_is_limited() throws Exception {
        AtomicInteger started = new AtomicInteger();
        List<Integer> ahead = new ArrayList<>();
        List<Integer> items = IntStream.range(0, 200).boxed().toList();
        OrderedParallel.run(
                items, 4, item -> started.incrementAndGet(), (item, result) -> ahead.add(started.get() - item));
        assertEquals(200, ahead.size());
        assertTrue(ahead.stream().allMatch(it -> it <= 4 + 2), ahead.toString());
    }

    @Test
    void checking_writes_nothing() throws Exception {
        file("a.xlsx", "good");
        Map<String, String> before = tree(place);
        RunResult result = run(request(Writing.NOTHING));
        assertEquals(Optional.empty(), result.outputs());
        assertEquals(before, tree(place));
    }

    @Test
    void in_place_replaces_the_original_and_keeps_the_first_backup() throws Exception {
        file("sub/a.xlsx", "good");
        run(request(Writing.IN_PLACE));
        assertEquals("good scored", Files.readString(in.resolve("sub/a.xlsx")));
        assertEquals("good", Files.readString(in.resolve("sub/.ziping-backup/a.xlsx")));
        assertEquals(Optional.of("../in/sub/a.xlsx"), ((Outcome.Evaluated) outcomes.get(0)).copy());
        Map<String, String> after = tree(in);
        outcomes.clear();
        run(request(Writing.IN_PLACE));
        assertEquals(after, tree(in));
        assertEquals(List.of("sub/a.xlsx"), files());
    }

    @Test
    void an_earlier_output_folder_inside_is_skipped_with_one_message() throws Exception {
        file("a.xlsx", "good");
        file("old/.ziping-output", "");
        file("old/x.xlsx", "good");
        run(request(Writing.COPIES));
        assertEquals(List.of("a.xlsx", "old/"), files());
    }

    @Test
    void the_output_folder_of_this_run_may_be_inside_the_input() throws Exception {
        file("a.xlsx", "good");
        Request inside = new Request(List.of(in), Optional.of(in.resolve("out")), Writing.COPIES, false, 2);
        run(inside);
        outcomes.clear();
        run(inside);
        assertEquals(List.of("a.xlsx"), files());
    }

    @Test
    void an_output_folder_that_is_named_is_read() throws Exception {
        file("a.xlsx", "good");
        run(request(Writing.COPIES));
        outcomes.clear();
        run(new Request(List.of(out), Optional.empty(), Writing.COPIES, false, 2));
        assertEquals(List.of("a.xlsx", "results.json", "summary.xlsx"), files());
    }

    @Test
    void symbolic_links_are_not_followed() throws Exception {
        file("a.xlsx", "good");
        Files.createSymbolicLink(in.resolve("link.xlsx"), in.resolve("a.xlsx"));
        Files.createSymbolicLink(in.resolve("loop"), in);
        run(request(Writing.COPIES));
        assertEquals(
                List.of("a.xlsx evaluated", "link.xlsx skipped.link", "loop skipped.link"),
                outcomes.stream().map(it -> it.file() + " " + kind(it)).toList());
    }

    @Test
    void an_input_given_twice_is_processed_once_with_a_remark() throws Exception {
        file("sub/a.xlsx", "good");
        RunResult twice =
                run(new Request(List.of(in, in.resolve("../in")), Optional.empty(), Writing.COPIES, false, 2));
        assertEquals(List.of("sub/a.xlsx"), files());
        assertEquals(1, twice.remarks().size());
        outcomes.clear();
        RunResult nested = run(new Request(List.of(in, in.resolve("sub")), Optional.of(out), Writing.COPIES, false, 2));
        assertEquals(List.of("in/sub/a.xlsx"), files());
        assertEquals(
                List.of("remark.given-twice", "remark.earlier-copies"),
                nested.remarks().stream().map(remark -> remark.key()).toList());
    }

    @Test
    void files_of_the_same_name_from_several_inputs_get_different_paths() throws Exception {
        file("x/a.xlsx", "good");
        file("y/a.xlsx", "damaged");
        file("y/x/a.xlsx", "good");
        List<Path> inputs = List.of(in.resolve("x"), in.resolve("y/x"), in.resolve("x/a.xlsx"), in.resolve("y/a.xlsx"));
        run(new Request(inputs, Optional.of(out), Writing.COPIES, false, 2));
        assertEquals(List.of("a.xlsx (2)/a.xlsx", "x (2)/a.xlsx", "x/a.xlsx"), files());
    }

    @Test
    void a_single_file_is_an_input_too() throws Exception {
        file("a.xlsx", "good");
        run(new Request(List.of(in.resolve("a.xlsx")), Optional.empty(), Writing.COPIES, false, 1));
        assertEquals("good scored", Files.readString(in.resolve("a_自评结果/a.xlsx")));
    }

    @Test
    void a_copy_keeps_the_permissions_of_the_file_it_replaces() throws Exception {
        Path original = file("a.xlsx", "good");
        Set<PosixFilePermission> permissions = PosixFilePermissions.fromString("rw-rw-r--");
        Files.setPosixFilePermissions(original, permissions);
        run(request(Writing.IN_PLACE));
        assertEquals(permissions, Files.getPosixFilePermissions(original));
    }

    @Test
    void a_request_that_cannot_run_is_refused_before_anything_is_written() throws Exception {
        Path original = file("a.xlsx", "good");
        Path empty = Files.createDirectory(place.resolve("empty"));
        Path foreign = Files.createDirectory(place.resolve("foreign"));
        Files.writeString(foreign.resolve("letter.docx"), "mine");
        Map<String, String> before = tree(place);
        assertEquals("cannot.no-such-path", refusal(place.resolve("missing"), out));
        assertEquals("cannot.no-workbooks", refusal(empty, out));
        assertEquals("cannot.no-workbooks", refusal(foreign, out));
        assertEquals("cannot.out-is-input", refusal(in, in.resolve("../in")));
        assertEquals("cannot.out-is-input", refusal(original, in));
        assertEquals("cannot.out-is-file", refusal(in, original));
        assertEquals("cannot.out-not-empty", refusal(in, foreign));
        assertEquals("cannot.out-not-writable", refusal(in, foreign.resolve("letter.docx/out")));
        assertEquals(before, tree(place));
    }

    @Test
    void one_workbook_is_evaluated_without_any_file() {
        List<Outcome> evaluated = batch().evaluate("a.xlsx", "good".getBytes(StandardCharsets.UTF_8), NOW);
        assertEquals("evaluated", kind(evaluated.get(0)));
        List<Outcome> failed = batch().evaluate("a.xlsx", "fault".getBytes(StandardCharsets.UTF_8), NOW);
        assertEquals("INTERNAL", kind(failed.get(0)));
    }

    @Test
    void a_check_with_a_report_writes_nothing_else() throws Exception {
        file("a.xlsx", "good");
        Map<String, String> before = tree(in);
        Path report = place.resolve("reports/findings.xlsx");
        run(reporting(Writing.NOTHING, report));
        assertEquals(before, tree(in));
        assertFalse(Files.exists(out));
        assertTrue(Workbooks.isSummary(Files.readAllBytes(report)));
        run(reporting(Writing.NOTHING, report));
    }

    @Test
    void a_report_never_replaces_another_file() throws Exception {
        Path theirs = file("a.xlsx", "good");
        RunRefusedException refused =
                assertThrows(RunRefusedException.class, () -> run(reporting(Writing.COPIES, theirs)));
        assertEquals("cannot.report-exists", refused.messages().get(0).key());
        assertEquals("good", Files.readString(theirs));
        RunRefusedException noWorkbook = assertThrows(
                RunRefusedException.class, () -> run(reporting(Writing.COPIES, place.resolve("findings.txt"))));
        assertEquals("cannot.report-ending", noWorkbook.messages().get(0).key());
        assertFalse(Files.exists(out));
    }

    private Request reporting(Writing writing, Path report) {
        return SampleRequests.reporting(in, writing, report, 2);
    }

    @Test
    void a_file_that_is_not_committed_is_deleted() throws Exception {
        Path target = in.resolve("x.xlsx");
        try (AtomicFile file = AtomicFile.begin(target)) {
            file.out().write(new byte[100_000]);
        }
        assertEquals(Map.of(), tree(in));
        AtomicFile.write(target, new byte[] {1, 2});
        assertArrayEquals(new byte[] {1, 2}, Files.readAllBytes(target));
    }

    private String refusal(Path input, Path output) {
        Request request = new Request(List.of(input), Optional.of(output), Writing.COPIES, false, 1);
        return assertThrows(RunRefusedException.class, () -> run(request))
                .messages()
                .get(0)
                .key();
    }

    private RunResult run(Request request) throws RunRefusedException {
        return batch().run(request, NOW, this::record);
    }

    private void record(Progress event) {
        if (event instanceof Progress.Ended ended) {
            outcomes.addAll(ended.outcomes());
        }
    }

    private Batch batch() {
        return new Batch(
                (now, copyKind) -> copyKind == CopyKind.NONE ? BatchTest::check : BatchTest::examine,
                request -> new CrossProjectReview(evaluation -> List.of(), request.year(), Optional.empty()),
                Messages.in(Language.ZH),
                new CopyFingerprint("0.1.0", Language.ZH, Optional.empty(), List.of()),
                limits);
    }

    private Request request(Writing writing) {
        return new Request(List.of(in), Optional.empty(), writing, false, 3);
    }

    private static Examined check(String file, byte[] bytes, Optional<byte[]> companion) {
        return Examined.unwritten(examine(file, bytes, companion).outcomes());
    }

    private static Examined examine(String file, byte[] bytes, Optional<byte[]> companion) {
        String content = new String(bytes, StandardCharsets.UTF_8);
        return switch (content) {
            case "good", "good scored" ->
                new Examined(
                        List.of(SampleOutcomes.checked(file, "项目")),
                        Optional.of("good scored".getBytes(StandardCharsets.UTF_8)),
                        Optional.empty());
            case "damaged" -> Examined.only(SampleOutcomes.refused(file));
            case "memory" -> throw new OutOfMemoryError(content);
            case "endless" -> endless(file);
            case "overflow" -> overflow(file, bytes, 0);
            case "fault" -> throw new IllegalStateException(content);
            default -> Examined.only(SampleOutcomes.skipped(file));
        };
    }

    private static Examined endless(String file) {
        while (!Thread.currentThread().isInterrupted()) {
            Thread.onSpinWait();
        }
        return Examined.only(SampleOutcomes.refused(file));
    }

    private static Examined overflow(String file, byte[] bytes, int depth) {
        return depth < 0 ? Examined.only(SampleOutcomes.refused(file)) : overflow(file, bytes, depth + 1);
    }

    private static String kind(Outcome outcome) {
        if (outcome instanceof Outcome.Refused refused) {
            Refusal.Reason reason = refused.refusal().reason();
            return reason.name();
        }
        return outcome instanceof Outcome.Skipped skipped ? skipped.why().key() : "evaluated";
    }

    private List<String> files() {
        return outcomes.stream().map(Outcome::file).toList();
    }

    private Path file(String path, String content) throws IOException {
        Path file = in.resolve(path);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, content);
    }

    private List<Path> temporaries() throws IOException {
        try (Stream<Path> files = Files.walk(place)) {
            return files.filter(it -> it.toString().endsWith("ziping-tmp")).toList();
        }
    }

    private static Map<String, String> tree(Path folder) throws IOException {
        Map<String, String> tree = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                tree.put(
                        folder.relativize(file).toString(),
                        new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
            }
        }
        return tree;
    }
}
