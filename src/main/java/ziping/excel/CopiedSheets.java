package ziping.excel;

import ziping.excel.report.ReportSheetNames;
import ziping.model.form.FieldNames;
import ziping.model.message.Message;
import ziping.model.message.MessageArgument;
import ziping.model.run.Refusal.Reason;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Finds the sheets of each project. When a user copies several sheets at once, Excel gives each copy its own names. A
 * copy without 项目名称 belongs to a copy that has it.
 */
final class CopiedSheets {
    /** What Excel and WPS put behind the title of a copy. */
    private static final Pattern NUMBER = Pattern.compile(" \\(\\d+\\)$");

    private final Map<String, Set<String>> namesBySheet = new LinkedHashMap<>();
    private final Map<String, List<String>> sheetsByProject = new LinkedHashMap<>();

    CopiedSheets(NamedCells workbook) {
        for (String sheet : workbook.sheets()) {
            Set<String> names = workbook.names().stream()
                    .filter(it -> it.sheet().equals(Optional.of(sheet)) && !ReportSheetNames.owns(it.name()))
                    .map(DefinedName::name)
                    .collect(Collectors.toCollection(TreeSet::new));
            namesBySheet.put(sheet, names);
            if (names.contains(FieldNames.PROJECT)) {
                sheetsByProject.put(sheet, new ArrayList<>(List.of(sheet)));
            }
        }
    }

    /** The sheets of each project that has names of its own, the one with 项目名称 first. */
    Collection<List<String>> projects() throws UnreadableWorkbookException {
        Map<Set<String>, List<String>> alike = namesBySheet.keySet().stream()
                .filter(it -> !sheetsByProject.containsKey(it))
                .filter(it -> !namesBySheet.get(it).isEmpty())
                .collect(Collectors.groupingBy(namesBySheet::get, LinkedHashMap::new, Collectors.toList()));
        for (Map.Entry<Set<String>, List<String>> copies : alike.entrySet()) {
            List<String> lacking = sheetsByProject.keySet().stream()
                    .filter(it -> Collections.disjoint(namesBySheet.get(it), copies.getKey()))
                    .collect(Collectors.toCollection(ArrayList::new));
            pair(lacking, new ArrayList<>(copies.getValue()));
        }
        return sheetsByProject.values();
    }

    private void pair(List<String> projects, List<String> copies) throws UnreadableWorkbookException {
        for (String project : List.copyOf(projects)) {
            copies.stream()
                    .filter(it -> number(it).isPresent() && number(it).equals(number(project)))
                    .findFirst()
                    .ifPresent(copy -> {
                        sheetsByProject.get(project).add(copy);
                        projects.remove(project);
                        copies.remove(copy);
                    });
        }
        if (!projects.isEmpty() && !copies.isEmpty() && projects.size() != copies.size()) {
            throw new UnreadableWorkbookException(
                    Reason.UNPAIRED_SHEETS,
                    Message.of("refusal.unpaired-sheets")
                            .with("sheets", new MessageArgument.Listed(copies))
                            .with("projects", new MessageArgument.Listed(projects)));
        }
        for (int i = 0; i < Math.min(projects.size(), copies.size()); i++) {
            sheetsByProject.get(projects.get(i)).add(copies.get(i));
        }
    }

    private static Optional<String> number(String title) {
        return NUMBER.matcher(title).results().map(MatchResult::group).findFirst();
    }
}
