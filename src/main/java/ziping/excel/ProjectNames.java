package ziping.excel;

import ziping.excel.report.ReportSheetNames;
import ziping.model.form.FieldNames;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The names of one project.
 *
 * @param sheet the sheet of the project's name, if its names are scoped to sheets; empty if they hold for the whole
 *     workbook
 * @param names by the name itself
 */
record ProjectNames(Optional<String> sheet, Map<String, DefinedName> names) {
    /** What a project with names of its own still takes from the workbook. */
    private static final Set<String> SHARED = Set.of(FieldNames.FORM, FieldNames.FORM_VERSION, FieldNames.MONEY_UNIT);

    /** A name in a formula, with the title of the sheet that it is scoped to if the formula says so. */
    private static final Pattern NAME =
            Pattern.compile("(?:('(?:[^']|'')+'|[\\p{L}\\p{N}_.]+)!)?([\\p{L}_][\\p{L}\\p{N}_.]*)");

    /** One scope for the workbook's names, and one for each project that has a 项目名称 on a sheet of its own. */
    static List<ProjectNames> of(NamedCells workbook) throws UnreadableWorkbookException {
        ProjectNames whole = new ProjectNames(
                Optional.empty(),
                byName(workbook.names().stream().filter(it -> it.sheet().isEmpty())));
        List<ProjectNames> projects = new ArrayList<>();
        for (List<String> sheets : new CopiedSheets(workbook).projects()) {
            projects.add(ofSheets(workbook, sheets));
        }
        if (projects.isEmpty() || whole.isProject()) {
            projects.add(0, whole);
        }
        return projects;
    }

    Optional<NameTarget> target(String name) {
        return Optional.ofNullable(names.get(name)).map(DefinedName::target);
    }

    /**
     * A formula with the names of this project as the form has them: without the title of the sheet that they are
     * scoped to.
     */
    String unqualified(String formula) {
        return formula.indexOf('!') < 0
                ? formula
                : NAME.matcher(formula)
                        .replaceAll(it -> Matcher.quoteReplacement(
                                scopedTo(it.group(2)).filter(title(it)::equals).isPresent()
                                        ? it.group(2)
                                        : it.group()));
    }

    /**
     * Whether a formula on one of several copied sheets names a cell of another one without its title: that is another
     * project's cell.
     */
    boolean leadsElsewhere(String formula, String on) {
        if (formula.isEmpty() || !hasSeveralSheets()) {
            return false;
        }
        Matcher name = NAME.matcher(formula);
        while (name.find()) {
            Optional<String> scopedTo = scopedTo(name.group(2));
            if (title(name).isEmpty() && scopedTo.isPresent() && !scopedTo.get().equals(on)) {
                return true;
            }
        }
        return false;
    }

    private boolean hasSeveralSheets() {
        return names.values().stream()
                        .flatMap(name -> name.sheet().stream())
                        .distinct()
                        .count()
                > 1;
    }

    private Optional<String> scopedTo(String name) {
        return Optional.ofNullable(names.get(name)).flatMap(DefinedName::sheet);
    }

    private static String title(MatchResult name) {
        String written = Optional.ofNullable(name.group(1)).orElse("");
        return written.startsWith("'")
                ? written.substring(1, written.length() - 1).replace("''", "'")
                : written;
    }

    /** When the sheet of a project is deleted, names without a target stay behind; they are no project. */
    private boolean isProject() {
        if (!names.containsKey(FieldNames.PROJECT)) {
            return false;
        }
        for (DefinedName name : names.values()) {
            boolean own = !SHARED.contains(name.name()) && !ReportSheetNames.owns(name.name());
            if (own && !(name.target() instanceof NameTarget.Nowhere)) {
                return true;
            }
        }
        return false;
    }

    private static ProjectNames ofSheets(NamedCells workbook, List<String> sheets) {
        Map<String, DefinedName> own = byName(sheets.stream()
                .flatMap(sheet ->
                        workbook.names().stream().filter(it -> it.sheet().equals(Optional.of(sheet)))));
        workbook.names().stream()
                .filter(it -> it.sheet().isEmpty() && SHARED.contains(it.name()))
                .forEach(it -> own.putIfAbsent(it.name(), it));
        return new ProjectNames(Optional.of(sheets.get(0)), own);
    }

    private static Map<String, DefinedName> byName(Stream<DefinedName> names) {
        Map<String, DefinedName> byName = new LinkedHashMap<>();
        names.forEach(name -> byName.putIfAbsent(name.name(), name));
        return byName;
    }
}
