package ziping.excel;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageRelationship;
import org.apache.poi.openxml4j.opc.PackageRelationshipTypes;
import org.apache.poi.openxml4j.opc.internal.PackagePropertiesPart;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Takes out of an OOXML package what would differ between two runs that write the same. */
final class Repacking {
    private static final Pattern STRING_COUNT = Pattern.compile("(<sst\\b[^>]*?) count=\"\\d+\"");
    private static final Pattern OWN_NAME = Pattern.compile("<definedName (?=name=\"(" + OwnSheets.POINTS + "|"
            + OwnSheets.FINDINGS + "|" + OwnSheets.COMPANION + ")[^>]*>)(?![^>]*hidden=)");

    private Repacking() {}

    /**
     * POI writes the present as the time of change where the workbook has none, and relates to properties that it makes
     * once more where they were lost: of two relations to them it opens neither.
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

    /** The same parts with constant times, the program's names hidden, and no count of strings that grows. */
    static byte[] repacked(byte[] bytes) throws IOException {
        return SteadyZip.of(bytes, Repacking::part);
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
