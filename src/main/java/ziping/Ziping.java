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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Consumer;
import java.util.stream.Stream;
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

/** Everything that shells ask for. Loaded once, then used by any number of threads. */
public final class Ziping {
    private final Messages messages;
    private final Batch batch;
    private final Rulebooks rulebooks;
    private final Rulebooks settled;
    private final Forms forms;
    private final Adopter adopter;
    private final Clock clock;

    private Ziping(
            Messages messages,
            Batch batch,
            Adopter adopter,
            Rulebooks rulebooks,
            Rulebooks settled,
            Forms forms,
            Clock clock) {
        this.messages = messages;
        this.batch = batch;
        this.adopter = adopter;
        this.rulebooks = rulebooks;
        this.settled = settled;
        this.forms = forms;
        this.clock = clock;
    }

    /**
     * What differs from one office to another.
     *
     * @param language of every sentence in what is written
     * @param rulebook to be used whatever the workbooks name
     * @param law folder with the office's own forms and rulebooks
     * @param office workbook with what the office wants otherwise than the rulebooks have it
     * @param admission which workbooks are let in
     */
    public record Settings(
            Language language,
            Optional<String> rulebook,
            Optional<Path> law,
            Optional<Path> office,
            IntakeOptions admission) {
        /** Those of an office that leaves the rulebooks as they are. */
        public Settings(Language language, Optional<String> rulebook, Optional<Path> law) {
            this(language, rulebook, law, Optional.empty(), IntakeOptions.USUAL);
        }
    }

    /**
     * Reads forms and rulebooks.
     *
     * @throws RunRefusedException if the office's own ones cannot be read, or the rulebook is unknown
     */
    public static Ziping load(Settings settings) throws RunRefusedException {
        return load(settings, Clock.system(ZoneId.systemDefault()));
    }

    /**
     * The same with a clock of one's own: its day decides the law where a form gives no year, and its time stands in
     * the copies.
     *
     * @throws RunRefusedException if the office's own forms and rulebooks cannot be read, or the rulebook is unknown
     */
    public static Ziping load(Settings settings, Clock clock) throws RunRefusedException {
        Messages messages = Messages.in(settings.language());
        try {
            Rulebooks rulebooks = Rulebooks.load(settings.law());
            Forms forms = Forms.load(settings.law(), rulebooks.liveFormulas());
            requireKnown(settings.rulebook(), rulebooks);
            Rulebooks settled = settings.office().isEmpty()
                    ? rulebooks
                    : rulebooks.under(office(settings.office().get()));
            Evaluator evaluator = new Evaluator(settled, settings.rulebook(), version());
            Workbooks workbooks = Workbooks.of(forms.byId(), forms.names(), settings.admission());
            return new Ziping(
                    messages,
                    Batch.of(
                            workbooks,
                            evaluator,
                            messages,
                            basis(settings),
                            settings.admission().limits()),
                    new Adopter(workbooks, settings.admission().limits()),
                    rulebooks,
                    settled,
                    forms,
                    clock);
        } catch (RulebookException unreadable) {
            throw new RunRefusedException(unreadable.problems());
        }
    }

    private static CopyFingerprint basis(Settings settings) {
        List<Path> own = Stream.of(settings.law(), settings.office())
                .flatMap(Optional::stream)
                .toList();
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
        if (chosen.filter(it -> rulebooks.find(it).isEmpty()).isPresent()) {
            throw new RunRefusedException(List.of(Message.of("refusal.unknown-rulebook")
                    .with("rulebook", chosen.get())
                    .with("known", new MessageArgument.Listed(rulebooks.ids()))));
        }
    }

    /**
     * The text of a file that the office names.
     *
     * @throws RunRefusedException if it is larger than such a file may be
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

    /** The words of the language it was loaded with. */
    public Messages messages() {
        return messages;
    }

    /**
     * Reads, scores and checks one workbook; writes nothing.
     *
     * @param file name to be shown for it
     */
    public List<Outcome> evaluate(String file, byte[] workbook) {
        return batch.evaluate(file, workbook, LocalDateTime.now(clock));
    }

    /**
     * Runs over many files.
     *
     * @param listener hears of each file in order, from the calling thread
     * @throws RunRefusedException if the request cannot be met, or the output folder fails on the way
     */
    public RunResult run(Request request, Consumer<Progress> listener) throws RunRefusedException {
        return batch.run(request, LocalDateTime.now(clock), listener);
    }

    /** What is told of a run, for other programs. */
    public enum Format {
        /** As {@code results.schema.json} describes it. */
        JSON,
        /** SARIF 2.1.0. */
        SARIF,
        /** JUnit's XML. */
        JUNIT
    }

    /** A listener that writes a report of a run as it goes on; the stream is left open. */
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
     * The blank workbook of a form, of an office's settings, or of a list of expected projects, if there is one of that
     * id.
     */
    public Optional<byte[]> drawForm(String id) {
        return switch (id) {
            case FieldNames.SETTINGS -> Optional.of(SettingsTemplate.draw(Forms.settings(), rulebooks.settable()));
            case FieldNames.ROSTER_FORM -> Optional.of(TemplateWriter.draw(Forms.roster()));
            default -> Optional.ofNullable(forms.byId().get(id)).map(TemplateWriter::draw);
        };
    }

    /** Where {@link #adopt} writes the copy of a workbook unless told otherwise. */
    public Path adoptedCopy(Path workbook) {
        return Adopter.copyOf(workbook);
    }

    /**
     * Gives a workbook without names those of a form, found by what is printed in it; writes a copy if all fields are
     * found that a form must have.
     *
     * @param form id of a known form; if empty, the one that is most alike
     * @throws RunRefusedException if the file cannot be read or is no form without names, or the copy cannot be written
     */
    public Adoption adopt(Path workbook, Optional<String> form, Path copy) throws RunRefusedException {
        return adopter.adopt(workbook, form, copy);
    }

    /** What is wrong with a form or rulebook that an office wrote; empty if nothing is. */
    public List<Message> lint(Path file) {
        List<Message> asRulebook = Rulebooks.problems(file, forms.byId().values());
        List<Message> asForm = Forms.problems(file, rulebooks.liveFormulas());
        // The file is whichever of the two it is less wrong as.
        return asForm.size() <= asRulebook.size() ? asForm : asRulebook;
    }

    /** All rules of consistency, by code. */
    public List<Rule> rules() {
        return settled.rules();
    }

    /** All that is to be known of a rule; empty if there is none of that code. */
    public Optional<RuleCard> card(String code) {
        return settled.card(code, forms.names());
    }
}
