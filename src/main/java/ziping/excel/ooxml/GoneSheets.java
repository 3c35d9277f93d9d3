package ziping.excel.ooxml;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Sheets that are taken out of a workbook: what leads there leads nowhere, as when a person deletes them in Excel.
 *
 * @param titles as on their tabs
 */
public record GoneSheets(Set<String> titles) {
    /** A text, or cells with the title of their sheet. */
    private static final Pattern ELSEWHERE =
            Pattern.compile("\"(?:[^\"]|\"\")*\"|('(?:[^']|'')+'|[\\p{L}\\p{N}_.]+)![\\p{L}\\p{N}_.$:]+");

    /** A formula with {@code #REF!} in the place of cells that are gone. */
    public String forgotten(String formula) {
        return titles.isEmpty()
                ? formula
                : ELSEWHERE
                        .matcher(formula)
                        .replaceAll(it -> Matcher.quoteReplacement(
                                it.group(1) != null && isGone(it.group(1)) ? "#REF!" : it.group()));
    }

    private boolean isGone(String written) {
        String title = written.startsWith("'")
                ? written.substring(1, written.length() - 1).replace("''", "'")
                : written;
        return titles.stream().anyMatch(title::equalsIgnoreCase);
    }
}
