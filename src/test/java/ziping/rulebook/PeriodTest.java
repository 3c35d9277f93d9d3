package ziping.rulebook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PeriodTest {
    private static final Period ALWAYS = new Period(Optional.empty(), Optional.empty());
    private static final Period FROM_2017 = years(2017, 0);
    private static final Period OF_2021 = years(2021, 2022);

    @Test
    void settings_cut_what_holds_on_and_on_into_before_within_and_after() {
        assertEquals(Optional.of(years(2017, 2021)), FROM_2017.before(OF_2021));
        assertEquals(Optional.of(OF_2021), FROM_2017.within(OF_2021));
        assertEquals(Optional.of(years(2022, 0)), FROM_2017.after(OF_2021));
    }

    @Test
    void settings_without_end_leave_nothing_before_and_after() {
        assertEquals(Optional.empty(), FROM_2017.before(ALWAYS));
        assertEquals(Optional.of(FROM_2017), FROM_2017.within(ALWAYS));
        assertEquals(Optional.empty(), FROM_2017.after(ALWAYS));
    }

    @Test
    void what_ended_before_the_settings_stays_whole() {
        Period early = years(2017, 2019);
        assertEquals(Optional.of(early), early.before(OF_2021));
        assertEquals(Optional.empty(), early.within(OF_2021));
        assertEquals(Optional.empty(), early.after(OF_2021));
    }

    @Test
    void the_first_day_belongs_to_it_and_the_last_does_not() {
        assertTrue(OF_2021.holdsOn(LocalDate.of(2021, 1, 1)));
        assertTrue(OF_2021.holdsOn(LocalDate.of(2021, 12, 31)));
        assertFalse(OF_2021.holdsOn(LocalDate.of(2022, 1, 1)));
    }

    /** A period of whole years; an end of 0 means no end. */
    private static Period years(int begin, int end) {
        return new Period(
                Optional.of(LocalDate.of(begin, 1, 1)),
                end == 0 ? Optional.empty() : Optional.of(LocalDate.of(end, 1, 1)));
    }
}
