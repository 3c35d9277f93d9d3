package ziping.excel;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import ziping.excel.file.FileKind;
import ziping.excel.ooxml.RejectedWorkbookException;
import ziping.excel.report.ReportSheetNames;
import ziping.model.form.Adoption;
import ziping.model.form.FieldNames;
import ziping.model.form.Form;
import ziping.model.form.Roster;
import ziping.model.form.Submission;
import ziping.model.form.WorkbookTraits;
import ziping.model.message.Message;
import ziping.model.message.MessageArgument;
import ziping.model.run.IntakeOptions;
import ziping.model.run.Limits;
import ziping.model.run.Refusal;
import ziping.model.run.RunRefusedException;

/** Opens workbooks of known forms. */
public final class Workbooks {
    private final Map<String, Form> forms;
    private final WorkbookBackend backend;

    /** Every name that some form has, or any workbook may have. */
    private final Set<String> wanted = new HashSet<>(FormCellReader.ANY_FORM);

    private final IntakeOptions intakeOptions;

    private Workbooks(
            Map<String, Form> forms, Set<String> names, WorkbookBackend backend, IntakeOptions intakeOptions) {
        this.forms = forms;
        this.backend = backend;
        this.intakeOptions = intakeOptions;
        wanted.add(FieldNames.FORM);
        wanted.addAll(names);
        wanted.add(FieldNames.FORM_VERSION);
    }

    /**
     * Reads workbooks of these forms.
     *
     * @param forms the forms by their id; only the forms of actual workbooks are loaded
     * @param names the names of all fields of all forms
     */
    public static Workbooks of(Map<String, Form> forms, Set<String> names) {
        return of(forms, names, IntakeOptions.USUAL);
    }

    /** The same with other limits and passwords. */
    public static Workbooks of(Map<String, Form> forms, Set<String> names, IntakeOptions intakeOptions) {
        return new Workbooks(
                forms, names, new OoxmlBackend(new PoiBackend(intakeOptions), intakeOptions.limits()), intakeOptions);
    }

    /** The same with one backend only, so that tests can compare the backends. */
    static Workbooks of(Map<String, Form> forms, Set<String> names, WorkbookBackend backend) {
        return new Workbooks(forms, names, backend, IntakeOptions.USUAL);
    }

    /**
     * Reads a file.
     *
     * @param file its path relative to the input folder, for locations and messages
     * @param companion the file that may be its {@link ScoredWorkbook#companion}; it is read for the results of an
     *     earlier run if the workbook itself has none
     */
    public Opening open(String file, byte[] bytes, Optional<byte[]> companion) {
        try {
            WorkbookBackend.Source source = source(bytes);
            NamedCells cells = source.read(this::isWanted);
            if (cells.global(FieldNames.SUMMARY_MARK).isPresent()) {
                return new Opening.Skipped(Message.of("skipped.own-summary"));
            } else if (cells.global(ReportSheetNames.COMPANION).isPresent()) {
                return new Opening.Skipped(Message.of("skipped.companion"));
            } else if (cells.shownGlobal(FieldNames.FORM).equals(FieldNames.SETTINGS)) {
                return new Opening.Skipped(Message.of("skipped.settings"));
            } else if (cells.global(FieldNames.ROSTER_PROJECT).isPresent()) {
                return new Opening.Skipped(Message.of("skipped.roster"));
            }
            return opened(file, source, cells, companion);
        } catch (UnreadableWorkbookException notReadable) {
            return new Opening.Refused(notReadable.refusal());
        }
    }

    /**
     * Reads the list of expected projects.
     *
     * @param form the form of such lists
     * @param file its name, for locations and messages
     * @throws RunRefusedException if it is no such list, is empty, or has something twice; it names the cell
     */
    public Roster roster(Form form, String file, byte[] bytes) throws RunRefusedException {
        try {
            NamedCells cells = source(bytes).read(form.fields()::containsKey);
            ProjectNames projectNames = ProjectNames.of(cells).get(0);
            for (Form.Field field : form.fields().values()) {
                if (projectNames.target(field.name()).flatMap(NamedCells::area).isEmpty()) {
                    throw new RunRefusedException(
                            Message.of("roster.not-one").with("file", file).with("label", field.label()));
                }
            }
            return RosterReader.roster(
                    file,
                    new FormCellReader(file, form, projectNames, cells).tables().get(FieldNames.ROSTER));
        } catch (UnreadableWorkbookException notReadable) {
            throw new RunRefusedException(Message.of("roster.not-readable")
                    .with("file", file)
                    .with(
                            "why",
                            new MessageArgument.Phrase(notReadable.refusal().message())));
        }
    }

