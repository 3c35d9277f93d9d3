package ziping.rulebook;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ziping.model.form.FormCell;
import ziping.model.form.Table;
import ziping.model.message.Message;
import ziping.model.result.Duty;
import ziping.model.result.SettableValues;

/** Reads the tables of an office's settings: rules and numbers. */
record OfficeTables(OfficeRows cells, SettableValues settable) {
    private static final String CODE = "规则_编号";
    private static final String DUTY = "规则_程度";
    private static final String REASON = "规则_停用原因";
    private static final String PARAMETER = "参数_标识";
    private static final String NUMBER = "参数_自定值";

    private static final String OFF = "不检查";

    /** The duties by their words in the workbook. */
    static final Map<String, Duty> DUTIES = dutiesInOrder();

    private static Map<String, Duty> dutiesInOrder() {
        Map<String, Duty> duties = new LinkedHashMap<>();
        duties.put("必须修改", Duty.MUST_FIX);
        duties.put("请核实", Duty.CONFIRM);
        duties.put("提示", Duty.NOTE);
        return Collections.unmodifiableMap(duties);
    }

    /** Rules with another duty, and rules that are not checked. */
    List<OfficeChange> rules() {
        Set<String> known =
                settable.rules().stream().map(rule -> rule.rule().code()).collect(Collectors.toSet());
        List<OfficeChange> changes = new ArrayList<>();
        for (Map<String, FormCell> row : cells.named("规则", CODE, "rule", known, DUTY, REASON)) {
            rule(Table.displayText(row, CODE), row).ifPresent(changes::add);
        }
        return changes;
    }

    private Optional<OfficeChange> rule(String code, Map<String, FormCell> row) {
        String duty = Table.displayText(row, DUTY);
        String reason = Table.displayText(row, REASON);
        if (!reason.isEmpty() && !duty.equals(OFF)) {
            cells.problem(row, DUTY, Message.of("settings.reason-without-off"));
        } else if (duty.equals(OFF) && reason.isEmpty()) {
            cells.problem(row, REASON, Message.of("settings.no-reason").with("code", code));
        } else if (duty.equals(OFF)) {
            return Optional.of(OfficeChange.off(code, cells.scalar(row, REASON, reason)));
        } else if (DUTIES.containsKey(duty)) {
            String word = YamlKeys.ofConstant(DUTIES.get(duty));
            return Optional.of(OfficeChange.duty(code, cells.scalar(row, DUTY, word)));
        } else if (!duty.isEmpty()) {
            List<String> allowed =
                    Stream.concat(DUTIES.keySet().stream(), Stream.of(OFF)).toList();
            cells.problem(row, DUTY, YamlKeys.unknownWord(duty, allowed));
        }
        return Optional.empty();
    }

    /** Numbers that the office changes. */
    List<OfficeChange> parameters() {
        Set<String> known =
                settable.parameters().stream().map(SettableValues.Parameter::id).collect(Collectors.toSet());
        List<OfficeChange> changes = new ArrayList<>();
        for (Map<String, FormCell> row : cells.named("参数", PARAMETER, "parameter", known, NUMBER)) {
            YamlNode.Scalar number = cells.scalar(row, NUMBER, Table.displayText(row, NUMBER));
            ParameterId.of(Table.displayText(row, PARAMETER))
                    .ifPresent(id -> changes.add(OfficeChange.parameter(id, number)));
        }
        return changes;
    }
}
