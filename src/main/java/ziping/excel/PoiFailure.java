package ziping.excel;

import java.util.Arrays;
import java.util.List;
import org.apache.poi.ooxml.POIXMLException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.util.RecordFormatException;

/**
 * Tells whether a failure while POI has a workbook open is caused by the file. For a damaged file POI throws exceptions
 * of any kind. A fault in the program itself must not be reported as a damaged file.
 */
final class PoiFailure {
    private static final List<String> LIBRARIES =
            List.of("org.apache.poi.", "org.apache.xmlbeans.", "org.openxmlformats.");

    private static final List<String> JAVA = List.of("java.", "javax.", "jdk.", "com.sun.");

    private PoiFailure() {}

    /** Whether the file is the cause: POI throws it for contradictory records, or it was thrown inside POI. */
    static boolean isOfFile(Throwable fault) {
        return fault instanceof POIXMLException
                || fault instanceof RecordFormatException
                || fault instanceof OpenXML4JRuntimeException
                || fault instanceof IllegalArgumentException
                || fault instanceof IllegalStateException
                || fault instanceof IndexOutOfBoundsException
                || isPois(fault);
    }

    /**
     * The innermost code that is not Java's own is POI's. After many equal faults Java omits the trace; a fault of
     * the program would have been logged earlier, with its trace.
     */
    private static boolean isPois(Throwable fault) {
        StackTraceElement[] trace = fault.getStackTrace();
        return trace.length == 0
                || Arrays.stream(trace)
                        .map(StackTraceElement::getClassName)
                        .filter(it -> JAVA.stream().noneMatch(it::startsWith))
                        .findFirst()
                        .filter(it -> LIBRARIES.stream().anyMatch(it::startsWith))
                        .isPresent();
    }
}
