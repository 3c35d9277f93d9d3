package ziping.excel;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.Date;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageRelationship;
import org.apache.poi.openxml4j.opc.PackageRelationshipTypes;
import org.apache.poi.openxml4j.opc.internal.PackagePropertiesPart;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import ziping.excel.report.ReportSheetNames;

/** Makes OOXML packages with equal content equal to the byte. */
public final class ReproduciblePackage {
    /** The earliest time of a zip file. */
    private static final LocalDateTime TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private static final Pattern STRING_COUNT = Pattern.compile("(<sst\\b[^>]*?) count=\"\\d+\"");
    private static final Pattern OWN_NAME = Pattern.compile("<definedName (?=name=\"(" + ReportSheetNames.POINTS + "|"
            + ReportSheetNames.FINDINGS + "|" + ReportSheetNames.COMPANION + ")[^>]*>)(?![^>]*hidden=)");

    private ReproduciblePackage() {}

    /**
     * Makes the properties reproducible. POI writes the current time if the workbook has no time of change. If the
     * properties part is missing, POI adds a second relationship to it and then cannot open the copy.
     */
    @SuppressWarnings("JavaUtilDate") // POI's properties know no other
    static void settle(XSSFWorkbook workbook) {
        OPCPackage parts = workbook.getPackage();
        for (PackageRelationship relation : parts.getRelationshipsByType(PackageRelationshipTypes.CORE_PROPERTIES)) {
            if (parts.getPart(relation) == null) {
                parts.removeRelationship(relation.getId());
            }
        }
        PackagePropertiesPart properties =
                workbook.getProperties().getCoreProperties().getUnderlyingProperties();
        if (properties.getModifiedProperty().isEmpty()) {
            properties.setModifiedProperty(
                    Optional.of(properties.getCreatedProperty().orElseGet(() -> new Date(0))));
        }
    }

    /** The same parts with constant times, with the program's names hidden and without the count of strings. */
    static byte[] repacked(byte[] bytes) throws IOException {
        return changed(bytes, ReproduciblePackage::part);
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

    /** The same parts in a zip file that does not depend on the time of writing. */
    public static byte[] withConstantTimes(byte[] zip) throws IOException {
        return changed(zip, (name, part) -> part);
    }

    /** The parts, each as the function gives it for its name. */
    private static byte[] changed(byte[] zip, BiFunction<String, byte[], byte[]> change) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream(zip.length);
        try (ZipInputStream parts = new ZipInputStream(new ByteArrayInputStream(zip));
                ZipOutputStream steady = new ZipOutputStream(out)) {
            for (ZipEntry part = parts.getNextEntry(); part != null; part = parts.getNextEntry()) {
                ZipEntry same = new ZipEntry(part.getName());
                same.setTimeLocal(TIME);
                steady.putNextEntry(same);
                steady.write(change.apply(part.getName(), parts.readAllBytes()));
                steady.closeEntry();
            }
        }
        return out.toByteArray();
    }
}
