package ziping.excel.ooxml;

import ziping.model.message.Message;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Finds formulas and names of users that refer to some sheets of a workbook and would break without them.
 *
 * @param sheets that are to go, by their place among the tabs
 * @param isReportSheetName tells the names that go with them
 */
public record SheetDependents(OoxmlPackage ooxmlPackage, WorkbookPart workbookPart, Set<Integer> sheets, Predicate<String> isReportSheetName) {
    /** Of a cell or a chart; of a condition; of a validity. */
    private static final Set<String> FORMULAS = Set.of("f", "formula", "formula1", "formula2");

    /** A text, or a cell with the title of its sheet, or of the first and last of several. */
    private static final Pattern REFERENCE =
            Pattern.compile("\"(?:[^\"]|\"\")*\"|('(?:[^']|'')+'|[\\p{L}\\p{N}_.:]+)![\\p{L}\\p{N}_.$#]");

    /** Whether a formula leads to a sheet with one of the titles. */
    public static boolean refersToOneOf(String formula, Set<String> titles) {
        Matcher reference = REFERENCE.matcher(formula);
        while (reference.find()) {
            if (reference.group(1) != null && isOfOne(reference.group(1), titles)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isOfOne(String written, Set<String> titles) {
        String plain = written.startsWith("'")
                ? written.substring(1, written.length() - 1).replace("''", "'")
                : written;
        return Arrays.stream(plain.split(":")).anyMatch(it -> titles.stream().anyMatch(it::equalsIgnoreCase));
    }

    /** The place of the first of them, in words. */
    public Optional<Message> first() throws RejectedWorkbookException, UnsupportedByOoxmlException {
        Set<String> titles =
                sheets.stream().map(it -> workbookPart.sheets().get(it).title()).collect(Collectors.toSet());
        Optional<Message> found = named(titles);
        for (int i = 0; i < workbookPart.sheets().size() && found.isEmpty(); i++) {
            WorkbookPart.Sheet sheet = workbookPart.sheets().get(i);
            if (!sheets.contains(i) && sheet.part().isPresent()) {
                found = within(sheet.part().get(), sheet.title(), titles);
            }
        }
        for (String part : ooxmlPackage.names()) {
            if (found.isEmpty() && part.contains("/charts/chart")) {
                found = within(part, "", titles).map(it -> Message.of("dependent.chart"));
            }
        }
        return found;
    }

    private Optional<Message> named(Set<String> titles) {
        return workbookPart.names().stream()
                .filter(it -> !isReportSheetName.test(it.name()))
                .filter(it -> it.sheet().filter(sheets::contains).isEmpty())
                .filter(it -> refersToOneOf(it.formula(), titles))
                .findFirst()
                .map(it -> Message.of("dependent.name").with("name", it.name()));
    }

    private Optional<Message> within(String part, String sheet, Set<String> titles)
            throws RejectedWorkbookException, UnsupportedByOoxmlException {
        XmlReader xml = XmlReader.of(ooxmlPackage.content(part));
        String cell = "";
        while (xml.nextStart()) {
            boolean ofCell = xml.depth() == 5 && xml.localName().equals("f");
            if (xml.localName().equals("c")) {
                cell = xml.attribute("r").orElse("");
            } else if (FORMULAS.contains(xml.localName()) && refersToOneOf(xml.text(), titles)) {
                return Optional.of(
                        ofCell && !cell.isEmpty()
                                ? Message.of("dependent.cell").with("cell", sheet + "!" + cell)
                                : Message.of("dependent.sheet").with("sheet", sheet));
            }
        }
        return Optional.empty();
    }
}
