package ziping.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openjdk.jmh.runner.RunnerException;
import ziping.testing.BenchmarkWorkbooks;

/**
 * Compares whole processes. They run in turns, so that other load on the machine affects all of them. The ratios of
 * medians count.
 */
public final class Bench {
    static final Path HOME = Path.of("target/bench");
    private static final Path JAR = Path.of("target/ziping.jar");

    /**
     * The number of distinct workbooks; creating one takes longer than most runs. Beyond it they are repeated under
     * other names.
     */
    private static final int DISTINCT = 350;

    private static final Path LAUNCHER = Path.of("ziping");
    private static final Pattern FLAGS = Pattern.compile("(?m)^exec \"\\$java\" (.*) \"\\$@\"$");

    private final int files;
    private final int runs;
    private final String python;
    private final Map<String, List<Measured>> measured = new LinkedHashMap<>();

    /** The exit code of a run with findings that must be fixed, which these workbooks have. */
    private static final int FINDINGS = 1;

    private Bench(int files, int runs, String python) {
        this.files = files;
        this.runs = runs;
        this.python = python;
    }

    /**
     * Arguments: the number of files (at most ten times as many are used), the number of runs, the Python with
     * openpyxl, and the number of files for the soak run, which replaces the benchmark if it is not 0.
     */
    public static void main(String[] arguments) throws Exception {
        int soak = Integer.parseInt(arguments[3]);
        if (soak > 0) {
            new SoakRun(soak).run();
            return;
        }
        new Bench(Integer.parseInt(arguments[0]), Integer.parseInt(arguments[1]), arguments[2]).run();
    }

    private void run() throws IOException, InterruptedException, RunnerException {
        Path many = corpus(files);
        Path most = corpus(10 * files);
        Path one = many.resolve(BenchmarkWorkbooks.name(2));
        boolean openpyxl =
                new ProcessBuilder(python, "-c", "import openpyxl").start().waitFor() == 0;
        List<String> check = List.of(launcher(), "check", one.toString(), "--fail-on", "never");
        measure(check, 0);
        awaitArchive();
        String average = Average.of(many).toString();
        for (int i = 0; i < runs; i++) {
            measure("ziping", ziping(many), FINDINGS);
            measure("poi", java("ziping.bench.PoiRun", many), 0);
            measure("repack", java("ziping.bench.Repack", many), 0);
            measure("cold", check, 0);
            if (openpyxl) {
                measure("openpyxl", script(many), 0);
                measure("openpyxl cold", script(one), 0);
            }
        }
        // Sequentially these would take as long as all others together.
        for (int i = 0; i < Math.max(1, runs / 2); i++) {
            measure("most", ziping(most), FINDINGS);
        }
        measure("summary", summary(10 * files), 0);
        measure("long summary", summary(100 * files), 0);
        String result = String.join("\n", table(openpyxl), average + "\n", String.join("\n", Steps.table(flags())), "");
        Files.writeString(HOME.resolve("result.txt"), result, StandardCharsets.UTF_8);
        System.out.print(result);
    }

    /** The first start creates a class archive in the background. A cold start uses it. */
    private static void awaitArchive() throws IOException, InterruptedException {
        for (int tries = 0; tries < 60; tries++) {
            try (Stream<Path> files = Files.list(JAR.getParent())) {
                if (files.anyMatch(Bench::isArchive)) {
                    return;
                }
            }
            Thread.sleep(1000);
        }
        throw new IllegalStateException("no archive of classes beside " + JAR);
    }

    /** Java does not use an archive that is older than the jar. */
    private static boolean isArchive(Path file) {
        return file.toString().endsWith(".jsa")
                && file.toFile().lastModified() > JAR.toFile().lastModified();
    }

    static Path corpus(int count) throws IOException {
        Path folder = HOME.resolve("corpus-" + count);
        for (int i = 0; i < count; i++) {
            Path file = folder.resolve(BenchmarkWorkbooks.name(i));
            if (!Files.exists(file)) {
                Files.createDirectories(file.getParent());
                Files.write(file, workbook(i % DISTINCT));
            }
        }
        return folder;
    }

    private static byte[] workbook(int number) throws IOException {
        Path made = HOME.resolve("made").resolve(BenchmarkWorkbooks.name(number));
        if (!Files.exists(made)) {
            Files.createDirectories(made.getParent());
            Files.write(made, BenchmarkWorkbooks.workbook(number));
        }
        return Files.readAllBytes(made);
    }

    private void measure(String name, List<String> command, int ending) throws IOException, InterruptedException {
        Measured run = measure(command, ending);
        measured.computeIfAbsent(name, it -> new ArrayList<>()).add(run);
        System.out.printf("%-14s %8.2f CPU s %8.2f wall s %6.0f MiB%n", name, run.cpu(), run.wall(), run.mebibytes());
    }

