package ziping.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import ziping.model.form.Form;
import ziping.model.form.FormPlan;

/**
 * Generates any number of filled workbooks of all forms, always the same for the same number. Each starts from the
 * answers in {@code test-fixtures/live}, has twenty indicators with texts, and has its own figures and mistakes.
 */
public final class BenchmarkWorkbooks {
    private static final int INDICATORS = 20;
    private static final String TABLE = "指标";
    private static final List<String> SUBJECTS =
            List.of("农村公路", "小型水库", "高标准农田", "义务教育学校", "乡镇卫生院", "公共图书馆", "老旧小区", "污水管网", "退化林地", "养老服务站");
    private static final List<String> WORKS = List.of("养护", "改造", "巡查", "培训", "验收", "补助", "建设", "监测", "宣传", "维修");
    private static final List<String> MEASURES = List.of("完成量", "合格率", "覆盖率", "及时率", "知晓率", "达标率", "使用率", "受益数");
    private static final List<String> CLAUSES = List.of(
            "按照年度计划分三批组织实施",
            "因汛期较往年提前，部分标段工期顺延",
            "资金支付严格执行国库集中支付制度",
            "经第三方抽查未发现质量问题",
            "群众反映的问题已在整改台账中逐项销号",
            "下一步将提前开展前期工作并加强调度",
            "项目单位建立了周报告、月通报制度",
            "受市场价格波动影响，材料成本高于测算");
    private static final List<String> LONG_TEXTS = List.of(
            "预期目标", "实际完成情况", "实施期目标", "项目概况", "立项依据", "绩效分析", "主要经验", "存在问题", "改进措施", "评价结论", "其他说明", "预算调整原因");

    private final Random random;
    private final Form form;
    private final ObjectNode answers;

    private BenchmarkWorkbooks(int number) {
        random = new Random(number);
        List<Form> forms = BuiltInRulebooks.FORMS.values().stream().toList();
        form = forms.get(number % forms.size());
        answers = Fixtures.yaml(Fixtures.ROOT.resolve("live/" + form.id() + ".yaml"))
                .get("answers")
                .deepCopy();
    }

    /** The file name of the workbook with this number. */
    public static String name(int number) {
        return "%05d %s绩效自评表.xlsx".formatted(number, SUBJECTS.get(number % SUBJECTS.size()));
    }

    /** The workbook with this number. */
    public static byte[] workbook(int number) {
        BenchmarkWorkbooks corpus = new BenchmarkWorkbooks(number);
        corpus.fill();
        return TableImporter.filled(corpus.withEnoughRows(), corpus.answers);
    }

    private void fill() {
        answers.put("项目名称", pick(SUBJECTS) + pick(WORKS) + "项目（" + (1 + random.nextInt(9)) + "期）");
        LONG_TEXTS.stream().filter(it -> form.field(it).isPresent()).forEach(it -> answers.put(it, paragraph(it)));
        List<String> amounts = answers.properties().stream()
                .map(Map.Entry::getKey)
                .filter(it -> it.matches("(年初预算数|全年预算数|实际到位数|全年执行数).*"))
                .toList();
        BigDecimal budget = BigDecimal.valueOf(100 + random.nextInt(90_000), 2);
        amounts.forEach(it -> answers.put(it, it.startsWith("全年执行数") ? share(budget, 70, 105) : budget));
        ArrayNode rows = (ArrayNode) answers.get(TABLE);
        boolean assessed = !rows.get(0).has("目标值");
        if (!assessed) {
            List<JsonNode> kinds = new ArrayList<>();
            rows.forEach(kinds::add);
            rows.removeAll();
            List<Integer> counts = List.of(12, 6, INDICATORS - 18);
            IntStream.range(0, kinds.size()).forEach(it -> addRows(rows, kinds.get(it), counts.get(it)));
        }
        mistake((ObjectNode) rows.get(random.nextInt(rows.size())));
    }

