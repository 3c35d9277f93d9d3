package ziping.model;

import java.util.List;

/** News of a run, told by one thread and in file order. */
public sealed interface Progress {
    /** All files are known; none has been read. */
    record Found(int files) implements Progress {}

    /** One file has ended, and what it led to is written: an outcome for each of its projects. */
    record Ended(List<Outcome> outcomes) implements Progress {
        public Ended {
            outcomes = List.copyOf(outcomes);
        }
    }

    /** The run is over. */
    record Closed(Ending ending) implements Progress {}
}
