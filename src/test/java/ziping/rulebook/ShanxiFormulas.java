package ziping.rulebook;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ziping.model.Form;
import ziping.model.FormPlan;

/** Live formulas as the law of Shanxi gives them, written out by hand. */
public final class ShanxiFormulas implements LiveFormulas {
    @Override
    public Optional<String> formula(String live, Form.Field field, Set<String> namesOfForm, FormPlan plan) {
        return switch (live) {
            case "identity" -> identity(field.name(), namesOfForm);
            case "execution-rate" -> Optional.of(quotient("全年执行数", "全年预算数", "1", "4"));
            case "completion" ->
                Optional.of("IF(OR(预算执行率_实际值=\"\",预算执行率_目标值=\"\"),\"\",IF(预算执行率_目标值=0,\"\",预算执行率_实际值/预算执行率_目标值))");
            case "execution-points" ->
                Optional.of("IF(COUNT(全年执行数,全年预算数)<2,\"\",IF(全年预算数=0,\"\",ROUND(MIN(预算执行率分值,全年执行数/全年预算数*预算执行率分值),2)))");
            case "total" ->
                Optional.of("IF(OR(COUNT(指标_得分)=0,COUNT(指标_得分)<COUNT(指标_分值),COUNT(预算执行率得分)=0),"
                        + "\"\",ROUND(SUM(指标_得分,预算执行率得分),2))");
            case "grade" ->
                Optional.of("IF(COUNT(总分)=0,\"\",IF(总分>=90,\"优秀\",IF(总分>=80,\"良好\",IF(总分>=60,\"中\",\"差\"))))");
            default -> Optional.empty();
        };
    }

    private static Optional<String> identity(String name, Set<String> names) {
        int underscore = name.indexOf('_');
        String money = underscore < 0 ? name : name.substring(0, underscore);
        String source = underscore < 0 ? "" : name.substring(underscore);
        return switch (money) {
            case "预算到位率" -> Optional.of(quotient("实际到位数" + source, "全年预算数" + source, "100", "2"));
            case "预算执行率" -> Optional.of(quotient("全年执行数" + source, "全年预算数" + source, "100", "2"));
            case "资金结余" -> {
                String received = "实际到位数" + source;
                String executed = "全年执行数" + source;
                yield Optional.of("IF(COUNT(" + received + "," + executed + ")=0,\"\",SUM(" + received + ")-SUM("
                        + executed + "))");
            }
            default ->
                source.isEmpty()
                        ? sum(money, List.of("小计", "上年结转", "其他"), names)
                        : sum(money, List.of("中央", "省级", "市级", "县区级"), names);
        };
    }

    private static Optional<String> sum(String money, List<String> sources, Set<String> names) {
        String parts = Stream.of(money)
                .flatMap(it -> sources.stream().map(source -> it + "_" + source))
                .filter(names::contains)
                .collect(Collectors.joining(","));
        return parts.isEmpty() ? Optional.empty() : Optional.of("IF(COUNT(" + parts + ")=0,\"\",SUM(" + parts + "))");
    }

    private static String quotient(String part, String whole, String times, String digits) {
        return "IF(COUNT(" + part + "," + whole + ")<2,\"\",IF(" + whole + "=0,\"\",ROUND(" + part + "/" + whole + "*"
                + times + "," + digits + ")))";
    }
}
