package ziping.excel;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/** A path from one file to another, as links between workbooks hold it. */
public final class RelativeFilePath {
    private static final String UNSAFE = "\"%<>[]{}|\\^`#?:";
    private static final HexFormat ENCODED = HexFormat.of().withUpperCase().withPrefix("%");

    private RelativeFilePath() {}

    /** Chinese characters stay as they are, as Excel writes them; what an address cannot hold is encoded. */
    public static String of(String path) {
        StringBuilder address = new StringBuilder();
        for (int character : path.codePoints().toArray()) {
            if (standsForItself(character)) {
                address.appendCodePoint(character);
            } else {
                address.append(ENCODED.formatHex(Character.toString(character).getBytes(StandardCharsets.UTF_8)));
            }
        }
        return address.toString();
    }

    /** No blank does, not the wide one of Chinese either; a colon would end the name of a protocol. */
    private static boolean standsForItself(int character) {
        return Character.isDefined(character)
                && !Character.isISOControl(character)
                && !Character.isSpaceChar(character)
                && UNSAFE.indexOf(character) < 0;
    }
}
