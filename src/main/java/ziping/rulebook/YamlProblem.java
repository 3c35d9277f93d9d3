package ziping.rulebook;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import ziping.model.Fact;
import ziping.model.Saying;

/** What can be wrong with a word of a file, with the words that are allowed instead. */
final class YamlProblem {
    private YamlProblem() {}

    static Saying unknownKey(String key, Collection<String> allowed) {
        return unknown("law.unknown-key", key, allowed);
    }

    static Saying unknownWord(String word, Collection<String> allowed) {
        return unknown("law.unknown-word", word, allowed);
    }

    private static Saying unknown(String problem, String typed, Collection<String> allowed) {
        Optional<String> near = YamlKeys.near(typed, allowed);
        Saying saying = Saying.of(near.isPresent() ? problem + "-near" : problem)
                .with("typed", typed)
                .with("allowed", new Fact.Listed(List.copyOf(allowed)));
        return near.map(it -> saying.with("near", it)).orElse(saying);
    }
}
