package ziping.excel;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import javax.xml.namespace.QName;
import org.apache.poi.ss.util.CellRangeAddress;
import org.junit.jupiter.api.Test;

class PoiFailureTest {
    @Test
    void what_arose_in_poi_is_the_files_fault() {
        assertTrue(PoiFailure.isOfFile(assertThrows(NullPointerException.class, () -> CellRangeAddress.valueOf(null))));
    }

    /** A stack overflow in XMLBeans ends in whatever method was called last, often in a comparison of names. */
    @Test
    void a_fault_in_a_javax_class_called_by_poi_is_the_files_fault() {
        assertTrue(PoiFailure.isOfFile(overflow(String.class, QName.class, CellRangeAddress.class)));
    }

    @Test
    void a_fault_in_a_javax_class_called_by_our_code_is_ours() {
        assertFalse(PoiFailure.isOfFile(overflow(String.class, QName.class, PoiFailure.class, CellRangeAddress.class)));
    }

    @Test
    void what_arose_in_our_code_is_ours() {
        assertFalse(PoiFailure.isOfFile(assertThrows(
                NullPointerException.class,
                () -> Objects.requireNonNull(Map.of().get("none")))));
    }

    /** Regression: a merged region without cells was reported as a fault of the program after some minutes of a run. */
    @Test
    void what_java_leaves_the_trace_out_of_after_many_times_is_the_files_fault() {
        NullPointerException again = new NullPointerException();
        again.setStackTrace(new StackTraceElement[0]);

        assertTrue(PoiFailure.isOfFile(again));
    }

    /** An overflow whose trace has these classes, the innermost first. */
    private static StackOverflowError overflow(Class<?>... callers) {
        StackOverflowError overflow = new StackOverflowError();
        overflow.setStackTrace(Arrays.stream(callers)
                .map(caller -> new StackTraceElement(caller.getName(), "method", null, -1))
                .toArray(StackTraceElement[]::new));
        return overflow;
    }
}
