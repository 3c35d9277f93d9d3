package ziping.rulebook;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import ziping.model.message.Message;
import ziping.model.message.MessageArgument;
import ziping.quantity.ParsedValue;
import ziping.scoring.Direction;
import ziping.scoring.ScoringMethod;

/**
 * Which method scores which indicators. The first rule that fits decides.
 *
 * @param target the kind of target that the rule is for; empty for any, and for forms without targets
 * @param direction empty for any
 * @param indicators names of the indicators that the rule is for; empty for all
 */
record ScoringRule(
        Optional<TargetKind> target, Optional<Direction> direction, List<String> indicators, ScoringMethod method)
        implements Provision.Content {
    /** The kinds of targets. */
    enum TargetKind {
        NUMBER,
        RANGE,
        /** A day by which something must be done. */
        DATE,
        YES_NO,
        /** The standards of 优, 良, 中 and 差, or the scale itself. */
        BANDS,
        /** Any words, also days and yes or no. */
        WORDS;

        boolean fits(ParsedValue target) {
            return switch (this) {
                case NUMBER -> target instanceof ParsedValue.Amount || target instanceof ParsedValue.Decrease;
                case RANGE -> target instanceof ParsedValue.Range;
                case DATE -> target instanceof ParsedValue.Deadline;
                case YES_NO -> target instanceof ParsedValue.YesNo;
                case BANDS -> target instanceof ParsedValue.Standards || target instanceof ParsedValue.Scale;
                case WORDS -> target instanceof ParsedValue.InWords;
            };
        }
    }

    /** Whether this rule is for an indicator with this name, target and direction. */
    boolean fits(String indicator, ParsedValue parsed, Direction better) {
        return (target.isEmpty() || target.get().fits(parsed))
                && (direction.isEmpty() || direction.get() == better)
                && (indicators.isEmpty() || indicators.contains(indicator));
    }

    @Override
    public Message subject(String id) {
        List<Message> words = new ArrayList<>();
        target.ifPresent(kind -> words.add(Message.of("settings.target-" + YamlKeys.ofConstant(kind))));
        direction.ifPresent(better -> words.add(Message.of("settings.direction-" + YamlKeys.ofConstant(better))));
        MessageArgument what = new MessageArgument.Phrases(words);
        return indicators.isEmpty()
                ? Message.of("settings.of-scoring").with("what", what)
                : Message.of("settings.of-scoring-named")
                        .with("what", what)
                        .with("indicators", new MessageArgument.Listed(indicators));
    }
}
