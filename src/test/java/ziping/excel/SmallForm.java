package ziping.excel;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import ziping.model.form.FieldNames;
import ziping.model.form.Form;
import ziping.model.form.Form.Kind;
import ziping.model.form.FormPlan;

/** A small form that tests can fill in. */
final class SmallForm {
    static final String LIVE_POINTS = "MIN([指标_分值],[指标_实际值]/[指标_目标值]*[指标_分值])";
    static final String LIVE_TOTAL = "SUM(指标_得分)+预算执行率得分";

    private SmallForm() {}

    static Form form() {
        Map<String, Form.Field> fields = new LinkedHashMap<>();
        add(fields, FieldNames.FORM, "表单标识", Kind.TEXT, "");
        add(fields, FieldNames.PROJECT, "项目名称", Kind.TEXT, "");
        add(fields, FieldNames.MONEY_UNIT, "资金单位", Kind.TEXT, "");
        add(fields, FieldNames.YEAR, "年度", Kind.YEAR, "");
        add(fields, FieldNames.EXECUTION_RATE, "执行率", Kind.RATE, "");
        add(fields, FieldNames.EXECUTION_POINTS, "预算执行率得分", Kind.POINTS, "");
        column(fields, FieldNames.LEVEL1, "一级指标", Kind.TEXT, "");
        column(fields, FieldNames.NAME, "三级指标", Kind.TEXT, "");
        column(fields, FieldNames.TARGET, "年度指标值", Kind.TEXT, "");
        column(fields, FieldNames.ACTUAL, "实际完成值", Kind.TEXT, "");
        column(fields, FieldNames.WEIGHT, "分值", Kind.WEIGHT, "");
        column(fields, FieldNames.POINTS, "得分", Kind.POINTS, LIVE_POINTS);
        column(fields, FieldNames.EXPLANATION, "偏差原因分析及改进措施", Kind.TEXT, "");
        add(fields, FieldNames.TOTAL, "总分", Kind.POINTS, LIVE_TOTAL);
        add(fields, FieldNames.GRADE, "自评等级", Kind.TEXT, "");
        return new Form(new FormPlan("tiny", "1.0.0", "小表", "national", "万元", List.of(), List.of(), List.of()), fields);
    }

    /** Workbooks of the tiny form. */
    static Opening.Opened opened(byte[] workbook) {
        return (Opening.Opened) workbooks().open("a.xlsx", workbook, Optional.empty());
    }

    static Workbooks workbooks() {
        return Workbooks.of(Map.of("tiny", form()), form().fields().keySet());
    }

    private static void add(Map<String, Form.Field> fields, String name, String label, Kind kind, String formula) {
        fields.put(name, new Form.Field(name, label, kind, !formula.isEmpty(), formula, false, Optional.empty()));
    }

    private static void column(Map<String, Form.Field> fields, String name, String label, Kind kind, String formula) {
        fields.put(name, new Form.Field(name, label, kind, !formula.isEmpty(), formula, true, Optional.empty()));
    }
}
