package ziping.output;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.apache.poi.ss.util.WorkbookUtil;

/** The titles of the sheets of one workbook. Excel tells them apart without regard to case. */
final class Titles {
    private static final int LONGEST = 31;

    private final Set<String> taken = new HashSet<>();

    /** The title wanted, in letters that a tab can have; if it is taken or too long, what comes near it. */
    String free(String wanted) {
        String title = WorkbookUtil.createSafeSheetName(wanted, '_');
        String free = title;
        for (int i = 2; !taken.add(free.toLowerCase(Locale.ROOT)); i++) {
            String number = " " + i;
            free = title.substring(0, Math.min(title.length(), LONGEST - number.length())) + number;
        }
        return free;
    }
}
