package ziping.excel;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.BuiltinFormats;
import ziping.excel.labels.SheetText;
import ziping.excel.ooxml.CellLimit;
import ziping.excel.ooxml.CellRange;
import ziping.excel.ooxml.DamagedWorkbookException;
import ziping.excel.ooxml.RejectedWorkbookException;
import ziping.excel.ooxml.SharedStrings;
import ziping.excel.ooxml.StylesPart;
import ziping.excel.ooxml.UnsupportedByOoxmlException;
import ziping.excel.ooxml.WorkbookPart;
import ziping.excel.ooxml.WorksheetPart;
import ziping.excel.ooxml.XmlEscaping;
import ziping.model.form.CellAddress;
import ziping.model.form.CellValue;

/** Reads the cells that names refer to from the bytes of a package. */
final class OoxmlCells {
    private static final Pattern NUMBER = Pattern.compile("[-+]?(\\d+\\.?\\d*|\\.\\d+)([eE][-+]?\\d+)?");

    private final OoxmlSheets sheets;

    /** Counts the cells that names refer to; they can be more than the cells in the file. */
    private final CellLimit asked;

    /**
     * A cell as the file holds it.
     *
     * @param anchor the cell that shows it; see {@link CellRange#mergedAt}
     * @param formula the formula whose result the cell shows
     */
    private record Raw(Optional<WorksheetPart.Cell> cell, CellAddress anchor, String formula, boolean hidden) {
        boolean isUncomputed() {
            return !formula.isEmpty() && (cell.isEmpty() || !cell.get().hasValue());
        }
    }

    OoxmlCells(OoxmlSheets sheets) {
        this.sheets = sheets;
        this.asked = new CellLimit(sheets.ooxmlPackage().limits().cells());
    }

    NamedCells read(Predicate<String> wanted) throws RejectedWorkbookException, UnsupportedByOoxmlException {
        List<DefinedName> names = names(wanted);
        NamedRows rows = NamedRows.of(names);
        Map<CellAddress, Raw> raw = new LinkedHashMap<>();
        for (DefinedName name : names) {
            if (name.target() instanceof NameTarget.Area area) {
                collect(area, rows, raw);
            }
        }
        return new NamedCells(sheets.titles(), names, contents(raw));
    }

    /** The wanted names with their targets, in the order of the file. */
    List<DefinedName> names(Predicate<String> wanted) throws RejectedWorkbookException, UnsupportedByOoxmlException {
        List<DefinedName> names = new ArrayList<>();
        for (WorkbookPart.Name name : sheets.workbookPart().names()) {
            if (wanted.test(name.name())) {
                names.add(new DefinedName(name.name(), scope(name), target(name)));
            }
        }
        return names;
    }

    /** The texts of every sheet. */
    List<SheetText> sheets() throws RejectedWorkbookException, UnsupportedByOoxmlException {
        List<SheetText> whole = new ArrayList<>();
        for (int sheet = 0; sheet < sheets.titles().size(); sheet++) {
            String title = sheets.titles().get(sheet);
            WorksheetPart worksheet = sheets.worksheet(sheet);
            Map<CellAddress, Raw> raw = new LinkedHashMap<>();
            for (WorksheetPart.Cell cell : worksheet.filled()) {
                CellAddress at = new CellAddress(title, cell.row(), cell.column());
                raw.put(at, new Raw(Optional.of(cell), at, "", false));
            }
            Map<CellAddress, CellContent> read = contents(raw);
            List<SheetText.Cell> cells = new ArrayList<>();
            for (CellAddress at : raw.keySet()) {
                cells.add(SheetText.Cell.at(
                        at.row(), at.column(), read.get(at).value().displayText()));
            }
            whole.add(SheetText.of(title, cells, worksheet.merged()));
        }
        return whole;
    }

    /** In damaged files a scope may be no sheet of the workbook; then the name holds for the whole workbook. */
    private Optional<String> scope(WorkbookPart.Name name) {
        Optional<Integer> sheet = name.sheet();
        return sheet.isPresent() && sheet.get() < sheets.titles().size()
                ? Optional.of(sheets.titles().get(sheet.get()))
                : Optional.empty();
    }

    private NameTarget target(WorkbookPart.Name name) throws RejectedWorkbookException, UnsupportedByOoxmlException {
        NameTarget written = name.function()
                ? new NameTarget.Formula(name.formula())
                : NameFormula.target(name.formula(), SpreadsheetVersion.EXCEL2007);
        if (!(written instanceof NameTarget.Area area)) {
            return written;
        }
        Optional<Integer> index = sheets.index(area.sheet());
        if (index.isEmpty()) {
            return new NameTarget.Nowhere();
        }
        int sheet = index.get();
        return area.within(sheets.titles().get(sheet), sheets.worksheet(sheet).lastRow());
    }

    private void collect(NameTarget.Area area, NamedRows named, Map<CellAddress, Raw> raw)
            throws RejectedWorkbookException, UnsupportedByOoxmlException {
        int sheet = sheets.index(area.sheet()).orElseThrow();
        boolean hidden = sheets.workbookPart().sheets().get(sheet).hidden();
        WorksheetPart worksheet = sheets.worksheet(sheet);
        for (int row : named.reach(area, worksheet.lastRow(), worksheet::isFilled)) {
            CellAddress at = area.inRow(row);
            if (!raw.containsKey(at)) {
                asked.of(at.sheet()).oneMore();
                raw.put(at, rawAt(worksheet, at, hidden));
            }
        }
    }

