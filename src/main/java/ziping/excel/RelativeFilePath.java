package ziping.excel;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/** A relative path in a hyperlink between workbooks. */
public final class RelativeFilePath {
    private static final String UNSAFE = "\"%<>[]{}|\\^`#?:";
    private static final HexFormat ENCODED = HexFormat.of().withUpperCase().withPrefix("%");

    private RelativeFilePath() {}

    /** Encodes the characters that an address does not allow. Chinese characters stay, as in Excel. */
    public static String of(String path) {
        StringBuilder address = new StringBuilder();
        for (int character : path.codePoints().toArray()) {
            if (isAllowed(character)) {
                address.appendCodePoint(character);
            } else {
                address.append(ENCODED.formatHex(Character.toString(character).getBytes(StandardCharsets.UTF_8)));
            }
        }
        return address.toString();
    }

    /** Blanks of any width are encoded. A colon is encoded, because it would end the name of a protocol. */
    private static boolean isAllowed(int character) {
        return Character.isDefined(character)
                && !Character.isISOControl(character)
                && !Character.isSpaceChar(character)
                && UNSAFE.indexOf(character) < 0;
    }
}
