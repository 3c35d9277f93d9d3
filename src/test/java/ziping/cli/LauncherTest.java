package ziping.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The launcher of the distribution, with a fake Java that prints its version and its arguments. */
@DisabledOnOs(OS.WINDOWS)
class LauncherTest {
    @TempDir
    Path place;

    private Path launcher;

    @BeforeEach
    void distribution() throws IOException {
        launcher = Files.copy(Path.of("ziping"), place.resolve("ziping"));
        Path jar = Files.createFile(place.resolve("ziping.jar"));
        Files.setLastModifiedTime(jar, FileTime.from(Instant.now().minusSeconds(60)));
    }

    @Test
    void the_launcher_passes_every_argument_to_the_jar() throws Exception {
        java("17");
        Run run = run(launcher, "run", "某局 表");
        assertEquals(0, run.code());
        assertTrue(run.output().endsWith("-jar|" + place.toRealPath() + "/ziping.jar|run|某局 表|\n"), run.output());
        archive();
    }

    @Test
    void the_launcher_works_through_a_link() throws Exception {
        java("21");
        Path bin = Files.createDirectory(place.resolve("bin"));
        Path link = Files.createSymbolicLink(bin.resolve("zp"), Path.of("../ziping"));
        assertTrue(run(link, "x").output().endsWith(place.toRealPath() + "/ziping.jar|x|\n"));
        archive();
    }

    @Test
    void an_old_java_gives_a_message() throws Exception {
        for (String old : new String[] {"1.8", "11", "16"}) {
            java(old);
            Run run = run(launcher);
            assertEquals(2, run.code());
            assertTrue(run.output().startsWith("Java 的版本是 " + old + "，太旧。请安装 Java 17"), run.output());
        }
    }

    @Test
    void the_first_run_leaves_an_archive_and_the_next_starts_from_it() throws Exception {
        java("17");
        Run first = run(launcher, "check", "表.xlsx");
        assertFalse(first.output().contains("SharedArchiveFile"), first.output());

        Path archive = archive();

        assertEquals("classes", Files.readString(archive));
        String second = run(launcher, "check", "表.xlsx").output();
        assertTrue(second.contains("-XX:SharedArchiveFile=" + archive + "|"), second);
        assertTrue(second.endsWith("-jar|" + place.toRealPath() + "/ziping.jar|check|表.xlsx|\n"), second);
    }

    @Test
    void a_newer_java_keeps_its_classes_linked() throws Exception {
        java("25");
        run(launcher, "check", "表.xlsx");
        Path archive = archive();
        assertEquals("linked", Files.readString(archive));
        assertTrue(run(launcher, "check", "表.xlsx").output().contains("-XX:SharedArchiveFile=" + archive + "|"));
    }

    @Test
    void an_archive_older_than_the_jar_is_not_used() throws Exception {
        java("17");
        run(launcher, "check");
        Path archive = archive();
        Files.setLastModifiedTime(archive, FileTime.fromMillis(1));
        assertFalse(run(launcher, "check").output().contains("SharedArchiveFile"));
        archive();
    }

    @Test
    void an_archive_that_could_not_be_made_is_neither_used_nor_tried_again() throws Exception {
        java("17");
        Files.writeString(place.resolve("no-archive"), "");
        run(launcher, "check");
        assertEquals("", Files.readString(archive()));

        Files.delete(place.resolve("no-archive"));
        assertFalse(run(launcher, "check").output().contains("SharedArchiveFile"));
        assertEquals("", Files.readString(archive()));
    }

    /** The archive is created during the first run. Afterwards no other file may be beside the jar. */
    private Path archive() throws Exception {
        for (int tries = 0; tries < 1000; tries++) {
            try (Stream<Path> beside = Files.list(place.toRealPath())) {
                List<Path> archives = beside.filter(it -> it.toString().contains(".jsa"))
                        .filter(this::isNewerThanJar)
                        .toList();
                if (archives.size() == 1 && archives.get(0).toString().endsWith(".jsa")) {
                    return archives.get(0);
                }
            }
            Thread.sleep(10);
        }
        throw new AssertionError("no archive");
    }

    private boolean isNewerThanJar(Path archive) {
        return archive.toFile().lastModified()
                > place.resolve("ziping.jar").toFile().lastModified();
    }

    @ParameterizedTest
    @CsvSource({
        "C,,C.UTF-8",
        "POSIX,C.UTF-8,C.UTF-8",
        ",C.UTF-8,",
        "C.UTF-8,,C.UTF-8",
        ",,C.UTF-8",
        ",xx_YY.UTF-8,C.UTF-8",
        "xx_YY.UTF-8,,C.UTF-8",
        "xx_YY.UTF-8,C.UTF-8,C.UTF-8"
    })
    void files_have_chinese_names_without_an_installed_locale(String all, String language, String then)
            throws Exception {
        java("17");
        assertEquals(
                then == null ? "" : then,
                run(launcher, surroundings(all, language), "locale").output().strip());
        archive();
    }

    private static Map<String, String> surroundings(String all, String language) {
        Map<String, String> set = new HashMap<>();
        set.put("LC_ALL", all == null ? "" : all);
        set.put("LC_CTYPE", "");
        set.put("LANG", language == null ? "" : language);
        return set;
    }

    @Test
    void a_missing_jar_gives_a_message() throws Exception {
        java("17");
        Files.delete(place.resolve("ziping.jar"));
        Run run = run(launcher);
        assertEquals(2, run.code());
        assertTrue(run.output().startsWith("没有找到 " + place.toRealPath() + "/ziping.jar。"), run.output());
    }

    private record Run(int code, String output) {}

    private Run run(Path program, String... arguments) throws IOException, InterruptedException {
        return run(program, Map.of(), arguments);
    }

    private Run run(Path program, Map<String, String> surroundings, String... arguments)
            throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(program.toString());
        builder.command().addAll(List.of(arguments));
        builder.environment().put("JAVA_HOME", place.resolve("jdk").toString());
        builder.environment().putAll(surroundings);
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
                    *" locale") echo "$LC_ALL" ;;
                    *-version*) echo '    java.specification.version = %1$s' >&2 ;;
                    *-XX:AOTCacheOutput=*)
                        [ '%1$s' -ge 25 ] || exit 1
                        printf linked >"${1#*=}"
                        ;;
                    *-XX:ArchiveClassesAtExit=*)
                        [ ! -f '%2$s/no-archive' ] || exit 1
                        archive=${1#*=}
                        printf classes >"$archive"
                        ;;
                    *) printf '%%s|' "$@"; echo ;;
                esac
                """.formatted(version, place));
        Files.setPosixFilePermissions(java, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
}
