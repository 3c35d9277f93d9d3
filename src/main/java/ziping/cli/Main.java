package ziping.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import org.slf4j.LoggerFactory;
import ziping.Ziping;
import ziping.messages.Language;
import ziping.messages.Messages;
import ziping.model.message.Message;
import ziping.model.run.RedactedException;
import ziping.model.run.RunRefusedException;

/** The entry point of the command line. */
public final class Main {
    private static final String LOG_LEVEL = "org.slf4j.simpleLogger.defaultLogLevel";

    private final Terminal terminal;
    private final Clock clock;

    Main(Terminal terminal, Clock clock) {
        this.terminal = terminal;
        this.clock = clock;
    }

    /** Runs, and exits with the exit code. */
    public static void main(String[] arguments) {
        Appearance appearance = isTerminal()
                ? Appearance.onTerminal(System.getenv(), List.of(arguments).contains(CommandOption.NO_COLOR.dashed()))
                : Appearance.PLAIN;
        Terminal terminal = new Terminal(
                new FileOutputStream(FileDescriptor.out), new FileOutputStream(FileDescriptor.err), appearance);
        ExitCode code = new Main(terminal, Clock.system(ZoneId.systemDefault())).run(List.of(arguments));
        terminal.out().flush();
        System.exit(code.number());
    }

    /** Runs the command of the arguments. */
    ExitCode run(List<String> arguments) {
        Messages messages = Messages.in(language(arguments));
        ExitCode code = run(arguments, messages);
        if (terminal.hasLostOutput()) {
            // Incomplete output must not look complete.
            terminal.tell(messages.text("output.not-printed"));
            return code.worse(ExitCode.NOT_DONE);
        }
        return code;
    }

    /** Only this method catches unknown exceptions, to report them by the exit code. */
    private ExitCode run(List<String> arguments, Messages messages) {
        try {
            return run(CommandLineArguments.of(arguments), messages);
        } catch (RunRefusedException refused) {
            for (Message message : refused.messages()) {
                terminal.tell(messages.text(message));
            }
            return ExitCode.NOT_DONE;
        } catch (RuntimeException | Error fault) {
            terminal.tell(messages.text("fault"));
            LoggerFactory.getLogger(Main.class).info("fault", new RedactedException(fault));
            return ExitCode.INTERNAL_ERROR;
        }
    }

    private ExitCode run(CommandLineArguments arguments, Messages messages) throws RunRefusedException {
        if (arguments.has(CommandOption.VERSION)) {
            terminal.print("ziping " + Ziping.version());
            return ExitCode.CLEAN;
        }
        Command command = arguments.command().orElse(Command.HELP);
        if (arguments.has(CommandOption.HELP) || command == Command.HELP) {
            HelpText help = new HelpText(messages, terminal.columns());
            help.lines(arguments.commandOfHelp()).forEach(terminal::print);
            return ExitCode.CLEAN;
        } else if (command == Command.COMPLETION) {
            terminal.print(new CompletionScript(messages).of(arguments.shell()));
            return ExitCode.CLEAN;
        } else if (command == Command.MAN) {
            terminal.print(new ManualPage(messages).text());
            return ExitCode.CLEAN;
        }
        if (arguments.has(CommandOption.VERBOSE)) {
            System.setProperty(LOG_LEVEL, "info");
        }
        if (!canNameFilesInChinese()) {
            throw new RunRefusedException(Message.of("cannot.locale"));
        }
        Ziping.Settings settings = new Ziping.Settings(
                language(arguments.value(CommandOption.LANG).orElse("")),
                arguments.value(CommandOption.RULEBOOK),
                arguments.path(CommandOption.LAW),
                arguments.path(CommandOption.SETTINGS),
                arguments.intake());
        Ziping ziping = Ziping.load(settings, clock);
        return switch (command) {
            case FORMS -> new FormsCommand(ziping, arguments, terminal).run();
            case RULES, EXPLAIN -> new RulesCommand(ziping, arguments, terminal).run();
            default -> new RunCommand(ziping, arguments, terminal).run();
        };
    }

    /** Without a UTF-8 locale, Java cannot create or open files with Chinese names. */
    private static boolean canNameFilesInChinese() {
        try {
            return Path.of("自评").getNameCount() == 1;
        } catch (InvalidPathException noUtf8) {
            return false;
        }
    }

    /** Since Java 22 there is always a console, unless an option selects the old one. Our launchers set this option. */
    @SuppressWarnings("SystemConsoleNull")
    private static boolean isTerminal() {
        return System.console() != null;
    }

    /** The language is read first, because messages about the other arguments need it. */
    private static Language language(List<String> arguments) {
        int index = arguments.indexOf("--lang");
        boolean separate = index >= 0 && index + 1 < arguments.size();
        return language(separate ? arguments.get(index + 1) : arguments.contains("--lang=en") ? "en" : "");
    }

    private static Language language(String word) {
        return word.equals("en") ? Language.EN : Language.ZH;
    }
}
