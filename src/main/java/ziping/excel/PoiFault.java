package ziping.excel;

import java.util.Arrays;
import java.util.List;

/**
 * Tells whose fault it is when something fails while POI has a workbook open. A damaged one makes POI fail in any way at
 * all, and that is the file's; where our own code fails, it is ours and must not be taken for a damaged file.
 */
final class PoiFault {
    private static final List<String> LIBRARIES =
            List.of("org.apache.poi.", "org.apache.xmlbeans.", "org.openxmlformats.");

    private PoiFault() {}

    /** Whether it arose in POI: the innermost code that is not Java's own is POI's. */
    static boolean isPois(RuntimeException fault) {
        return Arrays.stream(fault.getStackTrace())
                .map(StackTraceElement::getClassName)
                .filter(it -> !it.startsWith("java.") && !it.startsWith("jdk.") && !it.startsWith("com.sun."))
                .findFirst()
                .filter(it -> LIBRARIES.stream().anyMatch(it::startsWith))
                .isPresent();
    }
}
