package ziping.excel.labels;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Printed words, as far as they tell one label from another.
 *
 * @param plain without blanks, line breaks, colons and the difference between wide and narrow characters
 * @param key the same without brackets, numbering and 其中; one for all words that mean the same
 */
record LabelText(String plain, String key) {
    private static final Pattern IGNORED = Pattern.compile("[\\s\\p{Z}\\p{Cc}:*_]+");
    private static final Pattern BRACKETED = Pattern.compile("\\([^()]*\\)|\\[[^\\[\\]]*]|【[^】]*】");
    private static final Pattern BEFORE = Pattern.compile("^(?:[一二三四五六七八九十]+[、.]|\\d+[、.]|[①-⑳])?(?:其中[,、]?)?");
    private static final Pattern TELLING = Pattern.compile("\\p{IsHan}|[a-z]{2}");

    static LabelText of(String written) {
        String plain = IGNORED.matcher(Normalizer.normalize(written, Normalizer.Form.NFKC))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
        String bare = BEFORE.matcher(BRACKETED.matcher(plain).replaceAll("")).replaceFirst("");
        return new LabelText(plain, LabelSynonyms.key(bare.isEmpty() ? plain : bare));
    }

    /** Whether the words say what stands beside them; a dash or a number does not. */
    boolean tells() {
        return TELLING.matcher(plain).find();
    }

    /** Whether other words are the same or mean the same. */
    boolean means(LabelText other) {
        return key.equals(other.key);
    }
}
