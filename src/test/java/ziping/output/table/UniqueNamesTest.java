package ziping.output.table;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class UniqueNamesTest {
    private final UniqueNames files = UniqueNames.ofFiles();
    private final UniqueNames sheets = UniqueNames.ofSheets();

    @Test
    void an_ordinary_file_name_is_not_changed() {
        assertEquals("县教育局", files.unique("县教育局"));
    }

    @Test
    void characters_that_a_file_system_does_not_allow_are_replaced() {
        assertEquals("水利局_河道处", files.unique("水利局/河道处"));
        assertEquals("_._.._etc", files.unique("/./../etc"));
        assertEquals("_CON", files.unique("CON"));
        assertEquals("局", files.unique(" 局. "));
        assertEquals("a_b", files.unique("a\uD800b"));
        assertEquals("_", files.unique(" . "));
    }

    @Test
    void a_surrogate_pair_is_not_split_in_a_file_name() {
        assertEquals("一".repeat(59), files.unique("一".repeat(59) + "\uD840\uDC0B"));
    }

    @Test
    void file_names_that_differ_in_case_only_get_a_number() {
        assertEquals("A局", files.unique("A局"));
        assertEquals("a局 2", files.unique("a局"));
    }

    @Test
    void characters_that_a_sheet_name_cannot_have_are_replaced() {
        assertEquals("县_交通_运输局", sheets.unique("县/交通*运输局"));
        assertEquals("局__0;_", sheets.unique("局\u001b]0;\u0007"));
        assertEquals("局____", sheets.unique("局\uffff\u202e\ud83d\u0000"));
    }

    @Test
    void a_long_sheet_name_is_cut_between_two_characters() {
        String long30 = "一".repeat(30);
        assertEquals(long30 + "_", sheets.unique(long30 + "\ud83d\ude00"));
        String long28 = "二".repeat(28) + "\ud83d\ude00";
        assertEquals(long28, sheets.unique(long28));
        assertEquals("二".repeat(28) + " 2", sheets.unique(long28));
    }
}
