package ziping.output.table;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class SheetTitlesTest {
    private final SheetTitles titles = new SheetTitles();

    @Test
    void a_department_that_no_tab_can_be_called_like_is_called_nearly_so() {
        assertEquals("县_交通_运输局", titles.free("县/交通*运输局"));
        assertEquals("局__0;_", titles.free("局\u001b]0;\u0007"));
        assertEquals("局____", titles.free("局\uffff\u202e\ud83d\u0000"));
    }

    @Test
    void a_long_title_is_cut_between_two_signs() {
        String long30 = "一".repeat(30);
        assertEquals(long30 + "_", titles.free(long30 + "\ud83d\ude00"));
        String long28 = "二".repeat(28) + "\ud83d\ude00";
        assertEquals(long28, titles.free(long28));
        assertEquals("二".repeat(28) + " 2", titles.free(long28));
    }
}
