package ziping.output;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import ziping.model.CellAt;

/** Where the links of the summary lead. */
final class Links {
    private static final String UNSAFE = " \"%<>[]{}|\\^`#?";

    private Links() {}

    /** The file, as a link to its scored copy if there is one. */
    static Shown to(String file, Optional<String> copy) {
        return copy.<Shown>map(it -> new Shown.Link(file, address(it), "")).orElse(Shown.text(file));
    }

    /** The file, as a link to one cell of its scored copy. */
    static Shown to(String file, Optional<String> copy, CellAt at) {
        String location = "'" + at.sheet().replace("'", "''") + "'!" + at.a1();
        return copy.<Shown>map(it -> new Shown.Link(file, address(it), location))
                .orElse(Shown.text(file));
    }

    /** Chinese characters stay as they are, as Excel writes them; what an address cannot hold is encoded. */
    private static String address(String path) {
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
