package ziping.excel;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.poi.ss.formula.SheetNameFormatter;
import ziping.model.Names;

/**
 * The names of one project.
 *
 * @param sheet the names are scoped to; empty if they hold for the whole workbook
 * @param targets by name
 */
record Scope(Optional<String> sheet, Map<String, Target> targets) {
    /** What a project with names of its own still takes from the workbook. */
    private static final Set<String> SHARED = Set.of(Names.FORM, Names.FORM_VERSION, Names.MONEY_UNIT);

    /** One scope for the workbook's names, and one for each sheet that has its own 项目名称. */
    static List<Scope> of(NamedCells workbook) {
        Scope whole = new Scope(
                Optional.empty(),
                targets(workbook.names().stream().filter(it -> it.sheet().isEmpty())));
        List<Scope> sheets = workbook.sheets().stream()
                .map(sheet -> ofSheet(workbook, sheet))
                .flatMap(Optional::stream)
                .toList();
        Stream<Scope> first = sheets.isEmpty() || whole.isProject() ? Stream.of(whole) : Stream.of();
        return Stream.concat(first, sheets.stream()).toList();
    }

    Optional<Target> target(String name) {
        return Optional.ofNullable(targets.get(name));
    }

    /** A formula with this project's names as the form has them: off the sheet they are scoped to, they carry its title. */
    String unqualified(String formula) {
        return sheet.map(it -> formula.replace(SheetNameFormatter.format(it) + "!", ""))
                .orElse(formula);
    }

    /** A project whose sheet was deleted leaves names behind that point nowhere; it is none any more. */
    private boolean isProject() {
        return targets.containsKey(Names.PROJECT)
                && targets.entrySet().stream()
                        .anyMatch(it -> !SHARED.contains(it.getKey())
                                && !OwnSheets.owns(it.getKey())
                                && !(it.getValue() instanceof Target.Nowhere));
    }

    private static Optional<Scope> ofSheet(NamedCells workbook, String sheet) {
        Map<String, Target> own =
                targets(workbook.names().stream().filter(it -> it.sheet().equals(Optional.of(sheet))));
        if (!own.containsKey(Names.PROJECT)) {
            return Optional.empty();
        }
        SHARED.forEach(name -> workbook.global(name).ifPresent(target -> own.putIfAbsent(name, target)));
        return Optional.of(new Scope(Optional.of(sheet), own));
    }

    private static Map<String, Target> targets(Stream<DefinedName> names) {
        Map<String, Target> targets = new LinkedHashMap<>();
        names.forEach(name -> targets.putIfAbsent(name.name(), name.target()));
        return targets;
    }
}
