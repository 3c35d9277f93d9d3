package ziping.model;

import java.util.Set;

/**
 * The control block of the findings sheet: what was checked, with what, and what changed since the last run.
 *
 * @param digest over every input answer; differs as soon as one of them is edited
 * @param versions program, form and rulebook versions in one line
 * @param time when the answers were first checked with these versions
 * @param fingerprints of the findings of that run
 * @param resolved findings of the run before that are gone
 * @param fresh findings that are new
 * @param remaining findings that stay
 */
public record Control(
        String digest, String versions, String time, Set<String> fingerprints, int resolved, int fresh, int remaining) {
    public Control {
        fingerprints = Set.copyOf(fingerprints);
    }
}
