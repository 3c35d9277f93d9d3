package ziping.evaluation;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import ziping.model.Decimals;
import ziping.model.form.CellValue;
import ziping.model.form.FormCell;
import ziping.model.form.PriorRun;
import ziping.model.result.Indicator;

/**
 * Finds what an earlier run left for each figure. A row that was renamed since then is found by its cell.
 *
 * @param inUse the keys of all rows that are there now
 */
record PriorRunLookup(PriorRun priorRun, Set<String> inUse) {
    /** The keys under which the figures of one row are kept that the program may write. */
    record Keys(String points, String completion, String explanation) {
        static final String TOTAL = "total";
        static final String GRADE = "grade";

        /** Of the execution row. */
        static final Keys EXECUTION = new Keys("execution-points", "execution-completion", "execution-explanation");

        /** Of an indicator. */
        static Keys of(Indicator row) {
            return new Keys("points:" + row.key(), "completion:" + row.key(), "explanation:" + row.key());
        }

        /** What a key is for, whatever row it belongs to; empty for a figure that is no indicator's. */
        private static String kind(String key) {
            return key.substring(0, key.indexOf(':') + 1);
        }
    }

    /** For a table with these rows. */
    static PriorRunLookup of(PriorRun priorRun, List<Indicator> rows) {
        Set<String> inUse = new HashSet<>();
        for (Indicator row : rows) {
            Keys keys = Keys.of(row);
            inUse.addAll(List.of(keys.points(), keys.completion(), keys.explanation()));
        }
        return new PriorRunLookup(priorRun, inUse);
    }

    /** The figure of a key, or what stood in its cell under a key that no row has any more. */
    PriorRun.Figure figure(String key, Optional<FormCell> cell) {
        Optional<String> known = known(key, cell);
        return known.isPresent() ? priorRun.figures().get(known.get()) : PriorRun.Figure.NONE;
    }

    /** What a person wrote in our own sheet beside the points of a row; empty if nothing. */
    String explanation(String key, Optional<FormCell> points) {
        Optional<String> known = known(key, points);
        return known.isPresent() ? priorRun.explanations().getOrDefault(known.get(), "") : "";
    }

    /**
     * The completion rate of a row if a person typed it: no formula of the form, and not what the program last wrote.
     */
    Optional<FormCell> typedCompletion(String key, Optional<FormCell> cell) {
        if (cell.isEmpty()
                || cell.get().content() == FormCell.Content.LIVE
                || cell.get().isBlank()) {
            return Optional.empty();
        }
        // The format of the cell may show the rate as a percentage or not.
        String shown = cell.get().value() instanceof CellValue.Numeral number
                ? percent(number.value().movePointRight(2))
                : cell.get().displayText();
        return shown.equals(figure(key, cell).written()) ? Optional.empty() : cell;
    }

    /** A rate as it is kept for the next run. */
    static String percent(BigDecimal rate) {
        return Decimals.plain(rate) + "%";
    }

    private Optional<String> known(String key, Optional<FormCell> cell) {
        if (priorRun.figures().containsKey(key)) {
            return Optional.of(key);
        }
        return cell.isPresent() ? beforeRenaming(key, cell.get().location().at().a1()) : Optional.empty();
    }

    private Optional<String> beforeRenaming(String key, String address) {
        String kind = Keys.kind(key);
        if (kind.isEmpty()) {
            return Optional.empty();
        }
        for (Map.Entry<String, String> cell : priorRun.cells().entrySet()) {
            String other = cell.getKey();
            if (cell.getValue().equals(address)
                    && Keys.kind(other).equals(kind)
                    && !inUse.contains(other)
                    && priorRun.figures().containsKey(other)) {
                return Optional.of(other);
            }
        }
        return Optional.empty();
    }
}
