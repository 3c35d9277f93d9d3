package ziping.excel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.util.CellRangeAddress;
import org.junit.jupiter.api.Test;
import ziping.excel.template.TemplateWriter;
import ziping.model.form.FieldNames;
import ziping.model.form.Form;
import ziping.model.form.FormCell;
import ziping.model.form.Table;
import ziping.testing.BuiltInRulebooks;

/** Cells below a table are separated from the rows of the table and from printed texts. */
class RowsOutsideTest {
    /** The first row below the corner of the tiny form. */
    private static final int LAST_ROW = SpreadsheetVersion.EXCEL2007.getLastRowIndex() - 1;

    @Test
    void a_row_between_the_table_and_the_next_named_cell_is_kept() {
        SmallWorkbook book = SmallWorkbook.xlsx();
        book.put(12, 1, "投诉办结率");
        book.put(12, 3, 100);

        Map<String, FormCell> row = outside(book).get(0);

        assertEquals(Set.of(FieldNames.NAME, FieldNames.ACTUAL), row.keySet());
        assertEquals("投诉办结率", row.get(FieldNames.ACTUAL).location().label());
        assertEquals(book.at(12, 3), row.get(FieldNames.ACTUAL).location().at());
        assertEquals(
                List.of("8", "95", "85.5", ""),
                ReadingTest.rows(ReadingTest.only(book.bytes())).stream()
                        .map(it -> it.get(FieldNames.ACTUAL).displayText())
                        .toList());
    }

    @Test
    void the_row_of_the_next_named_cell_is_none() {
        SmallWorkbook book = SmallWorkbook.xlsx();
        book.put(13, 1, "合计");
        book.put(13, 3, 100);

        assertEquals(List.of(), outside(book));
    }

    @Test
    void without_a_named_cell_below_rows_end_at_the_first_blank_one() {
        SmallWorkbook book = SmallWorkbook.xlsx();
        book.forget(FieldNames.TOTAL);
        book.forget(FieldNames.GRADE);
        book.put(13, 5, "");
        book.put(12, 1, "投诉办结率");
        book.put(14, 1, "底稿：去年同期");

        assertEquals(
                List.of("投诉办结率"),
                outside(book).stream()
                        .map(it -> it.get(FieldNames.NAME).displayText())
                        .toList());
    }

    @Test
    void blank_rows_down_to_a_named_cell_at_the_end_of_the_sheet_are_not_read() throws IOException {
        SmallWorkbook book = SmallWorkbook.xlsx();
        book.forget(FieldNames.TOTAL);
        book.forget(FieldNames.GRADE);
        book.put(LAST_ROW, 5, "88");
        book.name(FieldNames.TOTAL, LAST_ROW, LAST_ROW, 5);

        for (BackendAccess way : List.of(BackendAccess.OOXML, BackendAccess.POI)) {
            assertTrue(way.read(book.bytes()).size() < 200);
        }
    }

    @Test
    void columns_named_down_to_a_cell_at_the_end_of_the_sheet_are_refused() {
        SmallWorkbook book = SmallWorkbook.xlsx();
        book.put(LAST_ROW, 5, "88");
        book.refer(FieldNames.POINTS, "自评表!$G$10:$G$1048576");

        for (BackendAccess way : List.of(BackendAccess.OOXML, BackendAccess.POI)) {
            IOException refused = assertThrows(IOException.class, () -> way.read(book.bytes()));
            assertTrue(refused.getMessage().contains("TOO_LARGE"), refused.getMessage());
        }
    }

    @Test
    void a_cell_that_is_merged_with_the_table_is_seen_only_there() {
        SmallWorkbook book = SmallWorkbook.xlsx();
        book.put(11, 6, "合并到表外");
        book.sheet.addMergedRegion(new CellRangeAddress(12, 13, 7, 7));

        assertEquals(List.of(), outside(book));
    }

    @Test
    void nothing_that_a_form_prints_is_taken_for_a_row() {
        assertFalse(BuiltInRulebooks.FORMS.isEmpty());
        Workbooks workbooks = BuiltInRulebooks.WORKBOOKS;
        for (Form form : BuiltInRulebooks.FORMS.values()) {
            Opening.Opened blank =
                    (Opening.Opened) workbooks.open("blank.xlsx", TemplateWriter.draw(form), Optional.empty());
            for (Table table : blank.submissions().get(0).tables().values()) {
                assertEquals(List.of(), table.outside(), form.id() + " " + table.name());
            }
        }
    }

    private static List<Map<String, FormCell>> outside(SmallWorkbook book) {
        return ReadingTest.only(book.bytes())
                .tables()
                .get(FieldNames.INDICATORS)
                .outside();
    }
}
