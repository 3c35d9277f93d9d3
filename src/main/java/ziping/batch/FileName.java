package ziping.batch;

import java.nio.charset.StandardCharsets;

/** Names that we make from those of people, who may have used all the bytes that a system gives to one: 85 Chinese characters. */
final class FileName {
    private static final int LONGEST = 255;

    private FileName() {}

    /** A name of three parts, of which the middle one is cut at its end if the whole would be too long. */
    static String fitting(String before, String middle, String after) {
        String cut = middle;
        while (isTooLong(before + cut + after)) {
            cut = cut.substring(0, cut.offsetByCodePoints(cut.length(), -1));
        }
        return before + cut + after;
    }

    /** Whether there may be no file of that name. Some systems count characters instead, and can have it. */
    static boolean isTooLong(String name) {
        return name.getBytes(StandardCharsets.UTF_8).length > LONGEST;
    }
}
