package ziping.excel;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import ziping.excel.labels.FormMatch;
import ziping.excel.labels.SheetText;
import ziping.model.form.Adoption;
import ziping.model.form.FieldNames;
import ziping.model.form.Form;
import ziping.model.form.WorkbookTraits;
import ziping.model.message.Message;
import ziping.model.message.MessageArgument;

/** Recognizes the form of a workbook without the form's names, and finds its fields by their labels. */
final class FormRecognizer {
    /** Below this likeness the workbook is not the form. */
    private static final double MIN_LIKENESS = 0.3;

    private static final int FEW_WORDS = 5;
    private static final String YUAN = "元";

    /** Printed above a table of money as 单位：元, or after a label as （元）. */
    private static final Pattern IN_YUAN = Pattern.compile("单位\\s*[:：]\\s*(?:人民币)?元|[(（](?:人民币)?元[)）]");

    private final NamedCells named;
    private final List<SheetText> sheets;
    private final FormMatch match;
    private final Map<String, NameTarget> existing = new LinkedHashMap<>();
    private final Map<String, NameTarget.Area> found = new LinkedHashMap<>();

    /** Chooses the best match among the forms, preferably one with all required fields. */
    FormRecognizer(List<Form> forms, NamedCells named, List<SheetText> sheets) {
        this.named = named;
        this.sheets = sheets;
        for (DefinedName name : named.names()) {
            if (name.sheet().isEmpty() && name.target().isUsable()) {
                existing.putIfAbsent(name.name(), name.target());
            }
        }
        this.match = bestMatch(FormMatch.of(forms, sheets));
        match.locations().forEach((name, location) -> {
            if (!existing.containsKey(name)) {
                found.put(name, area(name, location));
            }
        });
    }

    private FormMatch bestMatch(List<FormMatch> matches) {
        for (FormMatch candidate : matches) {
            if (lacking(candidate).isEmpty()) {
                return candidate;
            }
        }
        return matches.get(0);
    }

    Form form() {
        return match.form();
    }

    boolean isAlike() {
        return match.likeness() >= MIN_LIKENESS;
    }

    /**
     * Says why the workbook cannot be read, and how to repair it.
     *
     * @param program the program that saved it last and may have lost the names
     */
    Message refusal(String file, WorkbookTraits.Program program) {
        if (!isAlike()) {
            return Message.of("refusal.no-names")
                    .with(
                            "sheets",
                            new MessageArgument.Listed(
                                    sheets.stream().map(SheetText::title).toList()))
                    .with("words", new MessageArgument.Listed(firstWords()));
        }
        String key = lacking(match).isEmpty() ? "refusal.no-names-alike" : "refusal.no-names-partly";
        return Message.of(key)
                .with("title", form().plan().title())
                .with("file", file)
                .with(
                        "program",
                        new MessageArgument.Phrase(
                                Message.of("last-saved." + program.name().toLowerCase(Locale.ROOT))))
                .with("labels", new MessageArgument.Listed(labels(lacking(match))));
    }

    Adoption adoption() {
        List<Adoption.Entry> entries = new ArrayList<>();
        for (Form.Field field : form().fields().values()) {
            entries.add(entry(field));
        }
        if (lacksMoneyUnit()) {
            entries.add(
                    new Adoption.Entry(FieldNames.MONEY_UNIT, FieldNames.MONEY_UNIT, YUAN, Adoption.Certainty.LIKELY));
        }
        return new Adoption(form().id(), form().plan().title(), entries, labels(lacking(match)));
    }

