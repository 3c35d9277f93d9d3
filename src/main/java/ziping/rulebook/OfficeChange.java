package ziping.rulebook;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import ziping.checks.values.WithinDeadline;
import ziping.model.message.Message;
import ziping.model.message.MessageArgument;

/**
 * One value that an office changes in its rulebook.
 *
 * @param content the change as text, without its place
 * @param of the entries that it changes
 * @param path of keys from the entry to the value
 * @param adds whether the value can be missing before
 * @param value from the office's workbook
 * @param telling the sentence about it
 */
record OfficeChange(
        String content, Predicate<Provision> of, List<String> path, boolean adds, YamlNode value, Telling telling) {
    private static final String CHECK = "check";

    /** Makes the sentence about a change. */
    @FunctionalInterface
    interface Telling {
        /**
         * The sentence of one entry.
         *
         * @param before the value in the rulebook; empty if there is none
         */
        Message told(Provision entry, String before);
    }

    /** Another duty for a rule. */
    static OfficeChange duty(String code, YamlNode.Scalar duty) {
        return new OfficeChange(
                code + " " + duty.text(),
                rule(code),
                List.of(CHECK, "duty"),
                false,
                duty,
                (entry, before) -> of("settings.duty", entry)
                        .with("before", new MessageArgument.Phrase(Message.of("duty." + before)))
                        .with("after", new MessageArgument.Phrase(Message.of("duty." + duty.text()))));
    }

    /** A rule that is not checked. */
    static OfficeChange off(String code, YamlNode.Scalar reason) {
        return new OfficeChange(
                code + " off " + reason.text(),
                rule(code),
                List.of(CHECK, "off"),
                true,
                reason,
                (entry, before) -> of("settings.off", entry).with("reason", reason.text()));
    }

    /** Another number. */
    static OfficeChange parameter(ParameterId id, YamlNode.Scalar number) {
        return new OfficeChange(
                id.written() + " " + number.text(),
                entry -> entry.id().equals(id.entry()),
                id.path(),
                false,
                number,
                (entry, before) -> Message.of("settings.parameter")
                        .with("of", new MessageArgument.Phrase(entry.content().subject(entry.id())))
                        .with("meaning", new MessageArgument.Phrase(id.label()))
                        .with("before", before)
                        .with("after", number.text()));
    }

    /** Another scale of grades. */
    static OfficeChange grades(YamlNode.Entries grades, String shown, String synonyms) {
        return new OfficeChange(
                shown + " " + synonyms,
                entry -> entry.content() instanceof Grades,
                List.of("grades"),
                false,
                grades,
                (entry, before) -> Message.of("settings.grades")
                        .with(
                                "before",
                                entry.content(Grades.class).orElseThrow().shown())
                        .with("after", shown));
    }

    /** The last day on which a form can be submitted. */
    static OfficeChange deadline(YamlNode.Scalar day) {
        return new OfficeChange(
                "deadline " + day.text(),
                entry -> entry.content() instanceof Provision.CheckRule rule && rule.by() instanceof WithinDeadline,
                List.of(CHECK, "by", "deadline"),
                true,
                day,
                (entry, before) -> Message.of("settings.deadline").with("day", day.text()));
    }

    /** Whether this change makes an entry different. */
    boolean changes(Provision entry, YamlNode.Entries written) {
        Optional<YamlNode> before = at(written, path);
        boolean hasPlace = before.isPresent()
                || (adds && at(written, path.subList(0, path.size() - 1)).isPresent());
        return of.test(entry) && hasPlace && before.filter(this::isSame).isEmpty();
    }

    /** The entry with the new value. The nodes around it get the place of the value. */
    YamlNode.Entries in(YamlNode.Entries written) {
        return with(written, path);
    }

    /** The sentence about the change of an entry. */
    Message told(Provision entry, YamlNode.Entries written) {
        String before = at(written, path)
                .map(node -> node instanceof YamlNode.Scalar scalar ? scalar.text() : "")
                .orElse("");
        return telling.told(entry, before);
    }

    private YamlNode.Entries with(YamlNode.Entries outer, List<String> keys) {
        String key = keys.get(0);
        Map<String, YamlNode.Entry> byKey = new LinkedHashMap<>(outer.byKey());
        YamlNode inner = keys.size() > 1 && outer.value(key).orElseThrow() instanceof YamlNode.Entries deeper
                ? with(deeper, keys.subList(1, keys.size()))
                : value;
        byKey.put(key, new YamlNode.Entry(value.at(), inner));
        return new YamlNode.Entries(value.at(), byKey);
    }

    private boolean isSame(YamlNode before) {
        return before instanceof YamlNode.Scalar old
                && value instanceof YamlNode.Scalar wanted
                && (old.text().equals(wanted.text()) || isSameNumber(old.text(), wanted.text()));
    }

    private static boolean isSameNumber(String old, String wanted) {
        return YamlScalars.isDecimal(old)
                && YamlScalars.isDecimal(wanted)
                && new BigDecimal(old).compareTo(new BigDecimal(wanted)) == 0;
    }

    private static Optional<YamlNode> at(YamlNode.Entries outer, List<String> path) {
        Optional<YamlNode> node = Optional.of(outer);
        for (String key : path) {
            if (node.isEmpty() || !(node.get() instanceof YamlNode.Entries entries)) {
                return Optional.empty();
            }
            node = entries.value(key);
        }
        return node;
    }

    private static Predicate<Provision> rule(String code) {
        return entry -> entry.id().equals(code) && entry.check().isPresent();
    }

    private static Message of(String key, Provision rule) {
        return Message.of(key)
                .with("code", rule.id())
                .with(
                        "name",
                        new MessageArgument.Translated(
                                rule.check().orElseThrow().name()));
    }
}
