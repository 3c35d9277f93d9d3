package ziping.excel.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import org.junit.jupiter.api.Test;

class ReportSheetTest {
    @Test
    void a_text_that_is_too_long_for_a_cell_is_cut_between_signs() {
        String cut = ReportSheet.Cell.text("字".repeat(32_765) + "😀😀", ReportStyle.TEXT)
                .text();
        assertEquals("字".repeat(32_765) + "…", cut);
        assertFalse(Character.isSurrogate(cut.charAt(cut.length() - 2)));
        assertEquals(
                32_767,
                ReportSheet.Cell.text("字".repeat(32_767), ReportStyle.TEXT)
                        .text()
                        .length());
    }
}