    /** The names to add: the names of the fields that were found, and the names that identify the form. */
    List<NameToAdd> names() {
        List<NameToAdd> names = new ArrayList<>();
        boolean isForm = named.shownGlobal(FieldNames.FORM).equals(form().id());
        if (!isForm) {
            names.add(NameToAdd.constant(FieldNames.FORM, form().id()));
        }
        if (!isForm || named.global(FieldNames.FORM_VERSION).isEmpty()) {
            names.add(NameToAdd.constant(FieldNames.FORM_VERSION, form().plan().version()));
        }
        if (lacksMoneyUnit()) {
            names.add(NameToAdd.constant(FieldNames.MONEY_UNIT, YUAN));
        }
        found.forEach((name, area) -> names.add(NameToAdd.cells(name, area)));
        return names;
    }

    /** Whether money is in another unit than on the form and no name declares the unit yet. */
    private boolean lacksMoneyUnit() {
        if (form().plan().moneyUnit().equals(YUAN) || existing.containsKey(FieldNames.MONEY_UNIT)) {
            return false;
        }
        Set<String> used = found.values().stream().map(NameTarget.Area::sheet).collect(Collectors.toSet());
        for (SheetText sheet : sheets) {
            for (SheetText.Cell cell : sheet.cells()) {
                if (used.contains(sheet.title()) && IN_YUAN.matcher(cell.text()).find()) {
                    return true;
                }
            }
        }
        return false;
    }

    /**
     * The cell of a field, or the rows of a column. All columns of a table have the same rows, also if some of them
     * already have names.
     */
    private NameTarget.Area area(String name, FormMatch.FieldLocation location) {
        String sheet = location.sheet();
        int column = location.area().firstColumn();
        int first = location.area().firstRow();
        if (!isColumn(name)) {
            return new NameTarget.Area(sheet, first, column, first, column);
        }
        Optional<NameTarget.Area> other = namedColumnOfSameTable(name);
        if (other.isPresent() && other.get().sheet().equals(sheet)) {
            return new NameTarget.Area(
                    sheet, other.get().firstRow(), column, other.get().lastRow(), column);
        }
        return new NameTarget.Area(sheet, first, column, location.area().lastRow(), column);
    }

    private boolean isColumn(String name) {
        Optional<Form.Field> field = form().field(name);
        return field.isPresent() && field.get().inTable();
    }

    private Optional<NameTarget.Area> namedColumnOfSameTable(String column) {
        String table = column.substring(0, column.indexOf('_') + 1);
        for (Map.Entry<String, NameTarget> name : existing.entrySet()) {
            if (name.getKey().startsWith(table) && name.getValue() instanceof NameTarget.Area area) {
                return Optional.of(area);
            }
        }
        return Optional.empty();
    }

    private Adoption.Entry entry(Form.Field field) {
        if (existing.containsKey(field.name())) {
            String cells = existing.get(field.name()) instanceof NameTarget.Area area ? area.shown() : "";
            return new Adoption.Entry(field.label(), field.name(), cells, Adoption.Certainty.SURE);
        } else if (!found.containsKey(field.name())) {
            return new Adoption.Entry(field.label(), field.name(), "", Adoption.Certainty.NOT_FOUND);
        }
        boolean sure = match.locations().get(field.name()).sure();
        return new Adoption.Entry(
                field.label(),
                field.name(),
                found.get(field.name()).shown(),
                sure ? Adoption.Certainty.SURE : Adoption.Certainty.LIKELY);
    }

    private List<String> lacking(FormMatch candidate) {
        List<String> lacking = new ArrayList<>();
        for (String name : SubmissionReader.REQUIRED) {
            boolean hasCell =
                    existing.containsKey(name) || candidate.locations().containsKey(name);
            if (candidate.form().field(name).isPresent() && !hasCell) {
                lacking.add(name);
            }
        }
        return lacking;
    }

    private List<String> labels(List<String> names) {
        return names.stream()
                .map(name -> form().field(name).orElseThrow().label())
                .distinct()
                .toList();
    }

    private List<String> firstWords() {
        return sheets.stream()
                .flatMap(sheet -> sheet.cells().stream())
                .map(SheetText.Cell::text)
                .limit(FEW_WORDS)
                .toList();
    }
}
