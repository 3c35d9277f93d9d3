package ziping.output;

import java.util.regex.Pattern;
import ziping.output.table.UniqueNames;

/** The names of the files in one folder, as every system takes them; made from what people typed. */
final class FileNames {
    private static final int LONGEST = 60;

    /** Signs that some system does not allow, signs that nobody sees, and halves of signs. */
    private static final Pattern NOT_ALLOWED = Pattern.compile("[\\\\/:*?\"<>|\\p{Cc}\\p{Cf}\\p{Cs}\\p{Cn}\\p{Co}]");

    /** What Windows keeps for itself, and what it takes away from the end of a name. */
    private static final Pattern RESERVED = Pattern.compile("(?i)(con|prn|aux|nul|com\\d|lpt\\d)(\\..*)?");

    private static final Pattern AROUND = Pattern.compile("^[.\\s]+|[.\\s]+$");

    private final UniqueNames names = new UniqueNames(Integer.MAX_VALUE);

    /** The name wanted, without ending; if it is taken or no file can have it, what comes near it. */
    String free(String wanted) {
        String allowed = NOT_ALLOWED.matcher(wanted).replaceAll("_");
        String name = AROUND.matcher(UniqueNames.shortened(allowed, LONGEST)).replaceAll("");
        if (name.isEmpty() || RESERVED.matcher(name).matches()) {
            name = "_" + name;
        }
        return names.free(name);
    }
}
