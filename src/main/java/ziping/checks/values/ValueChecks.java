package ziping.checks.values;

import java.util.Map;

/** The kinds of check about what was typed in single cells: numbers, units, days, required cells. */
public final class ValueChecks {
    /** Every kind by the name that rulebooks use. */
    public static final Map<String, Class<? extends Record>> KINDS = Map.ofEntries(
            Map.entry("bands-cover", BandsCover.class),
            Map.entry("cells-filled", CellsFilled.class),
            Map.entry("comparator-expected", ComparatorExpected.class),
            Map.entry("completion-recomputes", CompletionRecomputes.class),
            Map.entry("day-after-year", DayAfterYear.class),
            Map.entry("digits-kept", DigitsKept.class),
            Map.entry("money-as-quantity", MoneyAsQuantity.class),
            Map.entry("number-expected", NumberExpected.class),
            Map.entry("numbers-as-numbers", NumbersAsNumbers.class),
            Map.entry("percent-above-hundred", PercentAboveHundred.class),
            Map.entry("units-agree", UnitsAgree.class),
            Map.entry("values-written", ValuesWritten.class),
            Map.entry("within-deadline", WithinDeadline.class),
            Map.entry("year-readable", YearReadable.class));

    private ValueChecks() {}
}
