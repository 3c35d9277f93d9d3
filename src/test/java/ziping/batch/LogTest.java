package ziping.batch;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import ziping.model.run.RedactedException;

/** The stack trace in the log shows where an error occurred. It contains no personal data. */
class LogTest {
    private static final String TYPED = "王小明 13800138000";

    @Test
    void what_people_typed_is_not_in_the_trace_of_a_fault() {
        StringWriter log = new StringWriter();
        Exception fault = new IllegalStateException(TYPED, new NumberFormatException("For input string: " + TYPED));
        new RedactedException(fault).printStackTrace(new PrintWriter(log, true));
        assertFalse(log.toString().contains("王小明"), log.toString());
        assertFalse(log.toString().contains("138"), log.toString());
        assertTrue(log.toString().contains("java.lang.NumberFormatException"), log.toString());
        assertTrue(log.toString().contains("LogTest.what_people_typed_is_not_in_the_trace_of_a_fault"), log.toString());
    }
}
