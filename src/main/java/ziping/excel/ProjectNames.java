package ziping.excel;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import ziping.excel.report.ReportSheetNames;
import ziping.model.form.FieldNames;

/**
 * The names of one project.
 *
 * @param sheet the sheet of the project's name, if its names are scoped to sheets; empty if they hold for the whole
 *     workbook
 * @param names by the name itself
 */
record ProjectNames(Optional<String> sheet, Map<String, DefinedName> names) {
    /** Names that hold for the whole workbook also if each project has names of its own. */
    private static final Set<String> SHARED = Set.of(FieldNames.FORM, FieldNames.FORM_VERSION, FieldNames.MONEY_UNIT);

    /** A name in a formula, with the title of the sheet that it is scoped to if the formula says so. */
    private static final Pattern NAME =
            Pattern.compile("(?:('(?:[^']|'')+'|[\\p{L}\\p{N}_.]+)!)?([\\p{L}_][\\p{L}\\p{N}_.]*)");

    /** The names of the whole workbook, and the names of each project that has a 项目名称 on a sheet of its own. */
    static List<ProjectNames> of(NamedCells workbook) throws UnreadableWorkbookException {
        ProjectNames whole = ofWorkbook(workbook);
        List<ProjectNames> projects = new ArrayList<>();
        for (List<String> sheets : new CopiedSheets(workbook).projects()) {
            projects.add(ofSheets(workbook, sheets));
        }
        if (projects.isEmpty()) {
            return List.of(whole.withNamesOfSheets(workbook));
        } else if (whole.isProject()) {
            projects.add(0, whole);
            return projects;
        }
        return projects.stream().map(project -> project.withNamesOf(whole)).toList();
    }

    /**
     * The names of a project whose sheet is a copy, after its original was deleted. Names of the other sheets still hold
     * for the whole workbook. Excel uses them too where the sheet has no name of its own.
     */
    private ProjectNames withNamesOf(ProjectNames whole) {
        Map<String, DefinedName> own = new LinkedHashMap<>(names);
        whole.names.forEach((name, defined) -> {
            boolean isLacking =
                    !own.containsKey(name) || !own.get(name).target().isUsable();
            if (isLacking && defined.target().isUsable() && !ReportSheetNames.owns(name)) {
                own.put(name, defined);
            }
        });
        return new ProjectNames(sheet, own);
    }

    /** The same for a workbook in which only some names are scoped to a sheet: those names of which one is usable. */
    private ProjectNames withNamesOfSheets(NamedCells workbook) {
        Map<String, List<DefinedName>> ofSheets = new LinkedHashMap<>();
        for (DefinedName name : workbook.names()) {
            if (name.sheet().isPresent() && name.target().isUsable() && !ReportSheetNames.owns(name.name())) {
                ofSheets.computeIfAbsent(name.name(), none -> new ArrayList<>()).add(name);
            }
        }
        Map<String, DefinedName> own = new LinkedHashMap<>(names);
        ofSheets.forEach((name, defined) -> {
            DefinedName written = own.get(name);
            boolean isLacking = written == null
                    ? SubmissionReader.REQUIRED.contains(name)
                    : !written.target().isUsable();
            if (defined.size() == 1 && isLacking) {
                own.put(name, defined.get(0));
            }
        });
        return new ProjectNames(sheet, own);
    }

    Optional<NameTarget> target(String name) {
        return Optional.ofNullable(names.get(name)).map(DefinedName::target);
    }

    /**
     * A formula with the names of this project as the form has them: without the title of the sheet that they are
     * scoped to.
     */
    String unqualified(String formula) {
        if (formula.indexOf('!') < 0) {
            return formula;
        }
        return NAME.matcher(formula).replaceAll(match -> {
            Optional<String> sheetOfName = scopedTo(match.group(2));
            boolean own = sheetOfName.isPresent() && title(match).equals(sheetOfName.get());
            return Matcher.quoteReplacement(own ? match.group(2) : match.group());
        });
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
        Set<String> sheets = new HashSet<>();
        for (DefinedName name : names.values()) {
            name.sheet().ifPresent(sheets::add);
        }
        return sheets.size() > 1;
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

    /**
     * When the sheet of a project is deleted, names without a target stay behind; they are no project. If only some of
     * the required names are without a target, cells were deleted, and the project must be reported.
     */
    private boolean isProject() {
        if (!names.containsKey(FieldNames.PROJECT)) {
            return false;
        }
        for (String required : SubmissionReader.REQUIRED) {
            DefinedName name = names.get(required);
            if (name != null && !(name.target() instanceof NameTarget.Nowhere)) {
                return true;
            }
        }
        return false;
    }

    private static ProjectNames ofSheets(NamedCells workbook, List<String> sheets) {
        Map<String, DefinedName> own = new LinkedHashMap<>();
        for (String sheet : sheets) {
            for (DefinedName name : workbook.names()) {
                if (name.sheet().equals(Optional.of(sheet))) {
                    own.putIfAbsent(name.name(), name);
                }
            }
        }
        for (DefinedName name : workbook.names()) {
            if (name.sheet().isEmpty() && SHARED.contains(name.name())) {
                own.putIfAbsent(name.name(), name);
            }
        }
        return new ProjectNames(Optional.of(sheets.get(0)), own);
    }

    private static ProjectNames ofWorkbook(NamedCells workbook) {
        Map<String, DefinedName> names = new LinkedHashMap<>();
        for (DefinedName name : workbook.names()) {
            if (name.sheet().isEmpty()) {
                names.putIfAbsent(name.name(), name);
            }
        }
        return new ProjectNames(Optional.empty(), names);
    }
}
