package ziping.checks.weights;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
                .filter(one -> one.cells().weight().isPresent() && !one.isLeftOut())
                .filter(one -> isFilled(one) && !printed.has(one))
                .toList();
        List<ScoredRow> without = new ArrayList<>();
        for (ScoredRow row : filled) {
            FormCell cell = row.cells().weight().orElseThrow();
            PlainNumber weight = PlainNumber.of(cell, context.money().unit());
            if (weight instanceof PlainNumber.Unreadable) {
                result.unreadable(cell);
            } else {
                result.markApplicable();
                boolean weighted =
                        weight.number().filter(number -> number.signum() > 0).isPresent();
                if (!weighted) {
                    without.add(row);
                }
            }
        }
        if (!without.isEmpty()) {
            report(result, without, without.size() == filled.size());
        }
        return result.build();
    }

    private static boolean isFilled(ScoredRow row) {
        return !(row.target() instanceof ParsedValue.Nothing)
                || !(row.actual() instanceof ParsedValue.Nothing)
                || row.claimed().isPresent();
    }

    private static void report(CheckResult.Builder result, List<ScoredRow> without, boolean all) {
        List<Location> locations = new ArrayList<>(
                CheckContext.places(without.stream().map(row -> row.cells().weight())));
        locations.addAll(CheckContext.places(without.stream()
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
                locations);
    }

    /** The indicators that a blank form contains as examples. */
    record PrintedRows(FormPlan form) {
        /** Whether nobody has changed a row: it has a printed name and target, and no other values. */
        boolean has(ScoredRow row) {
            boolean isBare = row.actual() instanceof ParsedValue.Nothing
                    && row.claim().isBlank()
                    && row.cells().weight().filter(cell -> !cell.isBlank()).isEmpty();
            return isBare && tables().stream().anyMatch(table -> isPrinted(table, row));
        }

        private List<FormPlan.TablePlan> tables() {
            List<FormPlan.TablePlan> tables = new ArrayList<>();
            for (FormPlan.Sheet sheet : form.sheets()) {
                for (FormPlan.Row row : sheet.rows()) {
                    if (row.table().isPresent() && row.table().get().name().equals(FieldNames.INDICATORS)) {
                        tables.add(row.table().get());
                    }
                }
            }
            return tables;
        }

        private static boolean isPrinted(FormPlan.TablePlan table, ScoredRow row) {
            int name = column(table, FieldNames.NAME);
            int target = column(table, FieldNames.TARGET);
            for (List<String> printed : table.preset()) {
                if (contains(printed, name, row.label())
                        && contains(printed, target, row.cells().shownTarget())) {
                    return true;
                }
            }
            return false;
        }

        private static boolean contains(List<String> printed, int column, String text) {
            return column >= 0 && column < printed.size() && printed.get(column).equals(text);
        }

        private static int column(FormPlan.TablePlan table, String name) {
            for (int i = 0; i < table.columns().size(); i++) {
                if (table.columns().get(i).name().equals(Optional.of(name))) {
                    return i;
                }
            }
            return -1;
        }
    }
}
