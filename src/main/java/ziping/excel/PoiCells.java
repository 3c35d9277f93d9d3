package ziping.excel;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import ziping.model.Answer;
import ziping.model.CellAt;
import ziping.model.Decimals;

/** One cell as POI gives it, as an answer. */
final class PoiCells {
    /** Built-in date formats of Chinese Excel, such as {@code yyyy"年"m"月"d"日"}, that a file names by number only. */
    private static final Set<Integer> CHINESE_DATES = IntStream.concat(
                    IntStream.rangeClosed(27, 36), IntStream.rangeClosed(50, 58))
            .boxed()
            .collect(Collectors.toUnmodifiableSet());

    private PoiCells() {}

    /** What a person sees at that place: in a merged region the value of its top left cell. */
    static CellContent content(Sheet sheet, CellAt at) {
        CellAt anchor = sheet.getMergedRegions().stream()
                .filter(region -> region.isInRange(at.row(), at.column()))
                .map(region -> anchor(at.sheet(), region))
                .findFirst()
                .orElse(at);
        return cell(sheet, anchor)
                .map(cell -> new CellContent(answer(cell), formula(cell), anchor))
                .orElseGet(() -> new CellContent(new Answer.Blank(), "", anchor));
    }

    static Optional<Cell> cell(Sheet sheet, CellAt at) {
        return Optional.ofNullable(sheet.getRow(at.row()))
                .map(row -> row.getCell(at.column(), Row.MissingCellPolicy.RETURN_NULL_AND_BLANK));
    }

    /** Whether anything stands in a row. */
    static boolean isFilled(Sheet sheet, int row) {
        return Optional.ofNullable(sheet.getRow(row)).stream()
                .flatMap(it -> StreamSupport.stream(it.spliterator(), false))
                .anyMatch(cell -> cell.getCellType() != CellType.BLANK);
    }

    private static CellAt anchor(String sheet, CellRangeAddress region) {
        return new CellAt(sheet, region.getFirstRow(), region.getFirstColumn());
    }

    private static String formula(Cell cell) {
        return cell.getCellType() == CellType.FORMULA ? cell.getCellFormula() : "";
    }

    private static Answer answer(Cell cell) {
        CellType type = cell.getCellType() == CellType.FORMULA ? cell.getCachedFormulaResultType() : cell.getCellType();
        return switch (type) {
            case NUMERIC -> number(cell);
            case STRING -> text(Optional.ofNullable(cell.getStringCellValue()).orElse(""));
            case BOOLEAN -> new Answer.Truth(cell.getBooleanCellValue());
            case ERROR ->
                new Answer.Fault(FormulaError.forInt(cell.getErrorCellValue()).getString());
            default -> new Answer.Blank();
        };
    }

    private static Answer text(String text) {
        return text.isBlank() ? new Answer.Blank() : new Answer.Text(text);
    }

    private static Answer number(Cell cell) {
        return day(cell)
                .<Answer>map(Answer.Day::new)
                .orElseGet(() -> new Answer.Numeral(Decimals.ofStored(cell.getNumericCellValue()), percent(cell)));
    }

    /** Empty also for a time of day, which has no date. */
    private static Optional<LocalDate> day(Cell cell) {
        boolean dated = DateUtil.isCellDateFormatted(cell)
                || (CHINESE_DATES.contains((int) cell.getCellStyle().getDataFormat())
                        && DateUtil.isValidExcelDate(cell.getNumericCellValue()));
        return dated && cell.getNumericCellValue() >= 1
                ? Optional.of(cell.getLocalDateTimeCellValue().toLocalDate())
                : Optional.empty();
    }

    private static boolean percent(Cell cell) {
        String format =
                Optional.ofNullable(cell.getCellStyle().getDataFormatString()).orElse("");
        return format.replaceAll("\"[^\"]*\"|\\\\.", "").contains("%");
    }
}
