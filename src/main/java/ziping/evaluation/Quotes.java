package ziping.evaluation;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;

/** Texts as they pass by. Of one that passes again the beginning is kept, of all others nothing but their digest. */
final class Quotes {
    private static final int LONGEST = 40;

    /** A megabyte: of half a million texts one in twenty is kept without need. */
    private static final int MARKS = 1 << 23;

    private final BitSet seen = new BitSet();
    private final Map<Long, String> repeated = new HashMap<>();

    /** Takes a text down and gives its digest. */
    long take(String words) {
        long digest = Long.parseUnsignedLong(Digest.shortOf(words), 16);
        int mark = (int) (digest & (MARKS - 1));
        if (seen.get(mark)) {
            repeated.putIfAbsent(digest, words.length() > LONGEST ? words.substring(0, LONGEST) + "…" : words);
        }
        seen.set(mark);
        return digest;
    }

    /** The beginning of each text that was taken down more than once, by its digest. */
    Map<Long, String> repeated() {
        return repeated;
    }
}
