package ziping.excel.labels;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import ziping.excel.ooxml.CellRange;
import ziping.model.form.Form;

/**
 * How well a form matches the sheets of a workbook, and where its fields are.
 *
 * @param likeness from 0 to 1: 0 if no label matches, 1 if all labels of the form are there and none of other forms
 * @param locations every field that was found, by its name
 */
public record FormMatch(Form form, double likeness, Map<String, FieldLocation> locations) {
    /** Matches all forms; the best match comes first. */
    public static List<FormMatch> of(Collection<Form> forms, List<SheetText> sheets) {
        Set<LabelText> labelsOfAnyForm = new HashSet<>();
        for (Form form : forms) {
            for (PrintedSheet sheet : sheetsOf(form)) {
                for (PrintedSheet.Label label : sheet.labels()) {
                    if (label.text().tells()) {
                        labelsOfAnyForm.add(label.text());
                    }
                }
            }
        }
        List<FormMatch> matches = new ArrayList<>();
        for (Form form : forms) {
            matches.add(of(form, sheets, labelsOfAnyForm));
        }
        matches.sort(Comparator.comparingDouble(FormMatch::likeness).reversed());
        return matches;
    }

    private static FormMatch of(Form form, List<SheetText> sheets, Set<LabelText> labelsOfAnyForm) {
        Map<String, FieldLocation> locations = new LinkedHashMap<>();
        Set<SheetText> used = new HashSet<>();
        double found = 0;
        double all = 0;
        for (PrintedSheet sheet : sheetsOf(form)) {
            Set<PrintedSheet.Label> added = sheet.added();
            SheetMatch match = SheetMatch.of(form, sheet, sheets);
            LabelAlignment alignment = match.alignment();
            double ofSheet = 0;
            for (PrintedSheet.Label label : sheet.labels()) {
                if (!added.contains(label) || alignment.found(label).isPresent()) {
                    ofSheet += LabelAlignment.weight(label, true);
                }
            }
            all += ofSheet;
            if (alignment.score() > 0) {
                found += alignment.score();
                match.locations().forEach(locations::putIfAbsent);
                used.add(alignment.sheet());
            }
        }
        long labelsThere = 0;
        for (SheetText sheet : used) {
            for (SheetText.Cell cell : sheet.cells()) {
                if (labelsOfAnyForm.contains(LabelText.of(cell.text()))) {
                    labelsThere++;
                }
            }
        }
        double union = all + Math.max(0, labelsThere - found);
        return new FormMatch(form, union == 0 ? 0 : found / union, locations);
    }

    private static List<PrintedSheet> sheetsOf(Form form) {
        return form.plan().sheets().stream().map(PrintedSheet::of).toList();
    }

    /**
     * Where a field of a form was found.
     *
     * @param sheet the title of the sheet
     * @param area its cell or merged region; for a column of a table the column, as wide as its heading
     * @param sure whether all labels that lead to it are printed exactly as on the form
     */
    public record FieldLocation(String sheet, CellRange area, boolean sure) {}
}
