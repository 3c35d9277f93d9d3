package ziping.excel.ooxml;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import ziping.model.run.Limits;

/**
 * Rejects tags with too many attributes before a parser reads them, because parsers compare each attribute with all
 * others. A tag contains no other tag, so if another tag begins soon, the tag was short. Therefore few bytes of most
 * parts are read.
 */
public final class AttributeLimit {
    /** Such as {@code a=""}. */
    private static final int SHORTEST_ATTRIBUTE = 4;

    private static final int SPAN = SHORTEST_ATTRIBUTE * Limits.ATTRIBUTES;

    /** The first bytes of UTF-16 parts, in which the bytes of other characters can look like markup. */
    private static final Map<String, Charset> WIDE = Map.of(
            "\u00FE\u00FF", StandardCharsets.UTF_16BE,
            "\u00FF\u00FE", StandardCharsets.UTF_16LE,
            "\0<", StandardCharsets.UTF_16BE,
            "<\0", StandardCharsets.UTF_16LE);

    private AttributeLimit() {}

    /**
     * Checks one part.
     *
     * @throws RejectedWorkbookException if a tag in it has too many attributes
     */
    public static void require(byte[] part) throws RejectedWorkbookException {
        String head = new String(part, 0, Math.min(2, part.length), StandardCharsets.ISO_8859_1);
        requireNarrow(
                WIDE.containsKey(head) ? new String(part, WIDE.get(head)).getBytes(StandardCharsets.UTF_8) : part);
    }

    private static void requireNarrow(byte[] part) throws RejectedWorkbookException {
        int begin = 0;
        while (begin + SPAN < part.length) {
            int next = lastBegin(part, begin + SPAN, begin);
            if (next == begin) {
                next = firstBegin(part, begin + SPAN);
                requireFew(part, begin, next);
            }
            begin = next;
        }
    }

    private static int lastBegin(byte[] part, int from, int down) {
        int at = from;
        while (at > down && part[at] != '<') {
            at--;
        }
        return at;
    }

    private static int firstBegin(byte[] part, int from) {
        int at = from;
        while (at < part.length && part[at] != '<') {
            at++;
        }
        return at;
    }

    /** Counts the attributes if a tag begins here. Comments, texts and instructions may have any length. */
    private static void requireFew(byte[] part, int begin, int end) throws RejectedWorkbookException {
        int kind = part[begin + 1];
        if (part[begin] != '<' || kind == '!' || kind == '?') {
            return;
        }
        int attributes = 0;
        int quote = 0;
        for (int at = begin + 1; at < end; at++) {
            int sign = part[at];
            if (quote != 0) {
                quote = sign == quote ? 0 : quote;
            } else if (sign == '>') {
                return;
            } else if (sign == '"' || sign == '\'') {
                quote = sign;
            } else if (sign == '=' && ++attributes > Limits.ATTRIBUTES) {
                throw RejectedWorkbookException.tooMuch("refusal.attributes", Limits.ATTRIBUTES);
            }
        }
    }
}
