package ziping.excel;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import ziping.model.Adoption;
import ziping.model.CannotRun;
import ziping.model.Fact;
import ziping.model.Form;
import ziping.model.Names;
import ziping.model.Saying;

/**
 * A workbook without names on its way to those of a form.
 *
 * @param forms that it may be, by their id
 */
record Adopting(Workbooks workbooks, Map<String, Form> forms, String file) {
    /** The copy with names, as {@link Workbooks#adopt} gives it. */
    Adopted adopted(byte[] bytes, Optional<String> form) throws CannotRun, IOException {
        Opening opening = workbooks.open(file, bytes, Optional.empty());
        if (opening instanceof Opening.Opened) {
            throw new CannotRun(Saying.of("cannot.adopt-named").with("path", file));
        } else if (opening instanceof Opening.Skipped skipped) {
            throw new CannotRun(skipped.why());
        }
        try {
            Way.Source source = workbooks.source(bytes);
            NamedCells cells = source.read(workbooks::isWanted);
            refuseNamesOfSheets(cells);
            Unnamed unnamed = new Unnamed(candidates(cells, form), cells, source.sheets());
            if (form.isEmpty() && !unnamed.isAlike()) {
                throw new CannotRun(unnamed.instead(file, source.savedBy()));
            }
            Adoption adoption = unnamed.adoption();
            return new Adopted(
                    adoption, adoption.missing().isEmpty() ? Optional.of(readable(source, unnamed)) : Optional.empty());
        } catch (UnreadableWorkbookException notReadable) {
            throw new CannotRun(notReadable.refusal().saying());
        } catch (UnwritableWorkbookException notWritable) {
            throw new CannotRun(notWritable.refusal().saying());
        }
    }

    /** The copy, if it can be read as the form that it is made to be. */
    private byte[] readable(Way.Source source, Unnamed unnamed) throws CannotRun, UnwritableWorkbookException, IOException {
        byte[] copy = source.named(unnamed.names());
        if (workbooks.open(file, copy, Optional.empty()) instanceof Opening.Refused refused) {
            throw new CannotRun(refused.refusal().saying());
        }
        return copy;
    }

    private List<Form> candidates(NamedCells cells, Optional<String> wish) {
        Optional<Form> named = wish.or(() -> cells.global(Names.FORM).map(cells::shown))
                .flatMap(it -> Optional.ofNullable(forms.get(it)));
        return named.map(List::of).orElseGet(() -> List.copyOf(forms.values()));
    }

    /** Names of single sheets are projects of their own; more of them beside would be read as one project more. */
    private void refuseNamesOfSheets(NamedCells cells) throws CannotRun {
        List<String> sheets = cells.names().stream()
                .filter(it -> it.name().equals(Names.PROJECT))
                .flatMap(it -> it.sheet().stream())
                .toList();
        if (!sheets.isEmpty()) {
            throw new CannotRun(Saying.of("cannot.adopt-names-of-sheets").with("sheets", new Fact.Listed(sheets)));
        }
    }
}