    /** The cell at an address; merged cells are read as {@link CellRange#mergedAt} says. */
    private static Raw rawAt(WorksheetPart worksheet, CellAddress at, boolean hiddenSheet)
            throws RejectedWorkbookException {
        Optional<CellRange> merged = CellRange.mergedAt(at, worksheet.merged());
        CellAddress anchor = merged.isPresent() ? anchor(at.sheet(), merged.get()) : at;
        Optional<WorksheetPart.Cell> cell = worksheet.cell(anchor.row(), anchor.column());
        return new Raw(
                cell,
                anchor,
                cell.flatMap(worksheet::formula).orElse(""),
                hiddenSheet || worksheet.isHidden(anchor.row(), anchor.column()));
    }

    private static CellAddress anchor(String sheet, CellRange merged) {
        return new CellAddress(sheet, merged.firstRow(), merged.firstColumn());
    }

    private Map<CellAddress, CellContent> contents(Map<CellAddress, Raw> raw)
            throws RejectedWorkbookException, UnsupportedByOoxmlException {
        Map<Integer, String> sharedStrings = sharedStrings(raw);
        StylesPart styles = sheets.styles();
        Map<CellAddress, CellContent> cells = new HashMap<>();
        for (Map.Entry<CellAddress, Raw> entry : raw.entrySet()) {
            Optional<WorksheetPart.Cell> cell = entry.getValue().cell();
            CellValue value = cell.isPresent() ? value(cell.get(), sharedStrings, styles) : new CellValue.Blank();
            cells.put(
                    entry.getKey(),
                    new CellContent(
                            value,
                            entry.getValue().formula(),
                            entry.getValue().anchor(),
                            entry.getValue().isUncomputed(),
                            entry.getValue().hidden() && !value.isBlank()));
        }
        return cells;
    }

    private Map<Integer, String> sharedStrings(Map<CellAddress, Raw> raw)
            throws RejectedWorkbookException, UnsupportedByOoxmlException {
        Set<Integer> wanted = new HashSet<>();
        for (Raw rawCell : raw.values()) {
            Optional<WorksheetPart.Cell> cell = rawCell.cell();
            if (cell.isPresent() && cell.get().type().equals("s") && cell.get().hasValue()) {
                wanted.add(index(cell.get().value().get()));
            }
        }
        Optional<String> part = sheets.workbookPart().related("sharedStrings");
        Map<Integer, String> sharedStrings = wanted.isEmpty() || part.isEmpty()
                ? Map.of()
                : SharedStrings.of(sheets.ooxmlPackage().content(part.get()), wanted);
        if (!sharedStrings.keySet().equals(wanted)) {
            throw new DamagedWorkbookException("a text that is not there");
        }
        return sharedStrings;
    }

    private CellValue value(WorksheetPart.Cell cell, Map<Integer, String> sharedStrings, StylesPart styles)
            throws DamagedWorkbookException, UnsupportedByOoxmlException {
        if (!cell.hasValue()) {
            return new CellValue.Blank();
        }
        String value = cell.value().orElseThrow();
        return switch (cell.type()) {
            case "s" -> text(sharedStrings.get(index(value)));
            case "str", "inlineStr" -> text(value);
            case "b" ->
                new CellValue.Truth(value.strip().equals("1") || value.strip().equals("true"));
            case "e" -> new CellValue.Fault(value);
            case "", "n" ->
                format(styles, cell.style())
                        .number(number(value), sheets.workbookPart().isFrom1904());
            case "d" -> day(value);
            default -> throw new UnsupportedByOoxmlException("a cell of type " + cell.type());
        };
    }

    private static CellFormat format(StylesPart styles, int style) {
        int number = styles.style(style).format();
        return new CellFormat(
                number,
                styles.format(number)
                        .or(() -> Optional.ofNullable(BuiltinFormats.getBuiltinFormat(number)))
                        .orElse(""));
    }

    private static CellValue text(String written) {
        String text = XmlEscaping.decoded(written);
        return text.isBlank() ? new CellValue.Blank() : new CellValue.Text(text);
    }

    /**
     * A date such as {@code 2023-10-01T00:00:00}. Excel reads this format but never writes it. Other values, such as a
     * time without a date, are read as texts, so that they are reported at their cells.
     */
    private static CellValue day(String written) {
        String date = written.strip().split("[Tt ]", 2)[0];
        try {
            return new CellValue.Day(LocalDate.parse(date, DateTimeFormatter.ISO_DATE));
        } catch (DateTimeParseException noDay) {
            return text(written);
        }
    }

    private static int index(String written) throws DamagedWorkbookException {
        try {
            return Integer.parseInt(written.strip());
        } catch (NumberFormatException noNumber) {
            throw new DamagedWorkbookException("no number: " + written);
        }
    }

    private static double number(String written) throws DamagedWorkbookException {
        if (!NUMBER.matcher(written.strip()).matches() || !Double.isFinite(Double.parseDouble(written))) {
            throw new DamagedWorkbookException("no number: " + written);
        }
        return Double.parseDouble(written);
    }
}