    private static Measured measure(List<String> command, int ending) throws IOException, InterruptedException {
        clear();
        return Measured.of(command, ending);
    }

    /** Deletes the output of an earlier run. */
    static void clear() throws IOException {
        Path out = HOME.resolve("out");
        if (Files.exists(out)) {
            try (Stream<Path> old = Files.walk(out)) {
                for (Path path : old.sorted((a, b) -> b.compareTo(a)).toList()) {
                    Files.delete(path);
                }
            }
        }
    }

    /** The command of a run over a folder. */
    static List<String> ziping(Path folder) {
        String out = HOME.resolve("out").toString();
        return List.of(launcher(), "run", folder.toString(), "--out", out, "--jobs", "2");
    }

    private static String launcher() {
        return LAUNCHER.toAbsolutePath().toString();
    }

    private static List<String> java(String main, Path folder) throws IOException {
        List<String> command = new ArrayList<>(List.of("java"));
        command.addAll(flags());
        command.addAll(List.of("-cp", "target/test-classes:" + JAR, main));
        command.addAll(List.of(folder.toString(), HOME.resolve("out").toString(), "2"));
        return command;
    }

    /** The options that the launcher passes to Java. */
    private static List<String> flags() throws IOException {
        Matcher flags = FLAGS.matcher(Files.readString(LAUNCHER, StandardCharsets.UTF_8));
        if (!flags.find()) {
            throw new IllegalStateException("no flags in " + LAUNCHER);
        }
        return List.of(flags.group(1).split(" "));
    }

    private static List<String> summary(int projects) {
        String out = HOME.resolve("summary.xlsx").toString();
        return List.of(
                "java",
                "-Xmx512m",
                "-XX:+UseSerialGC",
                "-cp",
                "target/test-classes:" + JAR,
                "ziping.bench.SummaryRun",
                Integer.toString(projects),
                out);
    }

    private List<String> script(Path source) {
        return List.of(
                python,
                "src/bench/python/names_and_cells.py",
                source.toString(),
                HOME.resolve("out").toString());
    }

    private String table(boolean openpyxl) {
        List<String> lines = new ArrayList<>();
        lines.add("| measure | must | good | measured |");
        lines.add("|---|---|---|---|");
        String many = "%,d workbooks".formatted(files);
        lines.add(line(
                "CPU, " + many + ": POI's user model ÷ ziping", "≥ 12", "≥ 20", ratio("poi", "ziping", Measured::cpu)));
        String python = "the same: openpyxl script ÷ ziping";
        String cold = "one workbook, `check`, cold, CPU and wall: ziping ÷ openpyxl script";
        String missing = "not measured: no openpyxl here";
        lines.add(line(python, "≥ 15", "≥ 30", openpyxl ? ratio("openpyxl", "ziping", Measured::cpu) : missing));
        lines.add(line(
                "wall, two threads: ziping ÷ inflating all and deflating the changed",
                "≤ 4",
                "≤ 2",
                ratio("ziping", "repack", Measured::wall)));
        lines.add(line(
                "peak memory, ten times as many ÷ " + many,
                "≤ 1.1, ≤ 256 MiB",
                "≤ 160 MiB",
                ratio("most", "ziping", Measured::mebibytes)
                        + ", %.0f MiB".formatted(median("most").mebibytes())));
        lines.add(
                line("wall, ten times as many ÷ " + many, "≤ 10.5", "≤ 9.5", ratio("most", "ziping", Measured::wall)));
        lines.add(line(cold, "≤ 1.2", "≤ 0.6", openpyxl ? cold() : missing));
        lines.add(line(
                "summary of %,d projects in 512 MiB of heap: wall ÷ a tenth of them".formatted(100 * files),
                "≤ 10.5",
                "",
                ratio("long summary", "summary", Measured::wall)
                        + ", %.0f MiB".formatted(median("long summary").mebibytes())));
        lines.add("");
        measured.forEach((name, all) -> lines.add("%-14s median of %d: %8.2f CPU s %8.2f wall s %6.0f MiB"
                .formatted(
                        name,
                        all.size(),
                        median(name).cpu(),
                        median(name).wall(),
                        median(name).mebibytes())));
        return lines.stream().collect(Collectors.joining("\n", "", "\n"));
    }

    private String cold() {
        return ratio("cold", "openpyxl cold", Measured::cpu) + ", " + ratio("cold", "openpyxl cold", Measured::wall);
    }

    private static String line(String measure, String must, String good, String ratio) {
        return "| %s | %s | %s | %s |".formatted(measure, must, good, ratio);
    }

    private String ratio(String one, String other, Function<Measured, Double> figure) {
        return "%.2f".formatted(figure.apply(median(one)) / figure.apply(median(other)));
    }

    private Measured median(String name) {
        return Measured.median(measured.get(name));
    }
}
