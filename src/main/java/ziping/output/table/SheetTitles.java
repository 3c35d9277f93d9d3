package ziping.output.table;

import java.util.regex.Pattern;
import org.apache.poi.ss.util.WorkbookUtil;

/** The titles of the sheets of one workbook. Excel tells them apart without regard to case. */
final class SheetTitles {
    private static final int LONGEST = 31;

    /** Invisible characters, characters that XML cannot hold, and single surrogates. */
    private static final Pattern NOT_ALLOWED = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Cn}\\p{Co}]");

    private final UniqueNames names = new UniqueNames(LONGEST);

    /** The title wanted, in letters that a tab can have; if it is taken or too long, what comes near it. */
    String free(String wanted) {
        return names.free(visible(WorkbookUtil.createSafeSheetName(visible(wanted), '_')));
    }

    private static String visible(String title) {
        return NOT_ALLOWED.matcher(title).replaceAll("_");
    }
}
