package ziping.excel;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import ziping.model.form.CellAddress;
import ziping.model.result.Edit;

/** Compares a copy with its original byte by byte: the packed entries, and the content of changed parts. */
final class ByteComparison {
    private static final String TAG = "<(?:[^>\"']|\"[^\"]*\"|'[^']*')*>";
    private static final Pattern TOKEN =
            Pattern.compile("<!--.*?-->|<!\\[CDATA\\[.*?]]>|<\\?.*?\\?>|" + TAG + "|[^<]+", Pattern.DOTALL);
    private static final Pattern NAME = Pattern.compile("</?(?:\\w+:)?(\\w+)");
    private static final String NAME_END = TAG.substring(1) + "[^<]*</(?:\\w+:)?definedName>";
    private static final String OWN = "(?:评分明细|校验结果)";
    private static final List<String> LISTS = List.of("fonts", "fills", "borders", "cellXfs");

    /**
     * An entry of the zip file.
     *
     * @param raw its packed bytes, one character each
     */
    private record Packed(String raw, String text, long sum, int method) {}

    private final Map<String, Packed> before;
    private final Map<String, Packed> after;
    private final List<String> differences = new ArrayList<>();

    private ByteComparison(byte[] source, byte[] copy) throws IOException {
        before = packed(source);
        after = packed(copy);
    }

    static List<String> differences(byte[] source, byte[] copy, List<Edit> edits) throws IOException {
        ByteComparison same = new ByteComparison(source, copy);
        same.compare(edits);
        return same.differences;
    }

    private void compare(List<Edit> edits) {
        List<String> own = own();
        Map<String, Set<CellAddress>> edited = new LinkedHashMap<>();
        edits.forEach(it -> edited.computeIfAbsent(sheets().get(it.at().sheet()), none -> new HashSet<>())
                .add(it.at()));
        List<String> kept = before.keySet().stream()
                .filter(it -> !own.contains(it) && !it.equals("xl/calcchain.xml"))
                .toList();
        List<String> order = after.keySet().stream().filter(kept::contains).toList();
        same("the order of parts", String.join(" ", kept), String.join(" ", order));
        kept.stream().filter(after::containsKey).forEach(part -> {
            if (part.endsWith("workbook.xml") || part.endsWith("book2.xml")) {
                same(part, ByteComparison::withoutOwn, part);
            } else if (part.equals("[content_types].xml")
                    || part.endsWith("/_rels/workbook.xml.rels")
                    || part.endsWith("/_rels/book2.xml.rels")) {
                listed(part);
            } else if (part.endsWith("styles.xml")) {
                styles(part);
            } else if (edited.containsKey(part)) {
                same(part, it -> withoutCells(it, edited.get(part)), part);
            } else if (!before.get(part).equals(after.get(part))) {
                differences.add(part + " has other content");
            }
        });
    }

    /**
     * The program's sheets and names were added, all formulas are computed on opening, and scopes follow their sheets.
     */
    private static String withoutOwn(String book) {
        List<String> titles = tokens(book).stream()
                .filter(it -> it.matches("(?s)<(?:\\w+:)?sheet\\s.*"))
                .map(it -> attribute(it, "name").orElseThrow())
                .toList();
        return Pattern.compile("localSheetId\\s*=\\s*[\"'](\\d+)[\"']")
                .matcher(book)
                .replaceAll(it -> Matcher.quoteReplacement("localSheetId=" + titles.get(Integer.parseInt(it.group(1)))))
                .replaceAll("<(?:\\w+:)?sheet\\s(?=[^<>]*" + OWN + ")" + TAG.substring(1), "")
                .replaceAll("<(?:\\w+:)?definedName\\s(?=[^<>]*_" + OWN + ")" + NAME_END, "")
                .replaceAll(
                        "<(?:\\w+:)?definedName\\s" + TAG.substring(1) + "'?" + OWN
                                + NAME_END.substring(TAG.length() - 1),
                        "")
                .replaceAll("<((?:\\w+:)?)definedNames></\\1definedNames>", "")
                .replaceAll("<(?:\\w+:)?calcPr\\b" + TAG.substring(1), "");
    }

    private void same(String part, UnaryOperator<String> settled, String name) {
        same(
                part,
                settled.apply(before.get(name).text()),
                settled.apply(after.get(name).text()));
    }

    private void same(String part, String one, String other) {
        if (!one.equals(other)) {
            int at = 0;
            while (at < Math.min(one.length(), other.length()) && one.charAt(at) == other.charAt(at)) {
                at++;
            }
            differences.add(part + " has other content: " + around(one, at) + " became " + around(other, at));
        }
    }

    private static String around(String text, int at) {
        return text.substring(Math.max(0, at - 80), Math.min(text.length(), at + 160));
    }

    /** Entries were added, or removed with the sheets and the order of calculation. */
    private void listed(String part) {
        List<String> one = tokens(before.get(part).text());
        List<String> other = tokens(after.get(part).text());
        same(
                part,
                one.stream().filter(it -> other.contains(it) || !isEntry(it)).collect(Collectors.joining()),
                other.stream().filter(it -> one.contains(it) || !isEntry(it)).collect(Collectors.joining()));
        one.stream()
                .filter(it -> !other.contains(it) && !it.contains("calcChain") && !it.contains("sheet"))
                .forEach(it -> differences.add(part + " lacks " + it));
    }

    private static boolean isEntry(String token) {
        return token.contains("Relationship ") || token.contains("Override ");
    }

