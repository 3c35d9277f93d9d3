package ziping.excel.template;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import ziping.model.form.Form;
import ziping.testing.BuiltInRulebooks;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public class TemplateWriterTest {
    private static final Path TEMPLATES = Path.of("excel-templates");

    private Map<String, Form> forms;

    @BeforeAll
    void load() {
        forms = BuiltInRulebooks.FORMS;
    }

    @Test
    void the_blank_workbooks_are_what_their_forms_draw() throws IOException {
        for (Form form : forms.values()) {
            Path file = TEMPLATES.resolve(form.id() + ".xlsx");
            byte[] drawn = TemplateWriter.draw(form);
            assertEquals(parts(Files.readAllBytes(file)), parts(drawn), () -> form.id());
        }
    }

    @Test
    void a_form_is_drawn_to_the_same_bytes_twice() {
        forms.values().forEach(form -> assertArrayEquals(TemplateWriter.draw(form), TemplateWriter.draw(form)));
    }

    public static Map<String, String> parts(byte[] workbook) throws IOException {
        Map<String, String> parts = new TreeMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(workbook))) {
            for (ZipEntry part = zip.getNextEntry(); part != null; part = zip.getNextEntry()) {
                parts.put(part.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return parts;
    }
}
