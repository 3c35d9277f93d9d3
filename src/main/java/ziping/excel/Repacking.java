package ziping.excel;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.Date;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.openxml4j.opc.internal.PackagePropertiesPart;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Takes out of an OOXML package what would differ between two runs that write the same. */
final class Repacking {
    private static final LocalDateTime TIME = LocalDateTime.of(1980, 1, 1, 0, 0);
    private static final Pattern STRING_COUNT = Pattern.compile("(<sst\\b[^>]*?) count=\"\\d+\"");
    private static final Pattern OWN_NAME = Pattern.compile(
            "<definedName (?=name=\"(" + OwnSheets.POINTS + "|" + OwnSheets.FINDINGS + ")[^>]*>)(?![^>]*hidden=)");

    private Repacking() {}

    /** POI writes the present as the time of change where the workbook has none. */
    static void settle(XSSFWorkbook workbook) {
        PackagePropertiesPart properties =
                workbook.getProperties().getCoreProperties().getUnderlyingProperties();
        if (properties.getModifiedProperty().isEmpty()) {
            properties.setModifiedProperty(
                    Optional.of(properties.getCreatedProperty().orElseGet(() -> new Date(0))));
        }
    }

    /** The same parts with constant times, the program's names hidden, and no count of strings that grows. */
    static byte[] repacked(byte[] bytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length);
        try (ZipInputStream from = new ZipInputStream(new ByteArrayInputStream(bytes));
                ZipOutputStream to = new ZipOutputStream(out)) {
            for (ZipEntry entry = from.getNextEntry(); entry != null; entry = from.getNextEntry()) {
                ZipEntry copy = new ZipEntry(entry.getName());
                copy.setTimeLocal(TIME);
                to.putNextEntry(copy);
                to.write(part(entry.getName(), from.readAllBytes()));
                to.closeEntry();
            }
        }
        return out.toByteArray();
    }

    private static byte[] part(String name, byte[] content) {
        if (name.equals("xl/sharedStrings.xml")) {
            return replaced(content, STRING_COUNT, "$1");
        } else if (name.equals("xl/workbook.xml")) {
            return replaced(content, OWN_NAME, "<definedName hidden=\"true\" ");
        }
        return content;
    }

    private static byte[] replaced(byte[] xml, Pattern pattern, String replacement) {
        String text = new String(xml, StandardCharsets.UTF_8);
        return pattern.matcher(text).replaceAll(replacement).getBytes(StandardCharsets.UTF_8);
    }
}
