package ziping.robustness;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Runs the command line in a separate process that can be killed. It uses a class archive, like the launcher. */
record ZipingProcess(Path folder) {
    private static final Path CLASSES = Path.of("target/classes");

    /** Java archives only classes from jars. */
    static ZipingProcess prepared(Path folder) throws IOException, InterruptedException {
        ZipingProcess prepared = new ZipingProcess(folder);
        Files.createDirectory(prepared.temporary());
        try (OutputStream out = Files.newOutputStream(prepared.jar());
                ZipOutputStream zip = new ZipOutputStream(out);
                Stream<Path> files = Files.walk(CLASSES)) {
            zip.setLevel(0);
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                zip.putNextEntry(
                        new ZipEntry(CLASSES.relativize(file).toString().replace('\\', '/')));
                Files.copy(file, zip);
            }
        }
        List<String> first = List.of("run", "test-fixtures/seeds", "--out", folder.resolve("first") + "");
        prepared.java("-XX:ArchiveClassesAtExit=" + prepared.archive(), first).waitFor();
        return prepared;
    }

    /** Starts the process. Its output goes to {@code out.txt} and {@code err.txt}. */
    Process start(List<String> arguments) throws IOException {
        return java("-XX:SharedArchiveFile=" + archive(), arguments);
    }

    /** The text of one output stream. */
    String printed(String stream) throws IOException {
        return Files.readString(folder.resolve(stream + ".txt"));
    }

    /**
     * Starts the process with a limit in KiB for the size of each file. The system reports it in the same way as a
     * full disk. Both output streams go to {@code out.txt}, which has no limit.
     */
    Process startOnFullDisk(int kibibytes, List<String> arguments) throws IOException {
        List<String> limited = new ArrayList<>(
                List.of("bash", "-c", "set -o pipefail; (ulimit -f $0; exec \"$@\") 2>&1 | cat", kibibytes + ""));
        limited.addAll(command("-XX:SharedArchiveFile=" + archive(), arguments));
        return started(limited);
    }

    private Process java(String option, List<String> arguments) throws IOException {
        return started(command(option, arguments));
    }

    private Process started(List<String> command) throws IOException {
        return new ProcessBuilder(command)
                .redirectOutput(folder.resolve("out.txt").toFile())
                .redirectError(folder.resolve("err.txt").toFile())
                .start();
    }

    private List<String> command(String option, List<String> arguments) {
        String libraries = Stream.of(System.getProperty("java.class.path").split(System.getProperty("path.separator")))
                .filter(it -> it.endsWith(".jar"))
                .collect(Collectors.joining(System.getProperty("path.separator")));
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                option,
                "-Xlog:disable",
                "-XX:-UsePerfData",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Dfile.encoding=UTF-8",
                "-Djava.io.tmpdir=" + temporary(),
                "-cp",
                jar() + System.getProperty("path.separator") + libraries,
                "ziping.cli.Main"));
        command.addAll(arguments);
        return command;
    }

    /** The folder for temporary files. */
    Path temporary() {
        return folder.resolve("tmp");
    }

    private Path jar() {
        return folder.resolve("ziping.jar");
    }

    private Path archive() {
        return folder.resolve("ziping.jsa");
    }
}
