package ziping.excel;

import ziping.excel.labels.SheetText;
import ziping.excel.report.ReportSheet;
import ziping.model.form.WorkbookTraits;
import ziping.model.result.Edit;

import java.io.IOException;
import java.util.List;
import java.util.function.Predicate;

/** A backend that reads and writes workbooks. No code above it knows a library for workbooks. */
interface WorkbookBackend {
    /** Opens a workbook for reading and writing; what was read is used again when it is written. */
    Source open(byte[] bytes);

    /** The bytes of one workbook. */
    interface Source {
        /** The defined names that are wanted, and the content of the cells they point to. */
        NamedCells read(Predicate<String> wanted) throws UnreadableWorkbookException;

        /** The content of every sheet, in the order of the tabs. */
        List<SheetText> sheets() throws UnreadableWorkbookException;

        /** The program that last saved the workbook, as far as it says. */
        WorkbookTraits.Program savedBy();

        /** Whether the workbook that was read has links to other workbooks; they are never followed. */
        boolean isLinked();

        /**
         * A copy with names for the whole workbook, each replacing an earlier one; nothing else changes.
         *
         * @throws UnwritableWorkbookException if the workbook must not or cannot be changed
         */
        byte[] named(List<NameToAdd> names) throws UnwritableWorkbookException, IOException;

        /**
         * A copy with the edits. The sheets and comments of ours in it are replaced by the given ones.
         *
         * @throws UnwritableWorkbookException if the workbook must not or cannot be changed
         */
        ScoredWorkbook.Copy write(List<Edit> edits, List<ReportSheet> reportSheets)
                throws UnwritableWorkbookException, IOException;
    }

    /** Reads a workbook that is not to be written. */
    default NamedCells read(byte[] bytes, Predicate<String> wanted) throws UnreadableWorkbookException {
        return open(bytes).read(wanted);
    }
}
