package ziping.checks.weights;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import ziping.checks.Check;
import ziping.checks.CheckContext;
import ziping.checks.CheckResult;
import ziping.checks.MissingValue;
import ziping.checks.ScoredRow;
import ziping.model.form.FieldNames;
import ziping.model.form.FormCell;
import ziping.model.form.FormPlan;
import ziping.model.form.Location;
import ziping.model.message.Message;
import ziping.model.message.MessageArgument;
import ziping.quantity.ParsedValue;
import ziping.quantity.PlainNumber;

/**
 * Finds filled-in indicators without a weight above 0. One finding lists all of them. Rows that a form prints as
 * examples and nobody has changed are not checked.
 */
record WeightMissing() implements Check {
    @Override
    public CheckResult run(CheckContext context) {
        CheckResult.Builder result = new CheckResult.Builder();
        PrintedRows printed = new PrintedRows(context.submission().form().plan());
        List<ScoredRow> filled = context.indicators().stream()
                .filter(it -> it.cells().weight().isPresent() && !it.isLeftOut() && isFilled(it))
                .filter(it -> !printed.has(it))
                .toList();
        List<ScoredRow> without = new ArrayList<>();
        for (ScoredRow row : filled) {
            FormCell cell = row.cells().weight().orElseThrow();
            PlainNumber weight = PlainNumber.of(cell, context.money().unit());
            if (weight instanceof PlainNumber.Unreadable) {
                result.unreadable(cell);
            } else {
                result.markApplicable();
                boolean weighted = weight.number().filter(number -> number.signum() > 0).isPresent();
                if (!weighted) {
                    without.add(row);
                }
            }
        }
        if (!without.isEmpty()) {
            tell(result, without, without.size() == filled.size());
        }
        return result.build();
    }

    private static boolean isFilled(ScoredRow row) {
        return !(row.target() instanceof ParsedValue.Nothing)
                || !(row.actual() instanceof ParsedValue.Nothing)
                || row.claimed().isPresent();
    }

    private static void tell(CheckResult.Builder result, List<ScoredRow> without, boolean all) {
        List<Location> places = new ArrayList<>(
                CheckContext.places(without.stream().map(row -> row.cells().weight())));
        places.addAll(CheckContext.places(without.stream()
                .filter(row -> row.claimed().isPresent())
                .map(row -> row.cells().points())));
        result.violation(
                Message.of(all ? "weight-missing.none" : "weight-missing.missing")
                        .with(
                                "rows",
                                new MessageArgument.Phrases(without.stream()
                                        .map(row -> MissingValue.row(
                                                row.label(), row.cells().weight()))
                                        .toList())),
                places);
    }

    /** The indicators that a blank form holds already, as examples of how one is filled in. */
    record PrintedRows(FormPlan form) {
        /** Whether nobody has touched a row: it has a printed name and target, and nothing beside them. */
        boolean has(ScoredRow row) {
            boolean isBare = row.actual() instanceof ParsedValue.Nothing
                    && row.claim().isBlank()
                    && row.cells().weight().filter(cell -> !cell.isBlank()).isEmpty();
            return isBare && tables().anyMatch(table -> isPrinted(table, row));
        }

        private Stream<FormPlan.TablePlan> tables() {
            return form.sheets().stream()
                    .flatMap(sheet -> sheet.rows().stream())
                    .flatMap(row -> row.table().stream())
                    .filter(table -> table.name().equals(FieldNames.INDICATORS));
        }

        private static boolean isPrinted(FormPlan.TablePlan table, ScoredRow row) {
            int name = column(table, FieldNames.NAME);
            int target = column(table, FieldNames.TARGET);
            return table.preset().stream()
                    .anyMatch(it -> word(it, name).equals(Optional.of(row.label()))
                            && word(it, target).equals(Optional.of(row.cells().shownTarget())));
        }

        private static Optional<String> word(List<String> row, int column) {
            return column < 0 || column >= row.size() ? Optional.empty() : Optional.of(row.get(column));
        }

        private static int column(FormPlan.TablePlan table, String name) {
            return IntStream.range(0, table.columns().size())
                    .filter(it -> table.columns().get(it).name().equals(Optional.of(name)))
                    .findFirst()
                    .orElse(-1);
        }
    }
}
