package ziping.output;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class FileNamesTest {
    private final FileNames names = new FileNames();

    @Test
    void an_ordinary_name_stays() {
        assertEquals("县教育局", names.free("县教育局"));
    }

    @Test
    void what_some_system_does_not_allow_is_replaced() {
        assertEquals("水利局_河道处", names.free("水利局/河道处"));
        assertEquals("_._.._etc", names.free("/./../etc"));
        assertEquals("_CON", names.free("CON"));
        assertEquals("局", names.free(" 局. "));
        assertEquals("a_b", names.free("a\uD800b"));
        assertEquals("_", names.free(" . "));
    }

    @Test
    void a_sign_of_two_halves_is_not_cut_apart() {
        assertEquals("一".repeat(59), names.free("一".repeat(59) + "\uD840\uDC0B"));
    }

    @Test
    void names_that_differ_in_case_alone_are_told_apart() {
        assertEquals("A局", names.free("A局"));
        assertEquals("a局 2", names.free("a局"));
    }
}