    private Opening opened(String file, WorkbookBackend.Source source, NamedCells cells, Optional<byte[]> companion)
            throws UnreadableWorkbookException {
        try {
            return new Opening.Opened(
                    new SubmissionReader(
                                    file,
                                    forms,
                                    cells,
                                    priorRunCells(cells, companion),
                                    source::savedBy,
                                    source.isLinked())
                            .inSheetOrder(),
                    source);
        } catch (UnreadableWorkbookException notReadable) {
            if (notReadable.refusal().reason() == Refusal.Reason.NO_NAMES) {
                FormRecognizer recognizer = new FormRecognizer(List.copyOf(forms.values()), cells, source.sheets());
                throw new UnreadableWorkbookException(
                        Refusal.Reason.NO_NAMES, recognizer.refusal(file, source.savedBy()));
            }
            throw notReadable;
        }
    }

    /**
     * Copies a workbook and adds the names of a form. The fields are found by the labels beside and above them.
     *
     * @param form the id of a known form; if empty, the form with the best match
     * @throws RunRefusedException if it has the names already, matches no form, or cannot be read
     * @throws IOException if it cannot be written
     */
    public Adopted adopt(String file, byte[] bytes, Optional<String> form) throws RunRefusedException, IOException {
        Opening opening = open(file, bytes, Optional.empty());
        if (opening instanceof Opening.Opened) {
            throw new RunRefusedException(Message.of("cannot.adopt-named").with("path", file));
        } else if (opening instanceof Opening.Skipped skipped) {
            throw new RunRefusedException(skipped.why());
        }
        try {
            WorkbookBackend.Source source = source(bytes);
            NamedCells cells = source.read(this::isWanted);
            refuseNamesScopedToSheets(cells);
            FormRecognizer recognizer = new FormRecognizer(candidates(cells, form), cells, source.sheets());
            if (form.isEmpty() && !recognizer.isAlike()) {
                throw new RunRefusedException(recognizer.refusal(file, source.savedBy()));
            }
            Adoption adoption = recognizer.adoption();
            return new Adopted(
                    adoption,
                    adoption.missing().isEmpty()
                            ? Optional.of(copyWithNames(file, source, recognizer))
                            : Optional.empty());
        } catch (UnreadableWorkbookException notReadable) {
            throw new RunRefusedException(notReadable.refusal().message());
        } catch (UnwritableWorkbookException notWritable) {
            throw new RunRefusedException(notWritable.refusal().message());
        }
    }

    /**
     * Reads a workbook that is not a project, such as the settings of an office.
     *
     * @throws RunRefusedException if it has another form or lacks names
     */
    public static Submission filled(String file, byte[] bytes, Form form) throws RunRefusedException {
        Workbooks only = of(Map.of(form.id(), form), form.fields().keySet());
        try {
            NamedCells cells = only.source(bytes).read(only::isWanted);
            if (!cells.shownGlobal(FieldNames.FORM).equals(form.id())) {
                throw new RunRefusedException(Message.of("cannot.not-settings").with("file", file));
            }
            requireNames(file, form, cells);
            return new SubmissionReader(file, only.forms, cells, cells, () -> WorkbookTraits.Program.UNKNOWN, false)
                    .inSheetOrder()
                    .get(0);
        } catch (UnreadableWorkbookException notReadable) {
            throw new RunRefusedException(Message.of("cannot.settings")
                    .with("file", file)
                    .with(
                            "why",
                            new MessageArgument.Phrase(notReadable.refusal().message())));
        }
    }

    private static void requireNames(String file, Form form, NamedCells cells) throws RunRefusedException {
        List<String> missing = form.fields().values().stream()
                .filter(field -> cells.global(field.name()).isEmpty())
                .map(Form.Field::label)
                .toList();
        if (!missing.isEmpty()) {
            throw new RunRefusedException(Message.of("cannot.settings-names")
                    .with("file", file)
                    .with("labels", new MessageArgument.Listed(missing)));
        }
    }

    /** Whether a file may be a readable workbook, by its first bytes. */
    public static boolean beginsLikeOne(byte[] start) {
        return FileKind.beginsLikeWorkbook(start);
    }

