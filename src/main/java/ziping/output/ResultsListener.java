package ziping.output;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.function.Consumer;
import ziping.model.Outcome;
import ziping.model.Progress;
import ziping.words.Words;

/** Writes the results of a run while it goes on. */
public final class ResultsListener implements Consumer<Progress> {
    private final Results results;

    /** Begins the results; the stream is left open. */
    public ResultsListener(OutputStream out, String version, Words words) {
        try {
            this.results = Results.begin(out, version, words);
        } catch (IOException notWritten) {
            throw new UncheckedIOException(notWritten);
        }
    }

    @Override
    public void accept(Progress news) {
        try {
            if (news instanceof Progress.Ended ended) {
                for (Outcome outcome : ended.outcomes()) {
                    results.add(outcome);
                }
            } else if (news instanceof Progress.Closed closed) {
                results.end(
                        closed.ending().files(),
                        closed.ending().findings(),
                        closed.ending().rollCall());
            }
        } catch (IOException notWritten) {
            throw new UncheckedIOException(notWritten);
        }
    }
}
