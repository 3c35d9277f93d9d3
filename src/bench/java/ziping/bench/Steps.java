package ziping.bench;

import java.io.IOException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;
import ziping.evaluation.Evaluator;
import ziping.excel.Opening;
import ziping.excel.PoiWorkbooks;
import ziping.excel.ScoredWorkbook;
import ziping.excel.UnwritableWorkbookException;
import ziping.excel.Workbooks;
import ziping.messages.Language;
import ziping.messages.Messages;
import ziping.model.result.Evaluation;
import ziping.rulebook.Forms;
import ziping.rulebook.Rulebooks;
import ziping.testing.BenchmarkWorkbooks;

/** The mean time for one workbook of each form in a warm process. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 4, time = 750, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 5, time = 500, timeUnit = TimeUnit.MILLISECONDS)
public class Steps {
    private static final int FORMS = 7;
    private static final LocalDateTime NOW = LocalDateTime.of(2026, 11, 23, 9, 0);

    /** The backend that reads and writes the bytes. */
    public enum Backend {
        ZIPING,
        POI
    }

    /** One of the two backends. */
    @State(Scope.Thread)
    public static class Bytes {
        @Param
        Backend backend = Backend.ZIPING;

        private Workbooks workbooks = Workbooks.of(Map.of(), Set.of());

        /** Loads the forms. */
        @Setup
        public void load() throws Exception {
            Forms forms = Forms.load(
                    Optional.empty(), Rulebooks.load(Optional.empty()).liveFormulas());
            workbooks = backend == Backend.POI
                    ? PoiWorkbooks.of(forms.byId(), forms.names())
                    : Workbooks.of(forms.byId(), forms.names());
        }

        Opening.Opened open(byte[] workbook) {
            return (Opening.Opened) workbooks.open("filled.xlsx", workbook, Optional.empty());
        }
    }

    /** A workbook as bytes, as it was read, and as it was evaluated. */
    private static final class Filled {
        private final byte[] bytes;
        private final Opening.Opened opened;
        private final List<Evaluation> evaluations;

        Filled(byte[] bytes, Opening.Opened opened, List<Evaluation> evaluations) {
            this.bytes = bytes;
            this.opened = opened;
            this.evaluations = evaluations;
        }
    }

    private final Messages messages = Messages.in(Language.ZH);
    private final List<Filled> filled = new ArrayList<>();
    private Optional<Evaluator> evaluator = Optional.empty();

    /** Fills one workbook of each form. */
    @Setup
    public void fill() throws Exception {
        evaluator = Optional.of(new Evaluator(Rulebooks.load(Optional.empty()), Optional.empty(), "bench"));
        Bytes ziping = new Bytes();
        ziping.load();
        for (int number : IntStream.range(0, FORMS).toArray()) {
            byte[] workbook = BenchmarkWorkbooks.workbook(number);
            Opening.Opened opened = ziping.open(workbook);
            filled.add(new Filled(workbook, opened, judged(opened)));
        }
    }

    /** From bytes to submissions. */
    @Benchmark
    @OperationsPerInvocation(FORMS)
    public List<Opening> opened(Bytes bytes) {
        return filled.stream().<Opening>map(it -> bytes.open(it.bytes)).toList();
    }

    /** The same, and a scored copy. The copy reuses what was read. */
    @Benchmark
    @OperationsPerInvocation(FORMS)
    public List<byte[]> openedAndCopied(Bytes bytes) throws UnwritableWorkbookException, IOException {
        List<byte[]> copies = new ArrayList<>();
        for (Filled one : filled) {
            copies.add(new ScoredWorkbook(one.evaluations).copy(bytes.open(one.bytes), messages));
        }
        return copies;
    }

    /** From submissions to points, findings and drafts. */
    @Benchmark
    @OperationsPerInvocation(FORMS)
    public List<List<Evaluation>> evaluated() {
        return filled.stream().map(it -> judged(it.opened)).toList();
    }

    private List<Evaluation> judged(Opening.Opened opened) {
        return opened.submissions().stream()
                .map(it -> ((Evaluator.Judgement.Judged) evaluator.orElseThrow().evaluate(it, NOW)).evaluation())
                .toList();
    }

    /** Measures all benchmarks, each in a separate process with these options. */
    static List<String> table(List<String> flags) throws RunnerException {
        Map<String, Map<String, Double>> measured = new TreeMap<>();
        for (RunResult run : new Runner(new OptionsBuilder()
                        .include(Steps.class.getName())
                        .jvmArgs(flags.toArray(String[]::new))
                        .verbosity(VerboseMode.SILENT)
                        .shouldFailOnError(true)
                        .build())
                .run()) {
            String backend =
                    Optional.ofNullable(run.getParams().getParam("backend")).orElse(Backend.ZIPING.name());
            measured.computeIfAbsent(run.getPrimaryResult().getLabel(), it -> new TreeMap<>())
                    .put(backend, run.getPrimaryResult().getScore());
        }
        List<String> lines = new ArrayList<>();
        lines.add("| one workbook, warm, one thread | ziping, µs | POI's user model, µs | ratio |");
        lines.add("|---|---|---|---|");
        measured.forEach((step, by) -> lines.add(line(step, by.get("ZIPING"), Optional.ofNullable(by.get("POI")))));
        return lines;
    }

    private static String line(String step, double ziping, Optional<Double> poi) {
        return "| %s | %,.0f | %s | %s |"
                .formatted(
                        step.replaceAll("([A-Z])", " $1").toLowerCase(Locale.ROOT),
                        ziping,
                        poi.map("%,.0f"::formatted).orElse("–"),
                        poi.map(it -> "%.1f".formatted(it / ziping)).orElse("–"));
    }
}
