package ziping.excel;

import java.io.IOException;
import java.util.List;
import java.util.function.Predicate;
import ziping.excel.labels.SheetText;
import ziping.excel.report.ReportSheet;
import ziping.model.form.WorkbookTraits;
import ziping.model.result.Edit;

/** A backend that reads and writes workbooks. Code that uses it does not depend on a library for workbooks. */
interface WorkbookBackend {
    /** Opens a workbook for reading and writing. Parts that were read are used again for writing. */
    Source open(byte[] bytes);

    /** The bytes of one workbook. */
    interface Source {
        /** The wanted defined names and the content of the cells that they refer to. */
        NamedCells read(Predicate<String> wanted) throws UnreadableWorkbookException;

        /** The content of every sheet, in the order of the tabs. */
        List<SheetText> sheets() throws UnreadableWorkbookException;

        /** The program that last saved the workbook, if the workbook names it. */
        WorkbookTraits.Program savedBy();

        /** Whether the workbook that was read has links to other workbooks; they are never followed. */
        boolean isLinked();

        /**
         * A copy with added names for the whole workbook. A name replaces an equal name; nothing else changes.
         *
         * @throws UnwritableWorkbookException if the workbook must not or cannot be changed
         */
        byte[] named(List<NameToAdd> names) throws UnwritableWorkbookException, IOException;

        /**
         * A copy with the edits. The given sheets and comments replace those that the program has written before.
         *
         * @throws UnwritableWorkbookException if the workbook must not or cannot be changed
         */
        ScoredWorkbook.Copy write(List<Edit> edits, List<ReportSheet> reportSheets)
                throws UnwritableWorkbookException, IOException;
    }

    /** Reads a workbook that will not be written. */
    default NamedCells read(byte[] bytes, Predicate<String> wanted) throws UnreadableWorkbookException {
        return open(bytes).read(wanted);
    }
}
