package ziping.excel.ooxml;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import ziping.model.message.Message;

/**
 * Finds formulas and names of users that refer to some sheets of a workbook. They would break without these sheets.
 *
 * @param sheets the indices of the sheets that will be removed
 * @param isReportSheetName tells the names that go with them
 */
public record SheetDependents(
        OoxmlPackage ooxmlPackage,
        WorkbookPart workbookPart,
        Set<Integer> sheets,
        Predicate<String> isReportSheetName) {
    /** The elements with formulas: of cells and charts, of conditional formats, of data validations. */
    private static final Set<String> FORMULAS = Set.of("f", "formula", "formula1", "formula2");

    /** A text, or a reference with the title of its sheet or with the titles of the first and last sheet. */
    private static final Pattern REFERENCE =
            Pattern.compile("\"(?:[^\"]|\"\")*\"|('(?:[^']|'')+'|[\\p{L}\\p{N}_.:]+)![\\p{L}\\p{N}_.$#]");

    /** Whether a formula refers to a sheet with one of the titles. */
    public static boolean refersToOneOf(String formula, Set<String> titles) {
        Matcher reference = REFERENCE.matcher(formula);
        while (reference.find()) {
            if (reference.group(1) != null && isOneOf(reference.group(1), titles)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isOneOf(String written, Set<String> titles) {
        String plain = written.startsWith("'")
                ? written.substring(1, written.length() - 1).replace("''", "'")
                : written;
        return Arrays.stream(plain.split(":")).anyMatch(it -> titles.stream().anyMatch(it::equalsIgnoreCase));
    }

    /** Describes the place of the first such formula or name. */
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
        for (WorkbookPart.Name name : workbookPart.names()) {
            boolean isRemoved = isReportSheetName.test(name.name())
                    || (name.sheet().isPresent() && sheets.contains(name.sheet().get()));
            if (!isRemoved && refersToOneOf(name.formula(), titles)) {
                return Optional.of(Message.of("dependent.name").with("name", name.name()));
            }
        }
        return Optional.empty();
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
