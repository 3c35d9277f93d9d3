package ziping.batch;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** Names of files. Many file systems allow 255 bytes in a name, which are 85 Chinese characters. */
final class FileName {
    private static final int LONGEST = 255;

    private FileName() {}

    /** The last part of a path. It is empty for the root of a disk. */
    static String of(Path path) {
        return path.getFileName() == null ? "" : path.getFileName().toString();
    }

    /** Joins three parts. Cuts the end of the middle one if the name would be too long. */
    static String fitting(String before, String middle, String after) {
        String cut = middle;
        while (isTooLong(before + cut + after)) {
            cut = cut.substring(0, cut.offsetByCodePoints(cut.length(), -1));
        }
        return before + cut + after;
    }

    /** Whether a name has too many bytes. Some file systems count characters instead and accept it. */
    static boolean isTooLong(String name) {
        return name.getBytes(StandardCharsets.UTF_8).length > LONGEST;
    }
}
