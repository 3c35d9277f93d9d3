package ziping.excel.ooxml;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** Reads the shared strings of a workbook. */
public final class SharedStrings {
    private SharedStrings() {}

    /** The wanted strings by their index, without formats. */
    public static Map<Integer, String> of(byte[] sharedStrings, Set<Integer> wanted)
            throws RejectedWorkbookException, UnsupportedByOoxmlException {
        Map<Integer, String> texts = new HashMap<>();
        XmlReader xml = XmlReader.of(sharedStrings);
        int number = 0;
        while (xml.next()) {
            if (xml.isStart() && xml.depth() == 2 && xml.name().equals("si")) {
                if (wanted.contains(number)) {
                    texts.put(number, richText(xml));
                }
                number++;
            }
        }
        return texts;
    }

    /**
     * The text of the current element without phonetic guides; moves to its end. A text with alternatives for different
     * programs is rejected, because it is unknown which alternative the user saw.
     */
    static String richText(XmlReader xml) throws RejectedWorkbookException, UnsupportedByOoxmlException {
        StringBuilder text = new StringBuilder();
        int depth = xml.depth();
        int phonetic = Integer.MAX_VALUE;
        while (xml.next() && (xml.isStart() || xml.depth() > depth)) {
            if (xml.isAlternative()) {
                throw new DamagedWorkbookException("a text for some programs only");
            } else if (xml.isStart() && xml.name().equals("rPh")) {
                phonetic = xml.depth();
            } else if (!xml.isStart() && xml.depth() <= phonetic) {
                phonetic = Integer.MAX_VALUE;
            } else if (xml.isStart() && xml.name().equals("t") && xml.depth() < phonetic) {
                text.append(xml.text());
            }
        }
        return text.toString();
    }
}
