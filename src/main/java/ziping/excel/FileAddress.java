package ziping.excel;

import java.nio.charset.StandardCharsets;

/** A path from one file to another, as links between workbooks hold it. */
public final class FileAddress {
    private static final String UNSAFE = " \"%<>[]{}|\\^`#?";

    private FileAddress() {}

    /** Chinese characters stay as they are, as Excel writes them; what an address cannot hold is encoded. */
    public static String of(String path) {
        StringBuilder address = new StringBuilder();
        for (int character : path.codePoints().toArray()) {
            if (character < ' ' || character == 0x7F || UNSAFE.indexOf(character) >= 0) {
                address.append('%').append(hex(character));
            } else {
                address.appendCodePoint(character);
            }
        }
        return address.toString();
    }

    private static String hex(int character) {
        byte[] bytes = Character.toString(character).getBytes(StandardCharsets.UTF_8);
        return String.format("%02X", bytes[0]);
    }
}
