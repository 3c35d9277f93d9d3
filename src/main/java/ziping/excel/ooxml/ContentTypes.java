package ziping.excel.ooxml;

import java.util.List;
import java.util.Map;

/** The list of the content types of the parts of a package. */
public final class ContentTypes {
    /** The part that holds the list. */
    public static final String NAME = "[Content_Types].xml";

    static final String WORKSHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml";

    private static final String RELATIONS =
            "<%sDefault Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>";

    private ContentTypes() {}

    /** Refuses a list that cannot be read completely. */
    public static void requireWhole(byte[] types) throws RejectedWorkbookException, UnsupportedByOoxmlException {
        XmlReader xml = XmlReader.of(types);
        while (xml.next()) {
            // read everything
        }
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
