package ziping.output.table;

import org.apache.poi.ss.util.WorkbookUtil;

/** The titles of the sheets of one workbook. Excel tells them apart without regard to case. */
final class Titles {
    private static final int LONGEST = 31;

    private final FreeNames names = new FreeNames(LONGEST);

    /** The title wanted, in letters that a tab can have; if it is taken or too long, what comes near it. */
    String free(String wanted) {
        return names.free(WorkbookUtil.createSafeSheetName(wanted, '_'));
    }
}
