package ziping.excel.labels;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A printed text, normalized for comparison with labels.
 *
 * @param plain without blanks, line breaks and colons, with wide characters replaced by narrow ones
 * @param key the same without brackets, numbering and 其中; synonyms have the same key
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

    /** Whether the text can be a label: it has words, not only a dash or a number. */
    boolean tells() {
        return TELLING.matcher(plain).find();
    }

    /** Whether another text is equal or a synonym. */
    boolean means(LabelText other) {
        return key.equals(other.key);
    }
}
