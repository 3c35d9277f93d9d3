package ziping.excel.ooxml;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The list of the content types of the parts of a package. */
public final class ContentTypes {
    /** The part that holds the list. */
    public static final String NAME = "[Content_Types].xml";

    static final String WORKSHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml";

    private static final String RELATIONS =
            "<%sDefault Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>";

    private ContentTypes() {}

    /**
     * The content type of the main part, which tells the kind of a package. The types of other parts, and default types
     * without a part, do not: SheetJS lists a default type for binary workbooks in every {@code .xlsx} file. The list is
     * read completely, because other programs do so too and a copy may need it.
     *
     * @return empty if the package names no main part, or its list has no type for it
     */
    public static String ofMainPart(OoxmlPackage ooxmlPackage)
            throws RejectedWorkbookException, UnsupportedByOoxmlException {
        Map<String, String> byExtension = new HashMap<>();
        Map<String, String> byPart = new HashMap<>();
        XmlReader xml = XmlReader.of(ooxmlPackage.content(NAME));
        while (xml.next()) {
            if (xml.isStart()) {
                String type = xml.attribute("ContentType").orElse("");
                if (xml.localName().equals("Default")) {
                    byExtension.putIfAbsent(key(xml.attribute("Extension").orElse("")), type);
                } else if (xml.localName().equals("Override")) {
                    byPart.putIfAbsent(key(xml.attribute("PartName").orElse("")), type);
                }
            }
        }
        Optional<String> main = mainPart(ooxmlPackage);
        if (main.isEmpty()) {
            return "";
        }
        String part = "/" + key(main.get());
        String extension = part.substring(part.lastIndexOf('.') + 1);
        return byPart.getOrDefault(part, byExtension.getOrDefault(extension, ""));
    }

    /** Root relationships that only another library can read name no main part here. */
    private static Optional<String> mainPart(OoxmlPackage ooxmlPackage) throws RejectedWorkbookException {
        try {
            return Relationships.of(ooxmlPackage, "").ofType("officeDocument");
        } catch (UnsupportedByOoxmlException unsupported) {
            return Optional.empty();
        }
    }

    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    /**
     * The list with the types of added parts, and without removed parts. The type of relationship parts is added if the
     * list lacks it, as in damaged files.
     */
    static byte[] changed(byte[] types, Map<String, String> added, List<String> gone)
            throws RejectedWorkbookException, UnsupportedByOoxmlException {
        ByteSplice splice = new ByteSplice(types);
        XmlReader xml = XmlReader.of(types);
        boolean relationsKnown = false;
        while (xml.next()) {
            if (xml.isStart() && xml.localName().equals("Default")) {
                relationsKnown |=
                        "rels".equalsIgnoreCase(xml.attribute("Extension").orElse(""));
            } else if (xml.isStart() && xml.localName().equals("Override")) {
                String part = xml.attribute("PartName").orElse("");
                if (gone.stream().anyMatch(name -> part.equalsIgnoreCase("/" + name))) {
                    int start = xml.start();
                    if (!xml.isEmpty()) {
                        xml.text();
                    }
                    splice.replace(start, xml.end(), "");
                }
            } else if (!xml.isStart() && xml.localName().equals("Types")) {
                if (!relationsKnown) {
                    splice.insert(xml.start(), RELATIONS.formatted(xml.prefix()));
                }
                for (Map.Entry<String, String> part : added.entrySet()) {
                    splice.insert(
                            xml.start(),
                            "<%sOverride PartName=\"/%s\" ContentType=\"%s\"/>"
                                    .formatted(xml.prefix(), XmlEscaping.attribute(part.getKey()), part.getValue()));
                }
            }
        }
        return splice.bytes();
    }
}
