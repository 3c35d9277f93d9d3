package ziping.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The launcher as it lies in the distribution, with a Java that says its version and repeats its arguments. */
@DisabledOnOs(OS.WINDOWS)
class LauncherTest {
    @TempDir
    Path place;

    private Path launcher;

    @BeforeEach
    void distribution() throws IOException {
        launcher = Files.copy(Path.of("ziping"), place.resolve("ziping"));
        Files.createFile(place.resolve("ziping.jar"));
    }

    @Test
    void itRunsTheJarBesideItWithEveryArgumentAsGiven() throws Exception {
        java("17");
        Run run = run(launcher, "run", "某局 表");
        assertEquals(0, run.code());
        assertTrue(run.output().endsWith("-jar|" + place.toRealPath() + "/ziping.jar|run|某局 表|\n"), run.output());
    }

    @Test
    void itIsFoundThroughALink() throws Exception {
        java("21");
        Path bin = Files.createDirectory(place.resolve("bin"));
        Path link = Files.createSymbolicLink(bin.resolve("zp"), Path.of("../ziping"));
        assertTrue(run(link, "x").output().endsWith(place.toRealPath() + "/ziping.jar|x|\n"));
    }

    @Test
    void anOldJavaIsSaid() throws Exception {
        for (String old : new String[] {"1.8", "11", "16"}) {
            java(old);
            Run run = run(launcher);
            assertEquals(2, run.code());
            assertTrue(run.output().startsWith("Java 的版本是 " + old + "，太旧。请安装 Java 17"), run.output());
        }
    }

    @Test
    void aMissingJarIsSaid() throws Exception {
        java("17");
        Files.delete(place.resolve("ziping.jar"));
        Run run = run(launcher);
        assertEquals(2, run.code());
        assertTrue(run.output().startsWith("没有找到 " + place.toRealPath() + "/ziping.jar。"), run.output());
    }

    private record Run(int code, String output) {}

    private Run run(Path program, String... arguments) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(program.toString());
        builder.command().addAll(java.util.List.of(arguments));
        builder.environment().put("JAVA_HOME", place.resolve("jdk").toString());
        builder.redirectErrorStream(true);
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Run(process.waitFor(), output);
    }

    private void java(String version) throws IOException {
        Path java = place.resolve("jdk/bin/java");
        Files.createDirectories(java.getParent());
        Files.writeString(java, """
                #!/bin/sh
                case $* in
                    *-version*) echo '    java.specification.version = %s' >&2 ;;
                    *) printf '%%s|' "$@"; echo ;;
                esac
                """.formatted(version));
        Files.setPosixFilePermissions(java, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
}
