package ziping.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.ToDoubleFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Resources that a whole process used.
 *
 * @param cpu seconds of user and system time
 * @param wall seconds from start to end
 * @param mebibytes peak memory according to Linux; 0 on other systems
 */
record Measured(double cpu, double wall, double mebibytes) {
    private static final Pattern MINUTES = Pattern.compile("(\\d+)m([\\d.]+)s");
    private static final Pattern PEAK = Pattern.compile("VmHWM:\\s+(\\d+) kB");

    /**
     * Runs a command to its end. A shell runs it, because a shell reports the times of its children.
     *
     * @param ending the exit code of a successful run
     */
    static Measured of(List<String> command, int ending) throws IOException, InterruptedException {
        Path times = Files.createTempFile("ziping-bench", ".txt");
        List<String> shell = new ArrayList<>(
                List.of("sh", "-c", "out=$1; shift; \"$@\"; code=$?; times >\"$out\"; exit $code", "sh"));
        shell.add(times.toString());
        shell.addAll(command);
        long start = System.nanoTime();
        Process process = new ProcessBuilder(shell)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        double peak = 0;
        while (!process.waitFor(10, TimeUnit.MILLISECONDS)) {
            peak = Math.max(
                    peak,
                    process.descendants().mapToDouble(Measured::peak).max().orElse(0));
        }
        double wall = (System.nanoTime() - start) / 1e9;
        if (process.exitValue() != ending) {
            throw new IllegalStateException("ended with " + process.exitValue() + ": " + command);
        }
        String children =
                Files.readString(times, StandardCharsets.US_ASCII).lines().reduce("", (own, last) -> last);
        Files.delete(times);
        return new Measured(seconds(children), wall, peak / 1024);
    }

    /** The median of each figure. */
    static Measured median(Collection<Measured> runs) {
        return new Measured(
                median(runs, Measured::cpu), median(runs, Measured::wall), median(runs, Measured::mebibytes));
    }

    private static double median(Collection<Measured> runs, ToDoubleFunction<Measured> figure) {
        double[] sorted = runs.stream()
                .sorted(Comparator.comparingDouble(figure))
                .mapToDouble(figure)
                .toArray();
        return sorted[sorted.length / 2];
    }

    private static double seconds(String times) {
        Matcher figures = MINUTES.matcher(times);
        return figures.results()
                .mapToDouble(it -> 60 * Double.parseDouble(it.group(1)) + Double.parseDouble(it.group(2)))
                .sum();
    }

    private static double peak(ProcessHandle process) {
        return kibibytes(process, PEAK);
    }

    /**
     * The memory of a running process; 0 if it has ended, and on other systems than Linux.
     *
     * @param figure the entry of {@code /proc} to read
     */
    static double kibibytes(ProcessHandle process, Pattern figure) {
        try {
            Path status = Path.of("/proc/" + process.pid() + "/status");
            Matcher line = figure.matcher(Files.readString(status, StandardCharsets.UTF_8));
            return line.find() ? Double.parseDouble(line.group(1)) : 0;
        } catch (IOException endedOrNotLinux) {
            return 0;
        }
    }
}
