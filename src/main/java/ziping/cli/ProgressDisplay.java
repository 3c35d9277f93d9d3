package ziping.cli;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.Consumer;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import ziping.messages.Messages;
import ziping.model.message.Message;
import ziping.model.message.MessageArgument;
import ziping.model.run.Progress;

/** Shows the progress of a run: a bar in an interactive terminal, else a line for each file if requested. */
final class ProgressDisplay implements Consumer<Progress>, AutoCloseable {
    private static final int MOST_COLUMNS = 79;

    private final Terminal terminal;
    private final Messages messages;
    private final boolean lines;
    private Optional<ProgressBar> bar = Optional.empty();
    private int files;
    private int done;

    /**
     * Creates a display that shows nothing yet.
     *
     * @param wanted whether lines are wanted if the terminal is not interactive
     */
    ProgressDisplay(Terminal terminal, Messages messages, boolean wanted) {
        this.terminal = terminal;
        this.messages = messages;
        this.lines = wanted && !terminal.interactive();
    }

    @Override
    public void accept(Progress event) {
        if (event instanceof Progress.Found found) {
            files = found.files();
            bar = terminal.interactive() ? Optional.of(begin()) : Optional.empty();
        } else if (event instanceof Progress.Ended ended) {
            done++;
            bar.ifPresent(ProgressBar::step);
            if (lines) {
                terminal.tell(messages.text(Message.of("progress.line")
                        .with("done", MessageArgument.of(BigDecimal.valueOf(done)))
                        .with("files", MessageArgument.of(BigDecimal.valueOf(files)))
                        .with("file", ended.outcomes().get(0).file())));
            }
        } else {
            close();
        }
    }

    @Override
    public void close() {
        bar.ifPresent(ProgressBar::close);
        bar = Optional.empty();
    }

    private ProgressBar begin() {
        return new ProgressBarBuilder()
                .setTaskName(messages.text("progress.task"))
                .setInitialMax(files)
                .setStyle(ProgressBarStyle.ASCII)
                .setConsumer(
                        new ConsoleProgressBarConsumer(terminal.err(), Math.min(terminal.columns() - 1, MOST_COLUMNS)))
                .clearDisplayOnFinish()
                .build();
    }
}
