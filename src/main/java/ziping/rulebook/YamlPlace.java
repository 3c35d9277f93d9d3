package ziping.rulebook;

import java.math.BigDecimal;
import ziping.model.Fact;
import ziping.model.Saying;

/**
 * Where something stands in a file of the law.
 *
 * @param file as people know it, such as {@code shanxi-2021.yaml}
 * @param line counted from 1
 * @param column counted from 1
 */
record YamlPlace(String file, int line, int column) implements LawPlace {
    @Override
    public String sheet() {
        return "";
    }

    @Override
    public Saying said(Saying what) {
        return Saying.of("law.problem")
                .with("file", file)
                .with("line", BigDecimal.valueOf(line))
                .with("column", BigDecimal.valueOf(column))
                .with("what", new Fact.Phrase(what));
    }
}
