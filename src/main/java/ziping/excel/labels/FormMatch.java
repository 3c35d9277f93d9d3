package ziping.excel.labels;

import ziping.excel.ooxml.CellRange;
import ziping.model.form.Form;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How well a form fits the sheets of a workbook, and where its fields are there.
 *
 * @param likeness from 0, nothing alike, to 1, all that the form prints and nothing that other forms print
 * @param locations every field that was found, by its name
 */
public record FormMatch(Form form, double likeness, Map<String, FieldLocation> locations) {
    /** All forms, the one that fits best first. */
    public static List<FormMatch> of(Collection<Form> forms, List<SheetText> sheets) {
        Set<LabelText> printed = new HashSet<>();
        forms.forEach(form -> sheetsOf(form)
                .forEach(sheet -> sheet.labels().stream()
                        .map(PrintedSheet.Label::text)
                        .filter(LabelText::tells)
                        .forEach(printed::add)));
        return forms.stream()
                .map(form -> of(form, sheets, printed))
                .sorted((one, other) -> Double.compare(other.likeness(), one.likeness()))
                .toList();
    }

    private static FormMatch of(Form form, List<SheetText> sheets, Set<LabelText> printed) {
        Map<String, FieldLocation> locations = new LinkedHashMap<>();
        Set<SheetText> used = new HashSet<>();
        double found = 0;
        double all = 0;
        for (PrintedSheet sheet : sheetsOf(form)) {
            Set<PrintedSheet.Label> added = sheet.added();
            SheetMatch match = SheetMatch.of(form, sheet, sheets);
            all += sheet.labels().stream()
                    .filter(it ->
                            !added.contains(it) || match.alignment().found(it).isPresent())
                    .mapToDouble(it -> LabelAlignment.weight(it, true))
                    .sum();
            if (match.alignment().score() > 0) {
                found += match.alignment().score();
                match.locations().forEach(locations::putIfAbsent);
                used.add(match.alignment().sheet());
            }
        }
        long there = used.stream()
                .flatMap(it -> it.cells().stream())
                .filter(it -> printed.contains(LabelText.of(it.text())))
                .count();
        double union = all + Math.max(0, there - found);
        return new FormMatch(form, union == 0 ? 0 : found / union, locations);
    }

    private static List<PrintedSheet> sheetsOf(Form form) {
        return form.plan().sheets().stream().map(PrintedSheet::of).toList();
    }

    /**
     * Where a field of a form was found.
     *
     * @param sheet its title
     * @param area its cell, merged ones as a whole; for a column of a table the column as wide as its heading
     * @param sure whether everything that leads there is printed as the form has it
     */
    public record FieldLocation(String sheet, CellRange area, boolean sure) {}
}
