package ziping.model.form;

import java.util.Set;

/** The defined names that the program reads or writes. They are the Chinese terms of the forms. */
public final class FieldNames {
    public static final String FORM = "表单标识";
    public static final String FORM_VERSION = "表单版本";
    public static final String RULEBOOK = "评分规则";
    public static final String MONEY_UNIT = "资金单位";
    public static final String YEAR = "年度";
    public static final String PROJECT = "项目名称";
    public static final String DEPARTMENT = "主管部门";
    public static final String UNIT = "实施单位";
    public static final String CODE = "项目编码";
    public static final String LEADER = "项目负责人";

    public static final String INITIAL = "年初预算数";
    public static final String FULL = "全年预算数";
    public static final String RECEIVED = "实际到位数";
    public static final String EXECUTED = "全年执行数";
    public static final String BALANCE = "资金结余";
    public static final String ARRIVAL_RATE = "预算到位率";
    public static final String EXECUTION_RATE = "预算执行率";
    public static final String ADJUSTMENT_REASON = "预算调整原因";

    public static final String EXECUTION_TARGET = "预算执行率_目标值";
    public static final String EXECUTION_ACTUAL = "预算执行率_实际值";
    public static final String EXECUTION_COMPLETION = "预算执行率_完成率";
    public static final String EXECUTION_WEIGHT = "预算执行率分值";
    public static final String EXECUTION_POINTS = "预算执行率得分";
    public static final String EXECUTION_EXPLANATION = "预算执行率_偏差说明";

    public static final String TOTAL_WEIGHT = "总分分值";
    public static final String TOTAL = "总分";
    public static final String GRADE = "自评等级";

    public static final String INDICATORS = "指标";
    public static final String LEVEL1 = "指标_一级";
    public static final String LEVEL1_WEIGHT = "指标_一级分值";
    public static final String LEVEL2 = "指标_二级";
    public static final String LEVEL2_WEIGHT = "指标_二级分值";
    public static final String NAME = "指标_三级";
    public static final String SIGN = "指标_性质";
    public static final String TARGET = "指标_目标值";
    public static final String INITIAL_TARGET = "指标_年初目标值";
    public static final String TARGET_UNIT = "指标_单位";
    public static final String ACTUAL = "指标_实际值";
    public static final String WEIGHT = "指标_分值";
    public static final String COMPLETION = "指标_完成率";
    public static final String POINTS = "指标_得分";
    public static final String EXPLANATION = "指标_偏差说明";
    public static final String IMPROVEMENT = "指标_改进措施";

    public static final String GOALS = "目标";
    public static final String GOAL_NAME = "目标_名称";
    public static final String GOAL_TARGET = "目标_目标值";
    public static final String GOAL_ACTUAL = "目标_实际值";
    public static final String GOAL_EXCELLENT = "目标_优";
    public static final String GOAL_GOOD = "目标_良";
    public static final String GOAL_FAIR = "目标_中";
    public static final String GOAL_POOR = "目标_差";

    public static final String REVIEWERS = "评价人";
    public static final String REVIEWER_NAME = "评价人_姓名";
    public static final String REVIEWER_POST = "评价人_职务";
    public static final String REVIEWER_UNIT = "评价人_单位";
    public static final String REVIEWER_POINTS = "评价人_评分";

    /** The form id of lists of expected projects. */
    public static final String ROSTER_FORM = "roster";

    public static final String ROSTER = "名单";
    public static final String ROSTER_CODE = "名单_项目编码";
    public static final String ROSTER_PROJECT = "名单_项目名称";
    public static final String ROSTER_DEPARTMENT = "名单_主管部门";
    public static final String ROSTER_UNIT = "名单_实施单位";
    public static final String ROSTER_REMARK = "名单_备注";

    /** Hidden in every summary workbook of the program, so that it is never read as a form. */
    public static final String SUMMARY_MARK = "_自评汇总";

    /** What {@link #FORM} holds in the workbook of an office's settings, which is never a form. */
    public static final String SETTINGS = "settings";

    /** Sources of money: the second part of names such as {@code 全年预算数_县区级}. */
    public static final Set<String> SOURCES =
            Set.of("财政拨款", "当年财政拨款", "财政专户", "单位资金", "中央", "省级", "市级", "县区级", "市县", "上年结转", "其他", "小计");

    private FieldNames() {}
}
