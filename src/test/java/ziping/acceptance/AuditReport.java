package ziping.acceptance;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ziping.messages.Language;
import ziping.messages.Messages;
import ziping.model.form.FieldNames;
import ziping.model.result.AwardedPoints;
import ziping.model.result.Evaluation;
import ziping.model.result.RuleState;
import ziping.model.result.ScoredIndicator;

/** Formats an audit as text that a person can read in a diff. */
final class AuditReport {
    private static final Messages ZH = Messages.in(Language.ZH);

    private final PublishedTableAudit audit;
    private final Evaluation evaluation;

    private AuditReport(PublishedTableAudit audit) {
        this.audit = audit;
        this.evaluation = audit.evaluation();
    }

    static String of(PublishedTableAudit audit) {
        return new AuditReport(audit).text();
    }

    private String text() {
        return head()
                + section("各行：原印得分、规则得分、采用得分和依据", rows())
                + section("印出的合计、比率和总分", audit.figures().stream().map(PublishedTableAudit.Figure::toString))
                + section(
                        "规则给出的得分与原印不同",
                        audit.rows().stream()
                                .filter(it -> it.isRuled() && !it.agrees())
                                .map(it -> it.name() + " " + it.printed() + "，规则 "
                                        + figure(it.award().rule()) + "，采用 "
                                        + figure(it.award().points())))
                + section(
                        "规则没有给出得分，照原印保留",
                        audit.rows().stream()
                                .filter(it -> !it.isRuled())
                                .map(it -> it.name() + " " + it.printed() + "，"
                                        + ZH.text(it.award().how())))
                + section("印出而表样里没有地方", audit.table().withoutPlace().stream())
                + section("校验", findings());
    }

    private String head() {
        return "# %s%n表样 %s：%s。%n缺：%s。%n规则 %s（%s）。总分 %s，等级 %s。%n"
                .formatted(
                        evaluation.submission().displayText(FieldNames.PROJECT),
                        audit.table().form().id(),
                        audit.table().because(),
                        audit.table().missing(),
                        evaluation.law().rulebook(),
                        evaluation.law().day(),
                        figure(evaluation.figures().total().points()),
                        evaluation.figures().total().grade().orElse("—"));
    }

    private Stream<String> rows() {
        Map<String, String> printed = audit.table().points();
        String execution = audit.table().cells().getOrDefault(FieldNames.EXECUTION_POINTS, "—");
        return Stream.concat(
                Stream.of(row(
                        FieldNames.EXECUTION_RATE,
                        execution,
                        evaluation.figures().budget().award(),
                        evaluation.figures().budget().weight())),
                evaluation.figures().indicators().stream().map(it -> row(it, printed)));
    }

    private static String row(ScoredIndicator scored, Map<String, String> printed) {
        String name = scored.indicator().name();
        return scored.indicator().child()
                ? name + "：" + ZH.text(scored.award().how())
                : row(name, printed.getOrDefault(name, "—"), scored.award(), scored.weight());
    }

    private static String row(String name, String printed, AwardedPoints award, Optional<BigDecimal> weight) {
        return "%s：原印 %s，规则 %s，采用 %s/%s（%s）：%s"
                .formatted(
                        name,
                        printed,
                        figure(award.rule()),
                        figure(award.points()),
                        figure(weight),
                        ZH.basis(award.basis()),
                        ZH.text(award.how()));
    }

    private Stream<String> findings() {
        Stream<String> found = evaluation.review().findings().stream()
                .map(it -> "%s %s %s".formatted(it.code(), ZH.duty(it.duty()), ZH.message(it)));
        Stream<String> states = Stream.of(
                        RuleState.State.PASSED,
                        RuleState.State.HELD_BACK,
                        RuleState.State.NOT_APPLICABLE,
                        RuleState.State.NOT_RUN)
                .map(this::rules);
        return Stream.concat(found, states);
    }

    private String rules(RuleState.State state) {
        List<String> codes = evaluation.review().states().stream()
                .filter(it -> it.state() == state)
                .map(it -> it.rule().code())
                .toList();
        String title = switch (state) {
            case PASSED -> "通过";
            case FOUND -> "发现";
            case HELD_BACK -> "并入其他问题";
            case NOT_APPLICABLE -> "不适用";
            case NOT_RUN -> "未检查";
            case OFF -> "停用";
        };
        return title + "：" + (codes.isEmpty() ? "—" : String.join(" ", codes));
    }

    private static String section(String title, Stream<String> lines) {
        String text = lines.map(it -> it + "\n").collect(Collectors.joining());
        return "\n## " + title + "\n" + (text.isEmpty() ? "—\n" : text);
    }

    private static String figure(Optional<BigDecimal> figure) {
        return figure.map(PublishedTableAudit::rounded).orElse("—");
    }
}
