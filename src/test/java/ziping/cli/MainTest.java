package ziping.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MainTest {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @TempDir
    Path place;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    run                         | 未给出要处理的文件或文件夹。
                    run x --nope                | 没有“--nope”选项。用 ziping help 查看全部用法。
                    check x --out y             | 选项 --out 不能用于 check，可用于：run、summary、forms。用 ziping help check
                    run x --out                 | 选项“--out”后缺少值。
                    run x --jobs 0              | 选项“--jobs”的值“0”无效，可用的值：1–999。
                    run x --jobs many           | 选项“--jobs”的值“many”无效，可用的值：1–999。
                    run x --format xml          | 选项“--format”的值“xml”无效，可用的值：text、json、sarif、junit。
                    run x --fail-on note        | 选项“--fail-on”的值“note”无效，可用的值：must-fix、confirm、never。
                    run x --year 21             | 选项“--year”的值“21”无效，可用的值：2000–2099。
                    forms build x --roster y    | 选项 --roster 不能用于 forms，可用于：run、check、summary。
                    run x --lang fr             | 选项“--lang”的值“fr”无效，可用的值：zh、en。
                    --lang en explain ZZ99      | There is no rule ZZ99.
                    --lang=en explain ZZ99      | There is no rule ZZ99.
                    --jobs 0 run x              | 选项“--jobs”的值“0”无效，可用的值：1–999。
                    --out y check x             | 选项 --out 不能用于 check，可用于：run、summary、forms。
                    --out y                     | 选项 --out 须与命令一起使用，可用于：run、summary、forms。
                    run x --otu y               | 没有“--otu”选项。您是不是要 --out？
                    run x --otu=y               | 没有“--otu”选项。您是不是要 --out？
                    run x —out y                | 没有“—out”选项。您是不是要 --out？
                    run x --fail_on never       | 没有“--fail_on”选项。您是不是要 --fail-on？
                    run -h                      | 没有“-h”选项。您是不是要 --help？
                    -h                          | 没有“-h”选项。您是不是要 --help？
                    rnu x --out y               | 没有“rnu”命令，也未找到该文件或文件夹。您是不是要 ziping run？
                    CHECK x                     | 没有“CHECK”命令，也未找到该文件或文件夹。您是不是要 ziping check？
                    sumary x --lang en          | There is no command sumary, and no such file or folder. Did you mean ziping summary?
                    forms lst                   | 命令 forms 后面不能是“lst”。您是不是要 ziping forms list？
                    rules lsit                  | 命令 rules 后面不能是“lsit”。您是不是要 ziping rules list？
                    help chcek                  | 没有“chcek”命令。您是不是要 ziping help check？
                    help nothing-like-it        | 没有“nothing-like-it”命令。用 ziping help 查看全部用法。
                    completion                  | 请写明：ziping completion bash 或 ziping completion zsh。
                    completion bsh              | 命令 completion 后面不能是“bsh”。您是不是要 ziping completion bash？
                    --lang en no-such-folder    | There is no command no-such-folder
                    --lang                      | 选项“--lang”后缺少值。
                    --lang en                   | It is not said what to process.
                    no-such-folder-or-command   | 没有“no-such-folder-or-command”命令，也未找到该文件或文件夹。
                    run no-such-folder          | 未找到“no-such-folder”。请检查文件或文件夹的名称和位置。
                    run no-such-folder --lang=en| no-such-folder was not found.
                    forms                       | 请写明：ziping forms list
                    forms show nowhere          | 没有标识为“nowhere”的自评表。
                    rules show                  | 请写明：ziping rules list 或 ziping rules show 编号。
                    explain                     | 请写明规则编号
                    explain ZZ99                | 没有编号为“ZZ99”的校验规则。
                    """)
    void wrong_usage_is_one_sentence_and_exit_code_2(String arguments, String sentence) {
        assertEquals(ExitCode.NOT_DONE, run(arguments.split(" +")));
        String text = err.toString(StandardCharsets.UTF_8);
        assertTrue(text.startsWith(sentence), text);
        assertEquals(1, text.lines().count(), text);
        assertEquals("", out.toString(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "check {in} --roster {huge}",
                "check {in} --settings {huge}",
                "check {in} --password-file {huge}",
                "check {in} --report {huge}",
                "check {in} --law {law}",
                "forms lint {huge}",
            })
    void a_file_that_is_far_too_large_is_reported_and_not_read(String arguments) throws IOException {
        Files.copy(Path.of("test-fixtures/seeds/shanxi-2021.xlsx"), place.resolve("自评表.xlsx"));
        Path law = Files.createDirectories(place.resolve("law/rulebooks"));
        for (Path huge : List.of(place.resolve("huge.xlsx"), law.resolve("huge.yaml"))) {
            try (RandomAccessFile file = new RandomAccessFile(huge.toFile(), "rw")) {
                file.setLength(60 << 20);
            }
        }
        ExitCode code = run(arguments
                .replace("{in}", place.resolve("自评表.xlsx").toString())
                .replace("{huge}", place.resolve("huge.xlsx").toString())
                .replace("{law}", place.resolve("law").toString())
                .split(" "));
        String text = err.toString(StandardCharsets.UTF_8) + out.toString(StandardCharsets.UTF_8);
        assertEquals(ExitCode.NOT_DONE, code, text);
        assertTrue(text.contains("超过 50 MB，未读取。请检查给出的文件是否正确。"), text);
    }

    @Test
    void incomplete_output_gives_a_message() {
        assertEquals(ExitCode.NOT_DONE, runInto(failing("No space left on device")));
        assertTrue(err.toString(StandardCharsets.UTF_8).startsWith("显示内容未全部输出"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Broken pipe", "断开的管道", "The pipe is being closed"})
    void a_reader_that_has_seen_enough_is_no_fault(String message) {
        assertEquals(ExitCode.CLEAN, runInto(failing(message)));
        assertEquals("", err.toString(StandardCharsets.UTF_8));
    }

    private ExitCode runInto(OutputStream results) {
        return new Main(new Terminal(results, err, Appearance.PLAIN), CommandLine.NOW).run(List.of("rules", "list"));
    }

    private static OutputStream failing(String message) {
        return new OutputStream() {
            @Override
            public void write(int one) throws IOException {
                throw new IOException(message);
            }
        };
    }

    @Test
    void without_arguments_the_usage_is_printed() {
        assertEquals(ExitCode.NOT_DONE, run());
        assertTrue(err.toString(StandardCharsets.UTF_8).contains("ziping help"));
    }

    @Test
    void help_names_every_command_and_every_option() {
        assertEquals(ExitCode.CLEAN, run("--help"));
        String help = out.toString(StandardCharsets.UTF_8);
        for (CommandOption flag : CommandOption.values()) {
            assertTrue(help.contains("--" + flag.word()), flag.word());
        }
        for (Command command : Command.values()) {
            assertTrue(help.contains("ziping " + command.name().toLowerCase(java.util.Locale.ROOT)), command.name());
        }
    }

    @Test
    void help_about_a_command_lists_what_it_takes() {
        assertEquals(ExitCode.CLEAN, run("help", "check"));
        String help = out.toString(StandardCharsets.UTF_8);
        assertTrue(help.startsWith("用法：\n  ziping check <文件或文件夹>… [选项]   只校验，不写任何文件\n"), help);
        assertTrue(help.contains("--roster") && !help.contains("--in-place") && !help.contains("ziping run"), help);
        for (String[] same : new String[][] {{"check", "--help"}, {"--help", "check"}, {"check", "x", "--help"}}) {
            out.reset();
            assertEquals(ExitCode.CLEAN, run(same));
            assertEquals(help, out.toString(StandardCharsets.UTF_8));
        }
        out.reset();
        assertEquals(ExitCode.CLEAN, run("help"));
        String all = out.toString(StandardCharsets.UTF_8);
        out.reset();
        assertEquals(ExitCode.CLEAN, run("--help"));
        assertEquals(all, out.toString(StandardCharsets.UTF_8));
    }

    @Test
    void a_rule_is_explained_in_both_languages() {
        assertEquals(ExitCode.CLEAN, run("explain", "b10"));
        assertEquals("""
                B10　预算调整未说明原因（请核实）
                核对：预算有调整的，是否说明原因
                依据：绩效自评通行做法 见山西、四川等地自评表
                自 2017-01-01 起
                填报内容可能有误，也可能属实。请核实：有误的请修改，属实的请在“处理说明”中说明原因。
                """, out.toString(StandardCharsets.UTF_8));
        out.reset();
        assertEquals(ExitCode.CLEAN, run("explain", "B10", "--lang", "en"));
        assertTrue(out.toString(StandardCharsets.UTF_8).contains("In force since 2017-01-01"));
    }

    @Test
    void the_version_is_that_of_the_build() {
        assertEquals(ExitCode.CLEAN, run("--version"));
        assertTrue(out.toString(StandardCharsets.UTF_8).matches("ziping \\d+\\.\\d+\\.\\d+\n"));
    }

    @Test
    void an_empty_folder_gives_a_message() {
        assertEquals(ExitCode.NOT_DONE, run("run", place.toString(), "--format", "json"));
        assertTrue(err.toString(StandardCharsets.UTF_8).contains("没有 Excel 或 WPS 工作簿"));
        assertEquals("", out.toString(StandardCharsets.UTF_8));
    }

    @Test
    void a_folder_without_command_is_run() throws IOException {
        Files.writeString(place.resolve("notes.txt"), "");
        assertEquals(ExitCode.NOT_DONE, run(place.toString()));
        assertTrue(err.toString(StandardCharsets.UTF_8).contains("没有 Excel 或 WPS 工作簿"));
        assertFalse(Files.exists(place.resolveSibling(place.getFileName() + "_自评结果")));
    }

    @Test
    void options_may_stand_before_the_command_or_the_path() throws IOException {
        run("explain", "B10", "--lang", "en");
        String after = out.toString(StandardCharsets.UTF_8);
        out.reset();
        assertEquals(ExitCode.CLEAN, run("--lang", "en", "explain", "B10"));
        assertEquals(after, out.toString(StandardCharsets.UTF_8));
        Files.writeString(place.resolve("notes.txt"), "");
        assertEquals(ExitCode.NOT_DONE, run("--progress", "--lang", "en", place.toString()));
        assertTrue(err.toString(StandardCharsets.UTF_8).contains("no workbook of Excel or WPS"));
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void a_name_cannot_control_the_terminal_or_add_a_line() throws IOException {
        Files.createFile(place.resolve("甲\u001b[2J\n结论：没有问题\u202e.xlsx"));
        assertEquals(ExitCode.NOT_DONE, run("check", place.toString()));
        String printed = out.toString(StandardCharsets.UTF_8);
        assertTrue(printed.contains("甲\uFFFD[2J 结论：没有问题\uFFFD.xlsx"), printed);
        assertTrue(printed.codePoints().noneMatch(it -> it != '\n' && Character.getType(it) == Character.CONTROL));
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void a_system_without_chinese_file_names_gives_a_message() throws Exception {
        ProcessBuilder java = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName(),
                "run",
                place.toString());
        java.environment().put("LC_ALL", "C");
        Process process = java.redirectErrorStream(true).start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(ExitCode.NOT_DONE.number(), process.waitFor());
        assertTrue(printed.startsWith("系统的语言设置不支持中文文件名，未运行。"), printed);
        assertEquals(1, printed.lines().count(), printed);
    }

    private ExitCode run(String... arguments) {
        return new Main(new Terminal(out, err, Appearance.PLAIN), CommandLine.NOW).run(List.of(arguments));
    }
}
