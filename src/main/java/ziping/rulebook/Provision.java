package ziping.rulebook;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import ziping.checks.ConsistencyCheck;
import ziping.model.Bilingual;
import ziping.model.form.FieldNames;
import ziping.model.message.InvalidParameterException;
import ziping.model.message.Message;
import ziping.model.message.MessageArgument;
import ziping.model.result.Duty;
import ziping.model.result.Indicator;
import ziping.quantity.MoneySources;
import ziping.quantity.ParsedValue;
import ziping.scoring.BudgetExecution;
import ziping.scoring.Direction;
import ziping.scoring.OverFulfilment;
import ziping.scoring.Rounding;
import ziping.scoring.ScoringMethod;

/**
 * One entry of a rulebook. It has one content and is valid from one day until the day before another.
 *
 * @param id names the entry; several versions of one entry follow each other in time
 * @param until the first day on which the entry is no longer valid
 * @param references short names of documents
 * @param replaces whether the entry replaces the entry with the same id in the extended rulebook
 */
public record Provision(
        String id,
        LocalDate from,
        Optional<LocalDate> until,
        List<String> references,
        boolean replaces,
        Content content) {
    public Provision {
        if (until.isPresent() && !until.get().isAfter(from)) {
            throw new InvalidParameterException(Message.of("law.until"));
        }
        if (references.isEmpty()) {
            throw new InvalidParameterException(Message.of("law.no-reference"));
        }
    }

    /** Whether the entry is valid on a day. */
    boolean holdsOn(LocalDate day) {
        return !day.isBefore(from) && (until.isEmpty() || day.isBefore(until.get()));
    }

    /** Whether both entries are valid on at least one day. */
    boolean overlaps(Provision other) {
        boolean endsBefore = until.isPresent() && !until.get().isAfter(other.from);
        boolean beginsAfter = other.until.isPresent() && !other.until.get().isAfter(from);
        return !endsBefore && !beginsAfter;
    }

    /** The content, if it is of this kind. */
    <T extends Content> Optional<T> content(Class<T> kind) {
        return kind.isInstance(content) ? Optional.of(kind.cast(content)) : Optional.empty();
    }

    /** The rule of consistency, if the entry is one. */
    Optional<CheckRule> check() {
        return content(CheckRule.class);
    }

    /**
     * What an entry can contain. A new kind of content is a record here and a line in {@link #KINDS}; the compiler asks
     * whether every rulebook needs it ({@link Required}).
     */
    sealed interface Content permits Required, DirectionRule, ScoringRule, CheckRule {
        /**
         * Every kind by its key in the YAML file, in the order in which error messages list the keys. A record that has
         * a component with the name of its key contains only the value of that key.
         */
        Map<String, Class<? extends Record>> KINDS = kinds();

        private static Map<String, Class<? extends Record>> kinds() {
            Map<String, Class<? extends Record>> kinds = new LinkedHashMap<>();
            kinds.put("weights", Weights.class);
            kinds.put("rounding", RoundingRule.class);
            kinds.put("stricter", Stricter.class);
            kinds.put("sources", SourcesRule.class);
            kinds.put("direction", DirectionRule.class);
            kinds.put("scoring", ScoringRule.class);
            kinds.put("over-fulfilment", OverFulfilmentRule.class);
            kinds.put("not-applicable", NotApplicable.class);
            kinds.put("execution", ExecutionRule.class);
            kinds.put("grades", Grades.class);
            kinds.put("explanation", ExplanationRule.class);
            kinds.put("check", CheckRule.class);
            return Collections.unmodifiableMap(kinds);
        }

        /**
         * What the numbers of this content are about, for the list of numbers that an office may set.
         *
         * @param id of the entry
         */
        default Message subject(String id) {
            return Message.of("settings.of-points");
        }
    }

    /** Content that every rulebook must have exactly once on every day. */
    sealed interface Required extends Content
            permits Weights,
                    RoundingRule,
                    Stricter,
                    SourcesRule,
                    OverFulfilmentRule,
                    NotApplicable,
                    ExecutionRule,
                    Grades,
                    ExplanationRule {}

    /** @param weights the sum of all weights */
    record Weights(BigDecimal weights) implements Required {}

    /** How points are rounded. */
    record RoundingRule(Rounding rounding) implements Required {}

    /** @param allowed whether a unit may give itself fewer points than the rule */
    record Stricter(boolean allowed) implements Required {}

    /** Which sources of money add up to which. */
    record SourcesRule(MoneySources sources) implements Required {}

    /** What follows from actual values far above their target. */
    record OverFulfilmentRule(OverFulfilment overFulfilment) implements Required {
        @Override
        public Message subject(String id) {
            return Message.of("settings.of-over-fulfilment");
        }
    }

    /**
     * How an indicator is counted whose actual value is 不适用.
     *
     * @param leftOut true: the indicator is left out, and the others count for the full weight; false: it has no points
     */
    public record NotApplicable(boolean leftOut) implements Required {}

    /**
     * How the execution row is scored.
     *
     * @param over the money that execution is divided by: 年初预算数, 全年预算数 or 实际到位数
     */
    public record ExecutionRule(String over, BudgetExecution method) implements Required {
        private static final List<String> BASES = List.of(FieldNames.INITIAL, FieldNames.FULL, FieldNames.RECEIVED);

        public ExecutionRule {
            if (!BASES.contains(over)) {
                throw new InvalidParameterException(Message.of("law.execution-over")
                        .with("value", over)
                        .with("allowed", new MessageArgument.Listed(BASES)));
            }
        }

        @Override
        public Message subject(String id) {
            return Message.of("settings.of-execution");
        }
    }

    /**
     * When 偏差原因分析及改进措施 is required.
     *
     * @param belowWeight for every row with fewer points than its weight
     */
    public record ExplanationRule(boolean belowWeight) implements Required {}

    /**
     * Whether more or less is better where the target has no comparator. The first rule that fits decides.
     *
     * @param of the direction
     * @param level2 words in the second-level name
     * @param names words in the indicator's own name; a rule without words fits every indicator
     */
    record DirectionRule(Direction of, List<String> level2, List<String> names) implements Content {
        /** Whether this rule is for an indicator. */
        boolean fits(Indicator indicator) {
            boolean forAll = level2.isEmpty() && names.isEmpty();
            return forAll
                    || level2.stream().anyMatch(indicator.level2()::contains)
                    || names.stream().anyMatch(indicator.name()::contains);
        }
    }

    /**
     * A rule of consistency. Its code is the id of the entry.
     *
     * @param name what is wrong when the rule has a finding
     * @param duty what the person has to do
     * @param covers codes of rules whose findings at the same cells only follow from the finding of this one
     * @param by how the rule is checked
     * @param off why the rule is not checked
     */
    record CheckRule(Bilingual name, Duty duty, List<String> covers, ConsistencyCheck by, Optional<String> off)
            implements Content {
        @Override
        public Message subject(String id) {
            return Message.of("settings.of-rule").with("code", id).with("name", new MessageArgument.Translated(name));
        }
    }

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
}
