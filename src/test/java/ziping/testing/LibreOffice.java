package ziping.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** LibreOffice without a window. Its own profile recalculates every formula on opening. */
public final class LibreOffice {
    private static final long MOST_SECONDS = 600;

    private final Path program;
    private final Path work;

    private LibreOffice(Path program, Path work) {
        this.program = program;
        this.work = work;
    }

    /** The installed LibreOffice, working in an empty folder; empty if it is not installed. */
    public static Optional<LibreOffice> installed(Path work) {
        return Stream.of(Optional.ofNullable(System.getenv("PATH")).orElse("").split(File.pathSeparator))
                .flatMap(folder -> Stream.of("soffice", "soffice.exe").map(it -> Path.of(folder, it)))
                .filter(Files::isExecutable)
                .findFirst()
                .map(program -> new LibreOffice(program, work));
    }

    /** Opens all workbooks in one call and saves the recalculated ones. Returns each workbook with its result. */
    public Map<Path, Path> recalculated(List<Path> workbooks) throws IOException, InterruptedException {
        Path profile = Files.createDirectories(work.resolve("profile/user"));
        try (InputStream settings = LibreOffice.class.getResourceAsStream("/libreoffice/registrymodifications.xcu")) {
            Files.copy(settings, profile.resolve("registrymodifications.xcu"));
        }
        Path in = Files.createDirectories(work.resolve("in"));
        Path out = work.resolve("out");
        Map<Path, Path> results = new LinkedHashMap<>();
        for (Path workbook : workbooks) {
            // All results are in one folder, where two files of the same name would overwrite each other.
            String name = results.size() + ".xlsx";
            Files.copy(workbook, in.resolve(name));
            results.put(workbook, out.resolve(name));
        }
        run(profile.getParent(), in, out, results.size());
        // A file that LibreOffice cannot open does not change the exit code. It only has no result.
        results.forEach((workbook, result) -> assertTrue(Files.exists(result), "LibreOffice cannot open " + workbook));
        return results;
    }

    private void run(Path profile, Path in, Path out, int files) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                program.toString(),
                "-env:UserInstallation=" + profile.toUri(),
                "--headless",
                "--norestore",
                "--nolockcheck",
                "--nodefault",
                "--convert-to",
                "xlsx:Calc MS Excel 2007 XML",
                "--outdir",
                out.toString()));
        for (int i = 0; i < files; i++) {
            command.add(in.resolve(i + ".xlsx").toString());
        }
        Path log = work.resolve("soffice.log");
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        if (!process.waitFor(MOST_SECONDS, TimeUnit.SECONDS)) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
            throw new AssertionError("LibreOffice did not end: " + Files.readString(log));
        }
        assertEquals(0, process.exitValue(), () -> "LibreOffice failed, see " + log);
    }
}
