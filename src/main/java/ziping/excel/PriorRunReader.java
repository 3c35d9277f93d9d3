package ziping.excel;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import ziping.excel.report.FindingsSheet;
import ziping.excel.report.ReportSheetNames;
import ziping.model.form.ControlBlock;
import ziping.model.form.PriorRun;

/** Reads the prior run of each project from the program's sheets, in the workbook or in its companion. */
final class PriorRunReader {
    private final NamedCells workbook;
    private final boolean alone;

    /** @param alone whether the workbook holds one project only */
    PriorRunReader(NamedCells workbook, boolean alone) {
        this.workbook = workbook;
        this.alone = alone;
    }

    /** The prior run of the project on a sheet. */
    PriorRun priorRun(String sheet) {
        Map<String, PriorRun.Figure> figures = new LinkedHashMap<>();
        Map<String, String> cells = new LinkedHashMap<>();
        List<List<String>> points = rows(
                sheet,
                ReportSheetNames.POINTS_PROJECT,
                ReportSheetNames.POINTS_KEY,
                ReportSheetNames.POINTS_CLAIMED,
                ReportSheetNames.POINTS_RESTATED,
                ReportSheetNames.POINTS_WRITTEN,
                ReportSheetNames.POINTS_RULE,
                ReportSheetNames.POINTS_CELL);
        for (List<String> row : points) {
            figures.put(row.get(0), new PriorRun.Figure(row.get(1), row.get(2), row.get(3), row.get(4)));
            cells.put(row.get(0), row.get(5));
        }
        Map<String, String> explanations = texts(
                sheet,
                ReportSheetNames.POINTS_PROJECT,
                ReportSheetNames.POINTS_KEY,
                ReportSheetNames.POINTS_EXPLANATION);
        Map<String, String> answers = texts(
                sheet,
                ReportSheetNames.FINDINGS_PROJECT,
                ReportSheetNames.FINDINGS_FINGERPRINT,
                ReportSheetNames.FINDINGS_ANSWER);
        return new PriorRun(figures, cells, explanations, answers, control(sheet));
    }

    /** The texts of a column that are not empty, by the values of another column. */
    private Map<String, String> texts(String sheet, String projects, String keys, String column) {
        Map<String, String> texts = new LinkedHashMap<>();
        for (List<String> row : rows(sheet, projects, keys, column)) {
            if (!row.get(1).isEmpty()) {
                texts.put(row.get(0), row.get(1));
            }
        }
        return texts;
    }

    private Optional<ControlBlock> control(String sheet) {
        Map<String, String> items = new LinkedHashMap<>();
        Set<String> fingerprints = new HashSet<>();
        for (List<String> row : rows(
                sheet,
                ReportSheetNames.CONTROL_PROJECT,
                ReportSheetNames.CONTROL_ITEM,
                ReportSheetNames.CONTROL_VALUE)) {
            if (row.get(0).equals(FindingsSheet.ControlRows.FINGERPRINT)) {
                fingerprints.add(row.get(1));
            } else {
                items.put(row.get(0), row.get(1));
            }
        }
        return FindingsSheet.ControlRows.control(items, fingerprints);
    }

    /** The rows of one project in which the first of the other columns is filled, without the project's column. */
    private List<List<String>> rows(String sheet, String projects, String... columns) {
        List<String> numbers = workbook.column(projects);
        List<List<String>> values = Arrays.stream(columns).map(workbook::column).toList();
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < numbers.size(); i++) {
            int row = i;
            if (values.stream().allMatch(column -> row < column.size())
                    && !values.get(0).get(row).isEmpty()
                    && belongs(numbers.get(row), sheet)) {
                rows.add(values.stream().map(column -> column.get(row)).toList());
            }
        }
        return rows;
    }

    private static String sheet(NameTarget project) {
        return project instanceof NameTarget.Constant title
                ? title.text()
                : NamedCells.area(project).map(NameTarget.Area::sheet).orElse("");
    }

    private boolean belongs(String number, String sheet) {
        boolean onlyOne =
                alone && workbook.global(ReportSheetNames.project("2")).isEmpty();
        return onlyOne
                || workbook.global(ReportSheetNames.project(number))
                        .filter(project -> sheet.equals(sheet(project)))
                        .isPresent();
    }
}
