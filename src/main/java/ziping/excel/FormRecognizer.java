package ziping.excel;

import ziping.excel.labels.FormMatch;
import ziping.excel.labels.SheetText;
import ziping.model.form.Adoption;
import ziping.model.form.FieldNames;
import ziping.model.form.Form;
import ziping.model.form.WorkbookTraits;
import ziping.model.message.Message;
import ziping.model.message.MessageArgument;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** A workbook that lacks names of a form: the form that it resembles, and its fields, found by their labels. */
final class FormRecognizer {
    /** Less alike than this, and a person would not say that it is the form. */
    private static final double ALIKE = 0.3;

    private static final int FEW_WORDS = 5;
    private static final String YUAN = "元";

    /** As printed over a table of money: 单位：元, or （元） behind a label. */
    private static final Pattern IN_YUAN = Pattern.compile("单位\\s*[:：]\\s*(?:人民币)?元|[(（](?:人民币)?元[)）]");

    private final NamedCells named;
    private final List<SheetText> sheets;
    private final FormMatch match;
    private final Map<String, NameTarget> given = new LinkedHashMap<>();
    private final Map<String, NameTarget.Area> found = new LinkedHashMap<>();

    /** The workbook as the one of these forms that it is most like. */
    FormRecognizer(List<Form> forms, NamedCells named, List<SheetText> sheets) {
        this.named = named;
        this.sheets = sheets;
        named.names().stream()
                .filter(it -> it.sheet().isEmpty() && !(it.target() instanceof NameTarget.Nowhere))
                .forEach(it -> given.putIfAbsent(it.name(), it.target()));
        List<FormMatch> matches = FormMatch.of(forms, sheets);
        this.match = matches.stream().filter(it -> lacking(it).isEmpty()).findFirst().orElse(matches.get(0));
        match.locations().forEach((name, location) -> {
            if (!given.containsKey(name)) {
                found.put(name, area(name, location));
            }
        });
    }

    Form form() {
        return match.form();
    }

    boolean isAlike() {
        return match.likeness() >= ALIKE;
    }

    /**
     * What it is instead of a form with names.
     *
     * @param program that saved it last, and may have lost them
     */
    Message instead(String file, WorkbookTraits.Program program) {
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
        form().fields().values().stream().map(this::entry).forEach(entries::add);
        if (unitLacks()) {
            entries.add(
                    new Adoption.Entry(FieldNames.MONEY_UNIT, FieldNames.MONEY_UNIT, YUAN, Adoption.Certainty.LIKELY));
        }
        return new Adoption(form().id(), form().plan().title(), entries, labels(lacking(match)));
    }

    /** The names that it lacks, and what makes it the form. */
    List<NameToAdd> names() {
        List<NameToAdd> names = new ArrayList<>();
        boolean isForm = named.global(FieldNames.FORM)
                .map(named::shown)
                .filter(form().id()::equals)
                .isPresent();
        if (!isForm) {
            names.add(NameToAdd.constant(FieldNames.FORM, form().id()));
        }
        if (!isForm || named.global(FieldNames.FORM_VERSION).isEmpty()) {
            names.add(NameToAdd.constant(FieldNames.FORM_VERSION, form().plan().version()));
        }
        if (unitLacks()) {
            names.add(NameToAdd.constant(FieldNames.MONEY_UNIT, YUAN));
        }
        found.forEach((name, area) -> names.add(NameToAdd.cells(name, area)));
        return names;
    }

    /** Whether money stands in another unit than on the form, and no name says so yet. */
    private boolean unitLacks() {
        List<String> used =
                found.values().stream().map(NameTarget.Area::sheet).distinct().toList();
        return !form().plan().moneyUnit().equals(YUAN)
                && !given.containsKey(FieldNames.MONEY_UNIT)
                && sheets.stream()
                        .filter(it -> used.contains(it.title()))
                        .flatMap(it -> it.cells().stream())
                        .anyMatch(it -> IN_YUAN.matcher(it.text()).find());
    }

    /**
     * The first cell of a field, and the rows of a column: all columns of a table have the same rows, also if some of
     * them had names already.
     */
    private NameTarget.Area area(String name, FormMatch.FieldLocation location) {
        int column = location.area().firstColumn();
        int first = location.area().firstRow();
        int last = isColumn(name) ? location.area().lastRow() : first;
        return columnOfSameTable(name)
                .filter(it -> it.sheet().equals(location.sheet()))
                .map(it -> new NameTarget.Area(location.sheet(), it.firstRow(), column, it.lastRow(), column))
                .orElse(new NameTarget.Area(location.sheet(), first, column, last, column));
    }

    private boolean isColumn(String name) {
        return form().field(name).filter(Form.Field::inTable).isPresent();
    }

    private Optional<NameTarget.Area> columnOfSameTable(String column) {
        if (!isColumn(column)) {
            return Optional.empty();
        }
        String table = column.substring(0, column.indexOf('_') + 1);
        return given.entrySet().stream()
                .filter(it -> it.getKey().startsWith(table))
                .flatMap(it -> NamedCells.area(it.getValue()).stream())
                .findFirst();
    }

    private Adoption.Entry entry(Form.Field field) {
        if (given.containsKey(field.name())) {
            String cells = NamedCells.area(given.get(field.name()))
                    .map(NameTarget.Area::shown)
                    .orElse("");
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
        return SubmissionReader.REQUIRED.stream()
                .filter(it -> candidate.form().field(it).isPresent())
                .filter(it -> !given.containsKey(it) && !candidate.locations().containsKey(it))
                .toList();
    }

    private List<String> labels(List<String> names) {
        return names.stream()
                .map(it -> form().field(it).orElseThrow().label())
                .distinct()
                .toList();
    }

    private List<String> firstWords() {
        return sheets.stream()
                .flatMap(it -> it.cells().stream())
                .map(SheetText.Cell::text)
                .limit(FEW_WORDS)
                .toList();
    }
}
