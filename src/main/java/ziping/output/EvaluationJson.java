package ziping.output;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import ziping.messages.Messages;
import ziping.model.Decimals;
import ziping.model.form.FieldNames;
import ziping.model.form.Submission;
import ziping.model.message.Message;
import ziping.model.result.AwardedPoints;
import ziping.model.result.Budget;
import ziping.model.result.Evaluation;
import ziping.model.result.Explanation;
import ziping.model.result.ReportRow;
import ziping.model.result.RuleState;
import ziping.model.result.ScoredIndicator;

/** Writes the fields of an evaluated project into the results. */
record EvaluationJson(JsonGenerator json, Messages messages) {
    void write(Evaluation evaluation) throws IOException {
        identity(evaluation);
        budget(evaluation.figures().budget());
        json.writeObjectFieldStart("blocks");
        for (Evaluation.IndicatorBlock block : evaluation.figures().blocks()) {
            fields().number(block.level1(), block.points());
        }
        json.writeEndObject();
        json.writeArrayFieldStart("indicators");
        for (ScoredIndicator indicator : evaluation.figures().indicators()) {
            indicator(ReportRow.of(indicator));
        }
        json.writeEndArray();
        goals(evaluation.figures().goals());
        reviewers(evaluation.figures().reviewers());
        new FindingJson(json, messages).write(evaluation.review().findings());
        rules(evaluation);
    }

    private void identity(Evaluation evaluation) throws IOException {
        Submission submission = evaluation.submission();
        fields().text("form", submission.form().id());
        fields().text("rulebook", evaluation.law().rulebook());
        settings(evaluation.law().settings());
        fields().text("project", submission.displayText(FieldNames.PROJECT));
        fields().text("department", submission.displayText(FieldNames.DEPARTMENT));
        fields().text("unit", submission.displayText(FieldNames.UNIT));
        fields().text("year", submission.displayText(FieldNames.YEAR));
        fields().number("total", evaluation.figures().total().points());
        fields().number("claimedTotal", evaluation.figures().total().claimed());
        fields().text("grade", evaluation.figures().total().grade());
        fields().text("claimedGrade", evaluation.figures().total().claimedGrade());
    }

    private void budget(Budget budget) throws IOException {
        json.writeObjectFieldStart("budget");
        fields().number("initial", budget.initial());
        fields().number("full", budget.full());
        fields().number("received", budget.received());
        fields().number("executed", budget.executed());
        fields().number("balance", budget.balance());
        fields().text("unit", budget.unit());
        fields().number("rate", budget.rate().map(Decimals::roundedPercent));
        fields().number("arrivalRate", budget.arrivalRate().map(Decimals::roundedPercent));
        fields().number("weight", budget.weight());
        fields().number("points", budget.award().points());
        fields().number("claimed", budget.award().claimed());
        fields().text("basis", JsonFields.constant(budget.award().basis()));
        fields().text("how", messages.text(budget.award().how()));
        json.writeEndObject();
    }

    private void indicator(ReportRow row) throws IOException {
        json.writeStartObject();
        fields().text("name", row.name());
        fields().text("level1", row.level1());
        fields().text("level2", row.level2());
        fields().text("target", row.target());
        fields().text("actual", row.actual());
        fields().text("unit", row.unit());
        fields().number("completion", row.completion().map(Decimals::roundedPercent));
        fields().number("weight", row.weight());
        award(row.award());
        explanation(row.explanation());
        new FindingJson(json, messages).place("place", row.place());
        json.writeEndObject();
    }

    private void award(Optional<AwardedPoints> award) throws IOException {
        Optional<BigDecimal> points = award.flatMap(AwardedPoints::points);
        fields().number("points", points);
        fields().number("claimed", award.flatMap(AwardedPoints::claimed));
        fields().number("rule", award.flatMap(AwardedPoints::rule));
        fields().text("basis", award.map(given -> JsonFields.constant(given.basis())));
        fields().text("method", award.map(AwardedPoints::method));
        fields().text("how", award.map(given -> messages.text(given.how())));
    }

    private void explanation(Explanation explanation) throws IOException {
        json.writeObjectFieldStart("explanation");
        fields().text("text", explanation.text());
        json.writeBooleanField("drafted", explanation.drafted());
        json.writeEndObject();
    }

    private void goals(List<Evaluation.Goal> goals) throws IOException {
        json.writeArrayFieldStart("goals");
        for (Evaluation.Goal goal : goals) {
            json.writeStartObject();
            fields().text("name", goal.name());
            fields().text("target", goal.target());
            fields().text("actual", goal.actual());
            fields().text("band", goal.band());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void reviewers(List<Evaluation.Reviewer> reviewers) throws IOException {
        json.writeArrayFieldStart("evaluators");
        for (Evaluation.Reviewer reviewer : reviewers) {
            json.writeStartObject();
            fields().text("name", reviewer.name());
            fields().text("post", reviewer.post());
            fields().text("unit", reviewer.unit());
            fields().number("points", reviewer.points());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void rules(Evaluation evaluation) throws IOException {
        json.writeObjectFieldStart("rules");
        fields().count("passed", evaluation.review().count(RuleState.State.PASSED));
        fields().count("found", evaluation.review().count(RuleState.State.FOUND));
        fields().count("heldBack", evaluation.review().count(RuleState.State.HELD_BACK));
        fields().count("notApplicable", evaluation.review().count(RuleState.State.NOT_APPLICABLE));
        fields().count("notRun", evaluation.review().count(RuleState.State.NOT_RUN));
        fields().count("off", evaluation.review().count(RuleState.State.OFF));
        json.writeEndObject();
        json.writeArrayFieldStart("switchedOff");
        for (RuleState state : evaluation.review().states()) {
            if (state.state() == RuleState.State.OFF) {
                json.writeStartObject();
                fields().text("code", state.rule().code());
                fields().text("reason", state.reason());
                json.writeEndObject();
            }
        }
        json.writeEndArray();
    }

    private void settings(Optional<Evaluation.OfficeSettings> settings) throws IOException {
        if (settings.isEmpty()) {
            json.writeNullField("settings");
            return;
        }
        json.writeObjectFieldStart("settings");
        fields().text("file", settings.get().file());
        fields().text("digest", settings.get().digest());
        json.writeArrayFieldStart("changes");
        for (Message change : settings.get().changes()) {
            json.writeString(messages.text(change));
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private JsonFields fields() {
        return new JsonFields(json);
    }
}
