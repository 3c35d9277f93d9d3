package ziping.output.table;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.apache.poi.ss.util.WorkbookUtil;

/** Unique names of the sheets of a workbook, or of the files of a folder. Names that differ only in case are equal. */
public final class UniqueNames {
    /** The maximum length of a sheet name in Excel. */
    private static final int SHEET_NAME_LENGTH = 31;

    private static final int FILE_NAME_LENGTH = 60;

    /** Invisible characters, characters that XML cannot hold, and single surrogates. */
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Cn}\\p{Co}]");

    /** Characters that some file system does not allow. */
    private static final Pattern NOT_IN_FILE_NAMES = Pattern.compile("[\\\\/:*?\"<>|]");

    /** Dots and blanks at the beginning and at the end. Windows removes them from the end of a file name. */
    private static final Pattern SURROUNDING_DOTS = Pattern.compile("^[.\\s]+|[.\\s]+$");

    /** Names of devices on Windows. No file can have them. */
    private static final Pattern RESERVED = Pattern.compile("(?i)(con|prn|aux|nul|com\\d|lpt\\d)(\\..*)?");

    private final UnaryOperator<String> valid;
    private final int maxLength;
    private final Set<String> used = new HashSet<>();

    /**
     * Names that are unique among themselves.
     *
     * @param valid makes a valid name
     * @param maxLength of a name with a number behind it
     */
    private UniqueNames(UnaryOperator<String> valid, int maxLength) {
        this.valid = valid;
        this.maxLength = maxLength;
    }

    /** The names of the sheets of one workbook. */
    public static UniqueNames ofSheets() {
        return new UniqueNames(UniqueNames::sheetName, SHEET_NAME_LENGTH);
    }

    /** The names of the files in one folder, without extension. They are valid on every operating system. */
    public static UniqueNames ofFiles() {
        return new UniqueNames(UniqueNames::fileName, Integer.MAX_VALUE);
    }

    /** The requested name with invalid characters replaced. A name that is in use already gets a number. */
    public String unique(String requested) {
        String name = valid.apply(requested);
        String unique = name;
        for (int i = 2; !used.add(unique.toLowerCase(Locale.ROOT)); i++) {
            String number = " " + i;
            unique = shortened(name, maxLength - number.length()) + number;
        }
        return unique;
    }

    private static String sheetName(String requested) {
        return visible(WorkbookUtil.createSafeSheetName(visible(requested), '_'));
    }

    private static String fileName(String requested) {
        String allowed = NOT_IN_FILE_NAMES.matcher(visible(requested)).replaceAll("_");
        String name =
                SURROUNDING_DOTS.matcher(shortened(allowed, FILE_NAME_LENGTH)).replaceAll("");
        return name.isEmpty() || RESERVED.matcher(name).matches() ? "_" + name : name;
    }

    private static String visible(String name) {
        return INVISIBLE.matcher(name).replaceAll("_");
    }

    /** The first characters of a name. A surrogate pair is not split. */
    private static String shortened(String name, int length) {
        if (name.length() <= length) {
            return name;
        }
        return name.substring(0, Character.isHighSurrogate(name.charAt(length - 1)) ? length - 1 : length);
    }
}
