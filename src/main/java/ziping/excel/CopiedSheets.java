package ziping.excel;

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
import ziping.excel.report.ReportSheetNames;
import ziping.model.form.FieldNames;
import ziping.model.message.Message;
import ziping.model.message.MessageArgument;
import ziping.model.run.Refusal.Reason;

/**
 * Finds the sheets of each project. When a user copies several sheets at once, Excel gives each copy its own names. A
 * copy without 项目名称 belongs to a copy that has it.
 */
final class CopiedSheets {
    /** The number that Excel and WPS append to the title of a copy. */
    private static final Pattern NUMBER = Pattern.compile(" \\(\\d+\\)$");

    private final Map<String, Set<String>> namesBySheet = new LinkedHashMap<>();
    private final Map<String, List<String>> sheetsByProject = new LinkedHashMap<>();

    CopiedSheets(NamedCells workbook) {
        for (String sheet : workbook.sheets()) {
            Set<String> names = new TreeSet<>();
            for (DefinedName name : workbook.names()) {
                if (name.sheet().equals(Optional.of(sheet)) && !ReportSheetNames.owns(name.name())) {
                    names.add(name.name());
                }
            }
            namesBySheet.put(sheet, names);
            if (names.contains(FieldNames.PROJECT)) {
                sheetsByProject.put(sheet, new ArrayList<>(List.of(sheet)));
            }
        }
    }

    /** The sheets of each project that has names of its own, the one with 项目名称 first. */
    Collection<List<String>> projects() throws UnreadableWorkbookException {
        Map<Set<String>, List<String>> copiesByNames = new LinkedHashMap<>();
        namesBySheet.forEach((sheet, names) -> {
            if (!sheetsByProject.containsKey(sheet) && !names.isEmpty()) {
                copiesByNames.computeIfAbsent(names, none -> new ArrayList<>()).add(sheet);
            }
        });
        for (Map.Entry<Set<String>, List<String>> copies : copiesByNames.entrySet()) {
            List<String> lacking = new ArrayList<>();
            for (String project : sheetsByProject.keySet()) {
                if (Collections.disjoint(namesBySheet.get(project), copies.getKey())) {
                    lacking.add(project);
                }
            }
            pair(lacking, copies.getValue());
        }
        return sheetsByProject.values();
    }

    private void pair(List<String> projects, List<String> copies) throws UnreadableWorkbookException {
        for (String project : List.copyOf(projects)) {
            Optional<String> number = number(project);
            for (String copy : List.copyOf(copies)) {
                if (number.isPresent()
                        && projects.contains(project)
                        && number(copy).equals(number)) {
                    sheetsByProject.get(project).add(copy);
                    projects.remove(project);
                    copies.remove(copy);
                }
            }
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
