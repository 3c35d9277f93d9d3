package ziping.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * One run over very many workbooks. The memory is measured after every file: after the warm-up it must not grow.
 *
 * @param files the number of files; a multiple of {@value #STEPS}
 */
record SoakRun(int files) {
    private static final int STEPS = 20;
    private static final int QUARTER = STEPS / 4;
    private static final Pattern DONE = Pattern.compile("\\[(\\d+)/\\d+] .*");
    private static final Pattern HELD = Pattern.compile("VmRSS:\\s+(\\d+) kB");

    void run() throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(Bench.ziping(Bench.corpus(files)));
        command.add("--progress");
        Bench.clear();
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        double[] peaks = watch(process);
        int code = process.waitFor();
        List<String> lines = new ArrayList<>();
        for (int step = 0; step < STEPS; step++) {
            lines.add("%6d files  %4.0f MiB".formatted((step + 1) * files / STEPS, peaks[step]));
        }
        lines.add("summary and results  %4.0f MiB".formatted(peaks[STEPS]));
        lines.add("exit code %d; last quarter's peak ÷ second quarter's (must be ≤ 1.1): %.2f"
                .formatted(code, peak(peaks, 3) / peak(peaks, 1)));
        String result = String.join("\n", lines) + "\n";
        Files.writeString(Bench.HOME.resolve("soak.txt"), result, StandardCharsets.UTF_8);
        System.out.print(result);
    }

    /** The peak memory in MiB in each step, and at the end for the summary and the results. */
    private double[] watch(Process process) throws IOException {
        double[] peaks = new double[STEPS + 1];
        try (BufferedReader output =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = output.readLine(); line != null; line = output.readLine()) {
                Matcher done = DONE.matcher(line);
                int step = done.matches() ? (Integer.parseInt(done.group(1)) - 1) * STEPS / files : STEPS;
                peaks[step] = Math.max(peaks[step], Measured.kibibytes(process.toHandle(), HELD) / 1024);
            }
        }
        return peaks;
    }

    private static double peak(double[] peaks, int quarter) {
        return IntStream.range(quarter * QUARTER, (quarter + 1) * QUARTER)
                .mapToDouble(it -> peaks[it])
                .max()
                .orElse(0);
    }
}
