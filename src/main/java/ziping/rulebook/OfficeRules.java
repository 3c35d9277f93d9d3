package ziping.rulebook;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ziping.model.Reference;
import ziping.model.form.FormCell;
import ziping.model.form.Table;
import ziping.model.message.Message;
import ziping.model.message.MessageArgument;
import ziping.model.result.SettableValues;

/** Makes entries of a rulebook from an office's own rules. Each rule is a row with a formula. */
record OfficeRules(OfficeRows cells, SettableValues settable) {
    private static final String CODE = "本地规则_编号";
    private static final String NAME = "本地规则_发现什么";
    private static final String DUTY = "本地规则_程度";
    private static final String FORMULA = "本地规则_公式";
    private static final String WHERE = "本地规则_条件";
    private static final String EXPECTED = "本地规则_应为";
    private static final String DOCUMENT = "本地规则_依据";

    private static final Pattern CODES = Pattern.compile("[A-Z]{1,3}\\d{1,3}");

    /** The rules without a problem. The formula is checked later, when the entry is bound. */
    List<OfficeSettingsFile.OwnRule> all() {
        Set<String> seen = new HashSet<>();
        List<OfficeSettingsFile.OwnRule> rules = new ArrayList<>();
        for (Map<String, FormCell> row : cells.of("本地规则", CODE, NAME, DUTY, FORMULA, WHERE, EXPECTED, DOCUMENT)) {
            // All three are called first, so that all problems of a row are reported together.
            boolean whole = isWhole(row);
            boolean code = hasCode(row, seen);
            boolean duty = hasDuty(row);
            if (whole && code && duty) {
                rules.add(rule(row));
            }
        }
        return rules;
    }

    private boolean isWhole(Map<String, FormCell> row) {
        List<String> missing = Stream.of(CODE, NAME, DUTY, FORMULA)
                .filter(column -> written(row, column).isEmpty())
                .toList();
        missing.forEach(column ->
                cells.problem(row, column, Message.of("settings.missing-cell").with("label", cells.heading(column))));
        return missing.isEmpty();
    }

    private boolean hasCode(Map<String, FormCell> row, Set<String> seen) {
        String code = written(row, CODE);
        Optional<Message> problem = code.isEmpty() ? Optional.empty() : wrongCode(code, seen);
        problem.ifPresent(message -> cells.problem(row, CODE, message));
        return problem.isEmpty();
    }

    private Optional<Message> wrongCode(String code, Set<String> seen) {
        if (!CODES.matcher(code).matches()) {
            return Optional.of(Message.of("settings.not-a-code").with("typed", code));
        } else if (!seen.add(code)) {
            return Optional.of(Message.of("settings.twice-code").with("typed", code));
        }
        for (SettableValues.RuleNow known : settable.rules()) {
            if (known.rule().code().equals(code)) {
                return Optional.of(Message.of("settings.taken-code")
                        .with("typed", code)
                        .with(
                                "name",
                                new MessageArgument.Translated(known.rule().name())));
            }
        }
        return Optional.empty();
    }

    private boolean hasDuty(Map<String, FormCell> row) {
        String duty = written(row, DUTY);
        boolean known = duty.isEmpty() || OfficeTables.DUTIES.containsKey(duty);
        if (!known) {
            cells.problem(row, DUTY, YamlKeys.unknownWord(duty, OfficeTables.DUTIES.keySet()));
        }
        return known;
    }

    private OfficeSettingsFile.OwnRule rule(Map<String, FormCell> row) {
        String duty = YamlKeys.ofConstant(OfficeTables.DUTIES.get(written(row, DUTY)));
        String title = written(row, DOCUMENT);
        Optional<Reference> document = title.isEmpty()
                ? Optional.empty()
                : Optional.of(new Reference(title, Optional.empty(), Optional.empty(), true));
        return new OfficeSettingsFile.OwnRule(
                written(row, CODE),
                entry(row, duty, document.isPresent()),
                document,
                Stream.of(CODE, NAME, DUTY, FORMULA, WHERE, EXPECTED, DOCUMENT)
                        .map(column -> written(row, column))
                        .collect(Collectors.joining("\t")),
                told(row, duty));
    }

    private static Message told(Map<String, FormCell> row, String duty) {
        String where = written(row, WHERE);
        Message told = Message.of(where.isEmpty() ? "settings.added" : "settings.added-where")
                .with("code", written(row, CODE))
                .with("name", written(row, NAME))
                .with("duty", new MessageArgument.Phrase(Message.of("duty." + duty)))
                .with("formula", written(row, FORMULA));
        return where.isEmpty() ? told : told.with("where", where);
    }

    private YamlNode.Entries entry(Map<String, FormCell> row, String duty, boolean hasDocument) {
        SourcePosition at = cells.place(row, CODE);
        Map<String, YamlNode> by = new LinkedHashMap<>();
        by.put("kind", cells.scalar(row, FORMULA, "formula"));
        by.put("formula", scalar(row, FORMULA));
        by.put("says", bothLanguages(row, NAME));
        if (!written(row, WHERE).isEmpty()) {
            by.put("where", scalar(row, WHERE));
        }
        if (!written(row, EXPECTED).isEmpty()) {
            by.put("expected", bothLanguages(row, EXPECTED));
        }
        Map<String, YamlNode> check = new LinkedHashMap<>();
        check.put("name", bothLanguages(row, NAME));
        check.put("duty", cells.scalar(row, DUTY, duty));
        check.put("by", YamlNode.Entries.of(at, by));
        List<YamlNode> references = new ArrayList<>(List.of(cells.scalar(row, CODE, OfficeLayer.DOCUMENT)));
        if (hasDocument) {
            references.add(0, scalar(row, CODE));
        }
        Map<String, YamlNode> entry = new LinkedHashMap<>();
        entry.put("id", scalar(row, CODE));
        entry.put("references", new YamlNode.Items(at, references));
        entry.put("check", YamlNode.Entries.of(at, check));
        return YamlNode.Entries.of(at, entry);
    }

    /** The same text for both languages, because an office writes in one language. */
    private YamlNode.Entries bothLanguages(Map<String, FormCell> row, String column) {
        YamlNode.Scalar text = scalar(row, column);
        return YamlNode.Entries.of(text.at(), Map.of("zh", text, "en", text));
    }

    private YamlNode.Scalar scalar(Map<String, FormCell> row, String column) {
        return cells.scalar(row, column, written(row, column));
    }

    /** The content of a cell. If Excel computes the cell, this is the formula and not its result. */
    private static String written(Map<String, FormCell> row, String column) {
        Optional<FormCell> cell = Table.cell(row, column);
        return cell.isPresent() && !cell.get().formula().isEmpty()
                ? cell.get().formula()
                : Table.displayText(row, column);
    }
}
