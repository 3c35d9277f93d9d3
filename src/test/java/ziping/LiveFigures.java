package ziping;

import ziping.model.form.Form;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Every form, filled in several ways with its formulas left in place: {@code live/<form>.yaml}. */
final class LiveFigures {
    private LiveFigures() {}

    /**
     * One filled form.
     *
     * @param shows 预算执行率得分, 总分 and 自评等级 as worked out by hand, with a stroke for none
     */
    record Filling(Form form, String about, JsonNode answers, String shows) {
        byte[] workbook() {
            return Pouring.filled(form, answers);
        }

        /** What a file of it is called. */
        String file() {
            return form.id() + " " + about + ".xlsx";
        }
    }

    static Stream<Filling> all() {
        return Fixtures.files(Fixtures.ROOT.resolve("live"), ".yaml").stream().flatMap(LiveFigures::of);
    }

    private static Stream<Filling> of(Path file) {
        JsonNode table = Fixtures.yaml(file);
        Form form = Law.FORMS.get(table.get("form").asText());
        return StreamSupport.stream(table.get("fillings").spliterator(), false)
                .map(it -> new Filling(
                        form,
                        it.get("about").asText(),
                        Answers.changed(table.get("answers"), it.get("with")),
                        it.get("shows").asText()));
    }
}
