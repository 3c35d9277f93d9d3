package ziping.excel.ooxml;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import ziping.model.run.Limits;

class AttributeLimitTest {
    private static final String MANY = " a=\"\"".repeat(5 * Limits.ATTRIBUTES);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<x%s/>",
                "<x><y><z%s/></y></x>",
                "<x>得分</x%s><y/>",
                "<!-- 附注 --><x%s>",
                "<x b='\"'%s c='\"'/>",
                "<x b=\">\"%s/>",
                "<x%s"
            })
    void a_tag_of_attributes_without_end_is_refused_wherever_it_stands(String part) {
        for (int before : new int[] {0, 1, 3_999, 4_000, 4_001, 100_000}) {
            for (Charset charset : new Charset[] {StandardCharsets.UTF_8, StandardCharsets.UTF_16}) {
                byte[] bytes = ("<r>" + "<c/>".repeat(before / 4) + " ".repeat(before % 4) + part.formatted(MANY))
                        .getBytes(charset);
                assertThrows(
                        RejectedWorkbookException.class, () -> AttributeLimit.require(bytes), part + before + charset);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<x><!--%s--></x>",
                "<x><![CDATA[%s]]></x>",
                "<x><?keep%s?></x>",
                "<x>%s</x>",
                "<x b='%s'/>",
                "<x>得分</x>%s",
                "%s<x/>"
            })
    void what_only_looks_like_attributes_may_be_as_long_as_it_likes(String part) {
        for (Charset charset : new Charset[] {StandardCharsets.UTF_8, StandardCharsets.UTF_16}) {
            byte[] bytes = part.formatted(MANY).getBytes(charset);
            assertDoesNotThrow(() -> AttributeLimit.require(bytes), part + charset);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 20, Limits.ATTRIBUTES})
    void a_tag_may_have_as_many_as_any_program_writes(int attributes) {
        String tag = "<x" + " a-long-name=\"12345\"".repeat(attributes) + "/>";
        assertDoesNotThrow(
                () -> AttributeLimit.require(("<r>" + tag.repeat(3) + "</r>").getBytes(StandardCharsets.UTF_8)));
    }
}
