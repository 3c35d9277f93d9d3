package ziping;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Consumer;
import ziping.batch.Adopter;
import ziping.batch.Batch;
import ziping.batch.CopyFingerprint;
import ziping.evaluation.Evaluator;
import ziping.excel.Workbooks;
import ziping.excel.template.SettingsTemplate;
import ziping.excel.template.TemplateWriter;
import ziping.messages.Language;
import ziping.messages.Messages;
import ziping.model.form.Adoption;
import ziping.model.form.FieldNames;
import ziping.model.form.Form;
import ziping.model.form.Submission;
import ziping.model.message.Message;
import ziping.model.message.MessageArgument;
import ziping.model.result.Rule;
import ziping.model.result.RuleCard;
import ziping.model.run.IntakeOptions;
import ziping.model.run.Outcome;
import ziping.model.run.Progress;
import ziping.model.run.Request;
import ziping.model.run.RunRefusedException;
import ziping.model.run.RunResult;
import ziping.output.ReportListener;
import ziping.rulebook.Forms;
import ziping.rulebook.OfficeFile;
import ziping.rulebook.RulebookException;
import ziping.rulebook.Rulebooks;

/** The functions for user interfaces and library users. An instance is loaded once and is thread-safe. */
public final class Ziping {
    private final Messages messages;
    private final Batch batch;
    private final Rulebooks rulebooks;
    private final Rulebooks rulebooksInForce;
    private final Forms forms;
    private final Adopter adopter;
    private final Clock clock;

    private Ziping(
            Messages messages,
            Batch batch,
            Adopter adopter,
            Rulebooks rulebooks,
            Rulebooks rulebooksInForce,
            Forms forms,
            Clock clock) {
        this.messages = messages;
        this.batch = batch;
        this.adopter = adopter;
        this.rulebooks = rulebooks;
        this.rulebooksInForce = rulebooksInForce;
        this.forms = forms;
        this.clock = clock;
    }

    /**
     * The settings of an office.
     *
     * @param language of all texts in the outputs
     * @param rulebook for all workbooks, instead of the one that each workbook names
     * @param law folder with the office's own forms and rulebooks
     * @param office workbook with the office's changes to the rulebooks
     * @param intake which input workbooks are accepted
     */
    public record Settings(
            Language language,
            Optional<String> rulebook,
            Optional<Path> law,
            Optional<Path> office,
            IntakeOptions intake) {
        /** Settings without changes to the rulebooks, and with the default limits. */
        public Settings(Language language, Optional<String> rulebook, Optional<Path> law) {
            this(language, rulebook, law, Optional.empty(), IntakeOptions.USUAL);
        }
    }

    /**
     * Loads the forms and rulebooks.
     *
     * @throws RunRefusedException if the office's own forms and rulebooks cannot be read, or the rulebook is unknown
     */
    public static Ziping load(Settings settings) throws RunRefusedException {
        return load(settings, Clock.system(ZoneId.systemDefault()));
    }

    /**
     * Loads the forms and rulebooks, and uses another clock. Its date selects the rulebook for a form that gives no
     * year. Its time is written into the copies.
     *
     * @throws RunRefusedException if the office's own forms and rulebooks cannot be read, or the rulebook is unknown
     */
    public static Ziping load(Settings settings, Clock clock) throws RunRefusedException {
        Messages messages = Messages.in(settings.language());
        try {
            Rulebooks rulebooks = Rulebooks.load(settings.law());
            Forms forms = Forms.load(settings.law(), rulebooks.liveFormulas());
            requireKnown(settings.rulebook(), rulebooks);
            Rulebooks rulebooksInForce = settings.office().isEmpty()
                    ? rulebooks
                    : rulebooks.under(office(settings.office().get()));
            Evaluator evaluator = new Evaluator(rulebooksInForce, settings.rulebook(), version());
            Workbooks workbooks = Workbooks.of(forms.byId(), forms.names(), settings.intake());
            return new Ziping(
                    messages,
                    Batch.of(
                            workbooks,
                            evaluator,
                            messages,
                            copyFingerprint(settings),
                            settings.intake().limits()),
                    new Adopter(workbooks, settings.intake().limits()),
                    rulebooks,
                    rulebooksInForce,
                    forms,
                    clock);
        } catch (RulebookException unreadable) {
            throw new RunRefusedException(unreadable.problems());
        }
    }

    private static CopyFingerprint copyFingerprint(Settings settings) {
        List<Path> own = new ArrayList<>();
        settings.law().ifPresent(own::add);
        settings.office().ifPresent(own::add);
        return new CopyFingerprint(version(), settings.language(), settings.rulebook(), own);
    }

