package ziping.checks;

import java.util.List;
import java.util.stream.Stream;
import ziping.model.Entry;
import ziping.model.Names;
import ziping.model.Saying;

/**
 * A claim that has to rest on something says on what: satisfaction on a survey.
 *
 * @param claim what is claimed
 * @param in the texts that may claim it
 * @param evidence words of which one must stand in these texts, in an explanation, or in an indicator
 */
public record ClaimWithEvidence(Wording claim, List<String> in, List<String> evidence) implements Check {
    @Override
    public CheckResult run(CheckContext context) {
        CheckResult.Builder result = new CheckResult.Builder();
        List<Entry> texts = context.filled(in);
        claim.saidIn(texts).ifPresent(said -> {
            result.compared();
            if (everything(context, texts).noneMatch(it -> evidence.stream().anyMatch(it::contains))) {
                result.violation(
                        Saying.of("claim-with-evidence.missing").with("claim", said.clause()),
                        List.of(said.cell().place()));
            }
        });
        return result.build();
    }

    private static Stream<String> everything(CheckContext context, List<Entry> texts) {
        return Stream.of(
                        texts.stream().map(Entry::shown),
                        context.rows().scored().stream().map(it -> it.explanation().text()),
                        context.indicators()
                                .map(it -> it.indicator().orElseThrow())
                                .flatMap(it -> Stream.of(it.name(), it.shown(Names.TARGET), it.shown(Names.ACTUAL))))
                .flatMap(it -> it);
    }
}
