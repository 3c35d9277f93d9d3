package ziping.excel;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import ziping.excel.report.ReportSheetNames;
import ziping.model.form.CellAddress;

/**
 * The part of a workbook that names refer to.
 *
 * @param sheets the titles in the order of the tabs
 * @param cells the first column of every area that a name refers to, and of the {@link #rowsBelow} it
 */
record NamedCells(List<String> sheets, List<DefinedName> names, Map<CellAddress, CellContent> cells) {
    NamedCells {
        sheets = List.copyOf(sheets);
        names = List.copyOf(names);
        cells = Map.copyOf(cells);
    }

    CellContent at(CellAddress at) {
        CellContent content = cells.get(at);
        return content == null ? CellContent.blank(at) : content;
    }

    /** The target of a name that holds for the whole workbook. */
    Optional<NameTarget> global(String name) {
        for (DefinedName defined : names) {
            if (defined.sheet().isEmpty() && defined.name().equals(name)) {
                return Optional.of(defined.target());
            }
        }
        return Optional.empty();
    }

    /**
     * The rows between an area and the next cell below it that a name refers to. If there is no such cell, the rows end
     * before the first empty row.
     */
    IntStream rowsBelow(NameTarget.Area area) {
        return IntStream.range(
                        area.lastRow() + 1, NamedRows.of(names).below(area).orElse(Integer.MAX_VALUE))
                .takeWhile(row -> cells.containsKey(area.inRow(row)));
    }

    /** The shown text of each row in the area of a global name; empty if there is no such area. */
    List<String> column(String name) {
        List<String> shown = new ArrayList<>();
        if (global(name).orElse(new NameTarget.Nowhere()) instanceof NameTarget.Area area) {
            for (int row = area.firstRow(); row <= area.lastRow(); row++) {
                shown.add(at(area.inRow(row)).value().displayText());
            }
        }
        return shown;
    }

    /** The shown text of a target: of its first cell, or its constant. */
    String shown(NameTarget target) {
        if (target instanceof NameTarget.Constant constant) {
            return constant.text().strip();
        }
        return target instanceof NameTarget.Area area ? at(area.first()).value().displayText() : "";
    }

    /** The shown text of a name for the whole workbook; empty without such a name. */
    String shownGlobal(String name) {
        Optional<NameTarget> target = global(name);
        return target.isPresent() ? shown(target.get()) : "";
    }

    /**
     * The titles of the program's sheets by their hidden names. If the hidden name and the stored values are on
     * different sheets, the sheet is a user's.
     */
    static Map<String, String> reportSheets(List<DefinedName> names) {
        Map<String, String> sheetByName = new HashMap<>();
        for (DefinedName name : names) {
            if (name.sheet().isEmpty() && name.target() instanceof NameTarget.Area area) {
                sheetByName.put(name.name(), area.sheet());
            }
        }
        Map<String, String> titles = new TreeMap<>();
        for (Map.Entry<String, String> sheet : ReportSheetNames.STORED_VALUES.entrySet()) {
            String title = sheetByName.get(sheet.getKey());
            if (title != null && title.equals(sheetByName.get(sheet.getValue()))) {
                titles.put(sheet.getKey(), title);
            }
        }
        return titles;
    }

    /** The target as an area, if it is one. */
    static Optional<NameTarget.Area> area(NameTarget target) {
        return target instanceof NameTarget.Area area ? Optional.of(area) : Optional.empty();
    }
}