    private static Submission office(Path file) throws RunRefusedException {
        String name = String.valueOf(file.getFileName());
        try {
            byte[] workbook = OfficeFile.bytes(file);
            return Workbooks.filled(name, workbook, Forms.settings());
        } catch (NoSuchFileException missing) {
            throw new RunRefusedException(Message.of("cannot.no-such-path").with("path", file.toString()));
        } catch (IOException unreadable) {
            throw new RunRefusedException(Message.of("cannot.settings")
                    .with("file", name)
                    .with("why", new MessageArgument.Phrase(Message.of("refusal.not-readable"))));
        }
    }

    private static void requireKnown(Optional<String> chosen, Rulebooks rulebooks) throws RunRefusedException {
        if (chosen.isPresent() && rulebooks.find(chosen.get()).isEmpty()) {
            throw new RunRefusedException(List.of(Message.of("refusal.unknown-rulebook")
                    .with("rulebook", chosen.get())
                    .with("known", new MessageArgument.Listed(rulebooks.ids()))));
        }
    }

    /**
     * Reads a text file of the office.
     *
     * @throws RunRefusedException if it is too large
     * @throws IOException if it cannot be read, or is not UTF-8
     */
    public static String officeText(Path file) throws RunRefusedException, IOException {
        return OfficeFile.text(file);
    }

    /** The version of the program. */
    public static String version() {
        try (InputStream in = Ziping.class.getResourceAsStream("version.properties")) {
            Properties properties = new Properties();
            properties.load(in);
            return properties.getProperty("version");
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The messages in the language of the settings. */
    public Messages messages() {
        return messages;
    }

    /**
     * Reads, scores and checks one workbook. Writes nothing.
     *
     * @param file name of the workbook in the outcomes
     */
    public List<Outcome> evaluate(String file, byte[] workbook) {
        return batch.evaluate(file, workbook, LocalDateTime.now(clock));
    }

    /**
     * Runs over many files.
     *
     * @param listener gets the events of the files in order, in the calling thread
     * @throws RunRefusedException if the request cannot be met, or the output folder fails during the run
     */
    public RunResult run(Request request, Consumer<Progress> listener) throws RunRefusedException {
        return batch.run(request, LocalDateTime.now(clock), listener);
    }

    /** A format of the report of a run, for other programs. */
    public enum Format {
        /** The format of {@code results.schema.json}. */
        JSON,
        /** SARIF 2.1.0. */
        SARIF,
        /** The XML of JUnit reports. */
        JUNIT
    }

    /** A listener that writes a report during a run. It does not close the stream. */
    public Consumer<Progress> report(Format format, OutputStream out) {
        try {
            return switch (format) {
                case JSON -> ReportListener.json(out, version(), messages);
                case SARIF -> ReportListener.sarif(out, version(), rules(), messages);
                case JUNIT -> ReportListener.junit(out, messages);
            };
        } catch (IOException notWritten) {
            throw new UncheckedIOException(notWritten);
        }
    }

    /** All forms by their id. */
    public Map<String, Form> forms() {
        return forms.byId();
    }

    /**
     * The blank workbook with an id: a form, the settings of an office, or a list of expected projects. Empty if there
     * is none with this id.
     */
    public Optional<byte[]> drawForm(String id) {
        return switch (id) {
            case FieldNames.SETTINGS -> Optional.of(SettingsTemplate.draw(Forms.settings(), rulebooks.settable()));
            case FieldNames.ROSTER_FORM -> Optional.of(TemplateWriter.draw(Forms.roster()));
            default -> Optional.ofNullable(forms.byId().get(id)).map(TemplateWriter::draw);
        };
    }

    /** The default path for the copy that {@link #adopt} writes. */
    public Path adoptedCopy(Path workbook) {
        return Adopter.copyOf(workbook);
    }

    /**
     * Adds the defined names of a form to a copy of a workbook. The cells are found by their printed labels. The copy
     * is written only if all required fields are found.
     *
     * @param form id of a known form; if empty, the most similar one
     * @throws RunRefusedException if the file cannot be read or adopted, or the copy cannot be written
     */
    public Adoption adopt(Path workbook, Optional<String> form, Path copy) throws RunRefusedException {
        return adopter.adopt(workbook, form, copy);
    }

    /** The problems in a form or rulebook of an office. Empty if there are none. */
    public List<Message> lint(Path file) {
        List<Message> asRulebook = Rulebooks.problems(file, forms.byId().values());
        List<Message> asForm = Forms.problems(file, rulebooks.liveFormulas());
        // The file is taken for the kind that gives fewer problems.
        return asForm.size() <= asRulebook.size() ? asForm : asRulebook;
    }

    /** All rules, sorted by code. */
    public List<Rule> rules() {
        return rulebooksInForce.rules();
    }

    /** The description of a rule. Empty if there is no rule with this code. */
    public Optional<RuleCard> card(String code) {
        return rulebooksInForce.card(code, forms.names());
    }
}
