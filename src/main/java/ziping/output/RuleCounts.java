package ziping.output;

import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;
import ziping.model.result.Evaluation;
import ziping.model.result.Rule;
import ziping.model.result.RuleState.State;

/** How often each rule ended in which state, over all projects. */
final class RuleCounts {
    private final Map<String, Count> byCode = new TreeMap<>();

    /** One rule. */
    record Count(Rule rule, Map<State, Integer> states) {
        int of(State state) {
            return states.getOrDefault(state, 0);
        }
    }

    void add(Evaluation evaluation) {
        evaluation
                .review()
                .states()
                .forEach(it -> byCode.computeIfAbsent(
                                it.rule().code(), code -> new Count(it.rule(), new EnumMap<>(State.class)))
                        .states()
                        .merge(it.state(), 1, Integer::sum));
    }

    /** By code. */
    Collection<Count> all() {
        return byCode.values();
    }
}
