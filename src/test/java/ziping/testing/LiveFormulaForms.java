package ziping.testing;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import ziping.model.form.Form;

/** Every form, filled in several ways with its formulas kept: {@code live/<form>.yaml}. */
public final class LiveFormulaForms {
    private LiveFormulaForms() {}

    /**
     * One filled form.
     *
     * @param shows 预算执行率得分, 总分 and 自评等级 as computed by hand; a stroke for none
     */
    public record Filling(Form form, String about, JsonNode answers, String shows) {
        public byte[] workbook() {
            return TableImporter.filled(form, answers);
        }

        /** The file name for this form. */
        public String file() {
            return form.id() + " " + about + ".xlsx";
        }
    }

    public static Stream<Filling> all() {
        return Fixtures.files(Fixtures.ROOT.resolve("live"), ".yaml").stream().flatMap(LiveFormulaForms::of);
    }

    private static Stream<Filling> of(Path file) {
        JsonNode table = Fixtures.yaml(file);
        Form form = BuiltInRulebooks.FORMS.get(table.get("form").asText());
        return StreamSupport.stream(table.get("fillings").spliterator(), false)
                .map(it -> new Filling(
                        form,
                        it.get("about").asText(),
                        FormAnswers.changed(table.get("answers"), it.get("with")),
                        it.get("shows").asText()));
    }
}