    private void addRows(ArrayNode rows, JsonNode kind, int count) {
        BigDecimal whole = kind.get("分值").decimalValue();
        BigDecimal each = whole.divide(BigDecimal.valueOf(count), 1, RoundingMode.DOWN);
        for (int i = 0; i < count; i++) {
            BigDecimal last = whole.subtract(each.multiply(BigDecimal.valueOf(count - 1L)));
            rows.add(row(kind, i == count - 1 ? last : each));
        }
    }

    /** A target in the style of the form and an actual value that mostly reaches it. */
    private ObjectNode row(JsonNode kind, BigDecimal weight) {
        ObjectNode row = kind.deepCopy();
        row.put("三级", pick(SUBJECTS) + pick(WORKS) + pick(MEASURES)).put("分值", weight);
        int target = kind.get("目标值").asText().contains("90") ? 80 + random.nextInt(20) : 10 + random.nextInt(5000);
        int actual = random.nextInt(5) == 0
                ? share(BigDecimal.valueOf(target), 50, 100).intValue()
                : target;
        if (kind.get("目标值").isNumber()) {
            row.put("目标值", target).put("实际值", actual);
        } else {
            String unit = kind.get("实际值").asText().replaceAll("[\\d.]", "");
            row.put("目标值", "≥" + target + unit).put("实际值", actual + unit);
        }
        if (actual < target && form.field("指标_偏差说明").isPresent() && random.nextBoolean()) {
            row.put("偏差说明", paragraph("偏差说明"));
        }
        return row;
    }

    private void mistake(ObjectNode row) {
        switch (random.nextInt(8)) {
            case 0 -> row.put(row.has("实际值") ? "实际值" : "得分", "");
            case 1 -> row.put("得分", 25);
            case 2 -> row.put("三级", row.get("三级").asText() + "（调整）").put("得分", -1);
            case 3 -> answers.put("全年执行数", "已全部执行");
            case 4 -> answers.put("年度", "二〇二一年");
            default -> answers.put("主管部门", "县" + pick(SUBJECTS) + "管理局");
        }
    }

    private static BigDecimal scaled(BigDecimal whole, int percent) {
        return whole.multiply(BigDecimal.valueOf(percent, 2)).setScale(2, RoundingMode.HALF_UP);
    }

    private BigDecimal share(BigDecimal whole, int from, int to) {
        return scaled(whole, from + random.nextInt(to - from));
    }

    private String paragraph(String name) {
        List<String> clauses = new ArrayList<>(CLAUSES);
        Collections.shuffle(clauses, random);
        String text = clauses.stream()
                .map(it -> it + "，涉及" + (1 + random.nextInt(300)) + "处；")
                .collect(Collectors.joining());
        int limit = form.field(name).flatMap(Form.Field::limit).orElse(text.length());
        return text.substring(0, Math.min(text.length(), limit));
    }

    private String pick(List<String> words) {
        return words.get(random.nextInt(words.size()));
    }

    /** The form with enough rows, as if a person had inserted them. */
    private Form withEnoughRows() {
        return form.with(form.plan().sheets().stream()
                .map(BenchmarkWorkbooks::withEnoughRows)
                .toList());
    }

    private static FormPlan.Sheet withEnoughRows(FormPlan.Sheet it) {
        return it.with(
                it.rows().stream().map(BenchmarkWorkbooks::withEnoughRows).toList());
    }

    private static FormPlan.Row withEnoughRows(FormPlan.Row it) {
        return new FormPlan.Row(
                it.newPage(),
                it.height(),
                it.kind(),
                it.label(),
                it.cells(),
                it.table().map(BenchmarkWorkbooks::withEnoughRows));
    }

    /** Rows that are preset for other indicators stay blank, so further rows are needed. */
    private static FormPlan.TablePlan withEnoughRows(FormPlan.TablePlan it) {
        int rows = it.name().equals(TABLE) ? Math.max(it.rows(), it.preset().size() + INDICATORS + 1) : it.rows();
        return new FormPlan.TablePlan(it.name(), rows, it.headingsAbove(), it.columns(), it.preset());
    }
}