    /** Whether a file is a readable workbook, by its bytes. */
    public static boolean isOne(byte[] bytes) {
        try {
            return FileKind.of(bytes, Limits.USUAL).refusal().isEmpty();
        } catch (RejectedWorkbookException hostile) {
            return false;
        }
    }

    /** Whether a file is the {@link ScoredWorkbook#companion} of some workbook. */
    public static boolean isCompanion(byte[] bytes) {
        return hasName(bytes, ReportSheetNames.COMPANION);
    }

    /** Whether a file is a summary or report of this program. */
    public static boolean isSummary(byte[] bytes) {
        return hasName(bytes, FieldNames.SUMMARY_MARK);
    }

    private static boolean hasName(byte[] bytes, String name) {
        try {
            return of(Map.of(), Set.of())
                    .source(bytes)
                    .read(name::equals)
                    .global(name)
                    .isPresent();
        } catch (UnreadableWorkbookException somethingElse) {
            return false;
        }
    }

    /**
     * The workbook with the results of an earlier run. If a companion cannot be read, the workbook is refused, because
     * the results may be there.
     */
    private NamedCells priorRunCells(NamedCells workbook, Optional<byte[]> companion)
            throws UnreadableWorkbookException {
        boolean hasPriorRun = workbook.global(ReportSheetNames.POINTS)
                .flatMap(NamedCells::area)
                .isPresent();
        if (hasPriorRun || companion.isEmpty()) {
            return workbook;
        }
        try {
            NamedCells cells = source(companion.get()).read(this::isWanted);
            return cells.global(ReportSheetNames.COMPANION).isPresent() ? cells : workbook;
        } catch (UnreadableWorkbookException damaged) {
            throw new UnreadableWorkbookException(
                    Refusal.Reason.NOT_READABLE, Message.of("refusal.companion-not-readable"));
        }
    }

    WorkbookBackend.Source source(byte[] bytes) throws UnreadableWorkbookException {
        FileKind kind = kind(bytes);
        if (kind == FileKind.ENCRYPTED) {
            return new PackageEncryption(intakeOptions).open(bytes, this::source);
        }
        Optional<Refusal> refusal = kind.refusal();
        if (refusal.isPresent()) {
            throw new UnreadableWorkbookException(refusal.get(), Optional.empty());
        }
        return backend.open(bytes);
    }

    private FileKind kind(byte[] bytes) throws UnreadableWorkbookException {
        try {
            return FileKind.of(bytes, intakeOptions.limits());
        } catch (RejectedWorkbookException rejected) {
            throw new UnreadableWorkbookException(rejected.refusal(), Optional.of(rejected));
        }
    }

    boolean isWanted(String name) {
        return wanted.contains(name) || name.equals(FieldNames.ROSTER_PROJECT) || ReportSheetNames.reads(name);
    }

    /**
     * The result of adding the names of a form.
     *
     * @param copy the workbook with the names; empty if required fields are missing
     */
    public record Adopted(Adoption adoption, Optional<byte[]> copy) {}

    /** The copy with the names. It is refused if it cannot be read as the form. */
    private byte[] copyWithNames(String file, WorkbookBackend.Source source, FormRecognizer recognizer)
            throws RunRefusedException, UnwritableWorkbookException, IOException {
        byte[] copy = source.named(recognizer.names());
        if (open(file, copy, Optional.empty()) instanceof Opening.Refused refused) {
            throw new RunRefusedException(refused.refusal().message());
        }
        return copy;
    }

    private List<Form> candidates(NamedCells cells, Optional<String> wish) {
        String id = wish.isPresent() ? wish.get() : cells.shownGlobal(FieldNames.FORM);
        Form named = forms.get(id);
        return named == null ? List.copyOf(forms.values()) : List.of(named);
    }

    /**
     * Names that are scoped to sheets already form projects; names for the whole workbook would add another project.
     */
    private static void refuseNamesScopedToSheets(NamedCells cells) throws RunRefusedException {
        List<String> sheets = cells.names().stream()
                .filter(name -> name.name().equals(FieldNames.PROJECT))
                .flatMap(name -> name.sheet().stream())
                .toList();
        if (!sheets.isEmpty()) {
            throw new RunRefusedException(
                    Message.of("cannot.adopt-names-of-sheets").with("sheets", new MessageArgument.Listed(sheets)));
        }
    }
}