    /** Styles were added at the end of their lists. */
    private void styles(String part) {
        String one = uncounted(before.get(part).text());
        String other = uncounted(after.get(part).text());
        int done = 0;
        int from = 0;
        for (String list : LISTS) {
            Matcher end = Pattern.compile("</(\\w+:)?" + list + "\\s*>").matcher(one);
            if (!end.find()) {
                continue;
            }
            String piece = one.substring(done, end.start());
            if (!other.startsWith(piece, from)) {
                differences.add(part + " has other content before the end of " + list);
                return;
            }
            done = end.start();
            from = other.indexOf(end.group(), from + piece.length());
        }
        same(part, one.substring(done), other.substring(from));
    }

    private static String uncounted(String styles) {
        return styles.replaceAll("\\scount\\s*=\\s*(?:\"\\d+\"|'\\d+')", "");
    }

    private static List<String> tokens(String xml) {
        return TOKEN.matcher(xml)
                .results()
                .map(java.util.regex.MatchResult::group)
                .toList();
    }

    /** The sheet without the written cells, the heights of their rows, and rows without other cells. */
    private static String withoutCells(String xml, Set<CellAddress> edited) {
        Set<Integer> rows = edited.stream().map(CellAddress::row).collect(Collectors.toSet());
        StringBuilder rest = new StringBuilder();
        int row = -1;
        int column = -1;
        boolean inside = false;
        for (String token : tokens(xml)) {
            Matcher name = NAME.matcher(token);
            String element = name.lookingAt() ? name.group(1) : "";
            boolean end = token.startsWith("</");
            if (element.equals("row") && !end) {
                row = attribute(token, "r").map(it -> Integer.parseInt(it) - 1).orElse(row + 1);
                column = -1;
                rest.append(rows.contains(row) ? withoutHeight(token) : token);
                continue;
            } else if (element.equals("c") && !end) {
                column = attribute(token, "r").map(ByteComparison::column).orElse(column + 1);
                inside = isEdited(edited, row, column);
                if (inside && token.endsWith("/>")) {
                    inside = false;
                    continue;
                }
            } else if (element.equals("dimension")) {
                continue;
            }
            if (!inside) {
                rest.append(token);
            }
            inside &= !(element.equals("c") && end);
        }
        return rest.toString().replaceAll("<((?:\\w+:)?)row([^<>/]*)></\\1row>", "<$1row$2/>");
    }

    private static boolean isEdited(Set<CellAddress> edited, int row, int column) {
        return edited.stream().anyMatch(it -> it.row() == row && it.column() == column);
    }

    private static String withoutHeight(String row) {
        return row.replaceAll("\\s(?:ht|customHeight|spans)\\s*=\\s*(?:\"[^\"]*\"|'[^']*')", "")
                .replaceAll("\\s+(/?>)$", "$1");
    }

    private static java.util.Optional<String> attribute(String tag, String name) {
        Matcher matcher =
                Pattern.compile("\\s" + name + "\\s*=\\s*[\"']([^\"']*)[\"']").matcher(tag);
        return matcher.find() ? java.util.Optional.of(matcher.group(1)) : java.util.Optional.empty();
    }

    private static int column(String address) {
        return address.replaceAll("\\d", "").chars().reduce(0, (sum, it) -> sum * 26 + it - 'A' + 1) - 1;
    }

    /** The part of each sheet by its title. */
    private Map<String, String> sheets() {
        return sheets(before);
    }

    private static Map<String, String> sheets(Map<String, Packed> parts) {
        String book = parts.containsKey("xl/book2.xml") ? "book2.xml" : "workbook.xml";
        Map<String, String> targets = new LinkedHashMap<>();
        tokens(parts.get("xl/_rels/" + book + ".rels").text())
                .forEach(it -> attribute(it, "Id")
                        .ifPresent(id -> targets.put(
                                id,
                                ("xl/" + attribute(it, "Target").orElseThrow())
                                        .replace("xl//", "")
                                        .replace("xl/../", "")
                                        .toLowerCase(Locale.ROOT))));
        Map<String, String> sheets = new LinkedHashMap<>();
        tokens(parts.get("xl/" + book).text()).stream()
                .filter(it -> it.matches("(?s)<(?:\\w+:)?sheet\\s.*"))
                .forEach(it -> sheets.put(
                        attribute(it, "name").orElseThrow(),
                        targets.get(attribute(it, "r:id").orElseThrow())));
        return sheets;
    }

    /** The program's sheets of an earlier run, which are replaced. */
    private List<String> own() {
        return sheets().entrySet().stream()
                .filter(it -> it.getKey().matches(OWN + ".*"))
                .map(Map.Entry::getValue)
                .toList();
    }

    private static Map<String, Packed> packed(byte[] bytes) throws IOException {
        Map<String, Packed> parts = new LinkedHashMap<>();
        try (ZipFile zip = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(bytes))
                .get()) {
            for (ZipArchiveEntry entry : Collections.list(zip.getEntriesInPhysicalOrder())) {
                try (InputStream raw = zip.getRawInputStream(entry);
                        InputStream in = zip.getInputStream(entry)) {
                    parts.put(
                            entry.getName()
                                    .replaceFirst("^/", "")
                                    .replace('\\', '/')
                                    .toLowerCase(Locale.ROOT),
                            new Packed(
                                    new String(raw.readAllBytes(), StandardCharsets.ISO_8859_1),
                                    new String(in.readAllBytes(), StandardCharsets.UTF_8),
                                    entry.getCrc(),
                                    entry.getMethod()));
                }
            }
        }
        return parts;
    }
}
