package ziping.excel.ooxml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.lang.reflect.Modifier;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** A rejected workbook must never reach POI because somebody forgot to catch it before an unsupported one. */
class OoxmlExceptionTest {
    /** The main classes: they are in the same folder or archive as the exception. */
    private static final JavaClasses ZIPING = new ClassFileImporter()
            .importUrl(
                    OoxmlException.class.getProtectionDomain().getCodeSource().getLocation());

    @Test
    void rejected_and_unsupported_are_separate_checked_exceptions() {
        assertEquals(
                Set.of(RejectedWorkbookException.class, UnsupportedByOoxmlException.class),
                Set.of(OoxmlException.class.getPermittedSubclasses()));
        assertFalse(Modifier.isPublic(OoxmlException.class.getModifiers()));
        assertEquals(Exception.class, OoxmlException.class.getSuperclass());
    }

    @Test
    void no_code_declares_or_catches_both_as_one() {
        Set<String> common = Set.of(OoxmlException.class.getName(), Exception.class.getName());
        List<String> careless = ZIPING.stream()
                .filter(type -> type.getPackageName().startsWith("ziping.excel"))
                .flatMap(type -> type.getCodeUnits().stream())
                .filter(unit -> unit.getThrowsClause().stream()
                                .anyMatch(it -> common.contains(it.getRawType().getName()))
                        || catches(unit).stream().anyMatch(common::contains))
                .map(JavaCodeUnit::getFullName)
                .toList();
        assertTrue(ZIPING.contain(RejectedWorkbookException.class));
        assertEquals(List.of(), careless);
    }

    @Test
    void no_catch_of_io_exceptions_takes_them() {
        assertFalse(IOException.class.isAssignableFrom(RejectedWorkbookException.class));
        assertFalse(IOException.class.isAssignableFrom(UnsupportedByOoxmlException.class));
    }

    private static Set<String> catches(JavaCodeUnit unit) {
        return unit.getTryCatchBlocks().stream()
                .flatMap(block -> block.getCaughtThrowables().stream())
                .map(type -> type.getName())
                .collect(Collectors.toSet());
    }
}
