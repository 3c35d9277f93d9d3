package ziping.scoring;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import ziping.model.message.Message;
import ziping.quantity.ParsedValue;

/**
 * For a target that is a day: full points on this day or before it. If it was done later, a person decides how many
 * points remain, below a share of the weight. 时效指标，按日期。
 *
 * @param met words that mean that it was done in time, such as 按时完成
 * @param lateBelow share of the weight below which the points must be if it was done late
 */
record OnTime(List<String> met, BigDecimal lateBelow) implements ScoringMethod {
    OnTime {
        ScoringInput.requireShare(lateBelow);
    }

    @Override
    public Score score(ScoringInput input) {
        Optional<Score> decided = input.missingOrMetInWords();
        if (decided.isPresent()) {
            return decided.get();
        }
        return input.target() instanceof ParsedValue.Deadline target ? score(input, target) : input.notComparable();
    }

    private Score score(ScoringInput input, ParsedValue.Deadline target) {
        if (input.actual() instanceof ParsedValue.Deadline actual) {
            return score(input, target, actual);
        } else if (input.actual() instanceof ParsedValue.InWords words && met.contains(words.words())) {
            return input.fullInWords(target, words);
        } else if (input.actual() instanceof ParsedValue.Tier tier && tier.reach() == ParsedValue.Tier.Reach.MISSED) {
            return late(input, target, tier);
        }
        return new Score.Open(Message.of("how.no-day").with("target", target.words()));
    }

    private Score score(ScoringInput input, ParsedValue.Deadline target, ParsedValue.Deadline actual) {
        Optional<Integer> planned = target.year().or(input::year);
        Optional<Integer> reached = actual.year().or(input::year);
        boolean noYear = target.year().isEmpty() && actual.year().isEmpty();
        if (!noYear && (planned.isEmpty() || reached.isEmpty())) {
            return new Score.Open(Message.of("how.no-year"));
        }
        int leapYear = LocalDate.EPOCH.getYear() + 2;
        LocalDate last = target.latest(planned.orElse(leapYear));
        if (!actual.latest(reached.orElse(leapYear)).isAfter(last)) {
            return input.full(days("how.in-time", target, actual));
        }
        return actual.earliest(reached.orElse(leapYear)).isAfter(last)
                ? late(input, target, actual)
                : new Score.Open(days("how.day-open", target, actual));
    }

    private Score late(ScoringInput input, ParsedValue.Deadline target, ParsedValue.InWords actual) {
        BigDecimal high = input.rounding().round(input.weight().multiply(lateBelow));
        return high.signum() == 0
                ? input.nothing(days("how.late-nothing", target, actual))
                : new Score.Bounds(
                        BigDecimal.ZERO,
                        high,
                        false,
                        days("how.late", target, actual).with("high", high));
    }

    private static Message days(String key, ParsedValue.InWords target, ParsedValue.InWords actual) {
        return Message.of(key).with("target", target.words()).with("actual", actual.words());
    }
}
