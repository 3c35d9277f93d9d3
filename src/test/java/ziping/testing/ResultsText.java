package ziping.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** The results.json of a run as text that a person can read in a diff. */
public final class ResultsText {
    private ResultsText() {}

    public static String findings(Path results) throws IOException {
        JsonNode root = new ObjectMapper().readTree(Files.readString(results));
        return StreamSupport.stream(root.get("submissions").spliterator(), false)
                .map(ResultsText::submission)
                .collect(Collectors.joining("\n"));
    }

    private static String submission(JsonNode it) {
        StringBuilder text = new StringBuilder("# " + it.get("file").asText() + "\n");
        if (!it.get("outcome").asText().equals("evaluated")) {
            return text.append(it.get("outcome").asText())
                    .append("：")
                    .append(it.at("/refusal/message").asText(it.path("why").asText("")))
                    .append('\n')
                    .toString();
        }
        text.append("%s：总分 %s（自评 %s），%s（自评 %s）\n"
                .formatted(
                        it.get("project").asText(),
                        it.get("total").asText(),
                        it.get("claimedTotal").asText(),
                        it.get("grade").asText(),
                        it.get("claimedGrade").asText()));
        text.append("预算执行率 %s\n".formatted(award(it.get("budget"))));
        it.get("indicators")
                .forEach(row -> text.append("%s %s\n".formatted(row.get("name").asText(), award(row))));
        it.get("findings")
                .forEach(finding -> text.append("%s %s %s\n"
                        .formatted(
                                finding.get("code").asText(),
                                finding.get("severity").asText(),
                                finding.get("message").asText())));
        JsonNode rules = it.get("rules");
        return text.append("规则：通过 %s，发现 %s，并入 %s，不适用 %s，未检查 %s\n"
                        .formatted(
                                rules.get("passed"),
                                rules.get("found"),
                                rules.get("heldBack"),
                                rules.get("notApplicable"),
                                rules.get("notRun")))
                .toString();
    }

    private static String award(JsonNode row) {
        return "%s/%s [%s] %s"
                .formatted(
                        row.get("points").asText(),
                        row.get("weight").asText(),
                        row.get("basis").asText(),
                        row.get("how").asText());
    }
}
