package ziping.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The numbers of passed and inapplicable rules are in many approved texts and change with every new rule. So the
 * texts contain a placeholder, and one file contains all totals.
 */
public final class RuleTotals {
    public static final Path FILE = Fixtures.ROOT.resolve("rule-totals.txt");
    static final String PLACEHOLDER = "‹n›";

    private static final String HEADING =
            "# Totals of rules, of each text in its order; written by" + " -Dapprove=true (RuleTotals.java)\n";

    /** Numbers of rules in sentences and in JSON, and lists of rule codes in an audit. */
    private static final Pattern TOTAL = Pattern.compile("(?m)"
            + String.join(
                    "|",
                    "(?<=通过 )\\d+(?=，发现| [条项])",
                    "(?<=不适用 )\\d+(?=，未检查| [条项])",
                    "(?<=共 )\\d+(?= 条规则：)",
                    "(?:(?<=\"passed\" : )|(?<=\"notApplicable\" : ))\\d+",
                    "(?:(?<=^通过：)|(?<=^不适用：))[A-Z]\\d\\d(?: [A-Z]\\d\\d)*$",
                    "\\d+(?= rules: \\d+ passed, )",
                    "\\d+(?= passed, \\d+ (?:with findings|found something), )",
                    "\\d+(?= not applicable, \\d+ (?:could not be|not) checked)"));

    private RuleTotals() {}

    /** The text with placeholders for its totals. */
    public static String hidden(String text) {
        return TOTAL.matcher(text).replaceAll(PLACEHOLDER);
    }

    /** Compares the totals of a text with those in the file; with approval they are written. */
    static synchronized void assertApproved(Path approved, String actual) {
        String key = approved.toString().replace('\\', '/');
        String totals = TOTAL.matcher(actual).results().map(MatchResult::group).collect(Collectors.joining(" | "));
        Map<String, String> all = all();
        if (Approval.isOn() && !totals.equals(all.getOrDefault(key, ""))) {
            all.put(key, totals);
            Approval.write(FILE, page(all).getBytes(StandardCharsets.UTF_8));
        }
        assertEquals(all.getOrDefault(key, ""), totals, "totals of rules in " + key + " differ from " + FILE);
    }

    /** Whether two files are equal except for the totals on the sheets of a scored workbook. */
    static boolean isSame(byte[] one, byte[] other) {
        if (Arrays.equals(one, other)) {
            return true;
        }
        return isWorkbook(one) && isWorkbook(other) && parts(one).equals(parts(other));
    }

    /** Whether the file is a complete workbook: the central directory is at the end of a zip file. */
    private static boolean isWorkbook(byte[] file) {
        int end = file.length - 22;
        return end > 0 && Arrays.equals(Arrays.copyOfRange(file, end, end + 4), new byte[] {'P', 'K', 5, 6});
    }

    /** The parts of a workbook without totals. */
    private static Map<String, String> parts(byte[] workbook) {
        Map<String, String> parts = new TreeMap<>();
        UnpackedPackage.of(workbook)
                .parts()
                .forEach((name, part) -> parts.put(name, hidden(new String(part, StandardCharsets.UTF_8))));
        return parts;
    }

    /** The totals by the file that contains the text. */
    public static Map<String, String> all() {
        try {
            Map<String, String> all = new TreeMap<>();
            for (String line : Files.readAllLines(FILE)) {
                if (!line.startsWith("#")) {
                    String[] parts = line.split(": ", 2);
                    all.put(parts[0], parts[1]);
                }
            }
            return all;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String page(Map<String, String> all) {
        return all.entrySet().stream()
                .filter(it -> !it.getValue().isEmpty())
                .map(it -> it.getKey() + ": " + it.getValue() + "\n")
                .collect(Collectors.joining("", HEADING, ""));
    }
}
