package ziping.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import ziping.messages.Language;
import ziping.messages.Messages;
import ziping.messages.TextWidth;

class TerminalTest {
    private static final String FINDING = "    C11、C12  必须修改  B09  合计是空白，但其中的资金来源已填有数。";
    private static final Colours COLOURS = new Colours(Messages.in(Language.ZH));

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    @Test
    void a_sentence_is_wrapped_with_a_hanging_indent() {
        terminal(40, false).print(FINDING);
        assertEquals("""
                    C11、C12  必须修改  B09  合计是空
                      白，但其中的资金来源已填有数。
                """.indent(0), out.toString(StandardCharsets.UTF_8));
    }

    @Test
    void each_line_of_a_text_is_wrapped_by_itself() {
        terminal(40, false).print("汇总表：a.xlsx\n" + FINDING);
        assertEquals(3, lines().size());
        assertTrue(lines().stream().allMatch(line -> TextWidth.of(line) <= 40));
    }

    /** A path can be copied only in one piece. */
    @Test
    void a_long_path_is_not_broken() {
        String path = "/home/someone/2026/a-very-long-folder-name/another-one/summary.xlsx";
        terminal(40, false).print("Summary: " + path);
        assertEquals(List.of("Summary:", "  " + path), lines());
    }

    @Test
    void a_number_stays_with_its_unit() {
        terminal(40, false).print("某项目绩效自评表的校验结果是必须修改 1 处。");
        assertEquals(List.of("某项目绩效自评表的校验结果是必须修改", "  1 处。"), lines());
    }

    @Test
    void without_a_terminal_nothing_is_wrapped_or_coloured() {
        new Terminal(out, out, Appearance.PLAIN).print(FINDING + FINDING + FINDING, COLOURS);
        assertEquals(FINDING + FINDING + FINDING + "\n", out.toString(StandardCharsets.UTF_8));
    }

    @Test
    void what_must_be_fixed_is_red_also_where_it_is_wrapped() {
        terminal(80, true).print(FINDING, COLOURS);
        terminal(80, true).print("结论：5 处必须修改、14 处待核实。", COLOURS);
        assertEquals(FINDING.replace("必须修改", "\u001b[1;31m必须修改\u001b[0m"), lines().get(0));
        assertEquals("结论：\u001b[1;31m5 处必须修改\u001b[0m、\u001b[33m14 处待核实\u001b[0m。", lines().get(1));
        out.reset();
        String narrow = "    C11、C12、C13、C14、C15、C16  必须修改  B09  合计是空白。";
        terminal(40, true).print(narrow, COLOURS);
        String printed = out.toString(StandardCharsets.UTF_8);
        String coloured = printed.replaceAll("(?s).*\u001b\\[1;31m(.*)\u001b\\[0m.*", "$1");
        assertEquals("必须修改", coloured.replaceAll("\\s", ""), printed);
    }

    /** A name in a table or a sentence looks like a duty. */
    @Test
    void other_words_are_not_coloured() {
        terminal(80, true).print("必须修改的项目  a.xlsx：必须修改。", COLOURS);
        assertFalse(out.toString(StandardCharsets.UTF_8).contains("\u001b"));
    }

    @Test
    void the_environment_decides_on_colour_and_width() {
        Map<String, String> usual = Map.of("TERM", "xterm-256color");
        assertTrue(Appearance.onTerminal(usual, false).colour());
        assertEquals(80, Appearance.onTerminal(usual, false).columns());
        assertFalse(Appearance.onTerminal(usual, true).colour());
        assertFalse(Appearance.onTerminal(Map.of("TERM", "xterm", "NO_COLOR", "1"), false)
                .colour());
        assertTrue(Appearance.onTerminal(Map.of("TERM", "xterm", "NO_COLOR", ""), false)
                .colour());
        assertFalse(Appearance.onTerminal(Map.of("TERM", "dumb"), false).colour());
        assertFalse(Appearance.onTerminal(Map.of("TERM", "dumb"), false).interactive());
        assertFalse(Appearance.onTerminal(Map.of(), false).colour());
        assertTrue(Appearance.onTerminal(Map.of("WT_SESSION", "1"), false).colour());
        assertEquals(120, Appearance.onTerminal(Map.of("COLUMNS", "120"), false).columns());
        assertEquals(40, Appearance.onTerminal(Map.of("COLUMNS", "3"), false).columns());
        assertEquals(80, Appearance.onTerminal(Map.of("COLUMNS", "wide"), false).columns());
    }

    @Test
    void a_table_is_cut_to_the_width_of_the_terminal() {
        TextTable table = new TextTable(2, List.of("文件", "项目", "得分"));
        table.add(List.of("某某局/2026年度/某项目自评表.xlsx", "智慧监管信息化平台建设经费", "85.82"));
        assertTrue(table.lines(60).allMatch(line -> TextWidth.of(line) <= 60));
        assertTrue(table.lines(60).anyMatch(line -> line.endsWith("85.82")));
        assertTrue(table.lines(Appearance.NO_LIMIT).noneMatch(line -> line.contains("…")));
    }

    @Test
    void the_help_fits_into_the_terminal() {
        for (Language language : Language.values()) {
            Terminal terminal = terminal(80, false);
            new HelpText(Messages.in(language), 80).lines(Optional.empty()).forEach(terminal::print);
        }
        lines().forEach(line -> assertTrue(TextWidth.of(line) <= 80, line));
    }

    private Terminal terminal(int columns, boolean colour) {
        return new Terminal(out, out, new Appearance(true, columns, colour, true));
    }

    private List<String> lines() {
        return out.toString(StandardCharsets.UTF_8).lines().toList();
    }
}
