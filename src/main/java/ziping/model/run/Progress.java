package ziping.model.run;

import java.util.List;

/** An event of a run. All events come from one thread, in the order of the files. */
public sealed interface Progress {
    /** All files are known; none has been read. */
    record Found(int files) implements Progress {}

    /** One file is done and its outputs are written. There is an outcome for each of its projects. */
    record Ended(List<Outcome> outcomes) implements Progress {
        public Ended {
            outcomes = List.copyOf(outcomes);
        }
    }

    /** The run is over. */
    record Closed(RunResult result) implements Progress {}
}
