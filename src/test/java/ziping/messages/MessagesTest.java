package ziping.messages;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import ziping.model.message.Message;
import ziping.model.message.MessageArgument;

class MessagesTest {
    private static final Messages ZH = Messages.in(Language.ZH);
    private static final Messages EN = Messages.in(Language.EN);

    @Test
    void a_typed_text_is_quoted_unchanged() {
        Message message = Message.of("how.words-match")
                .with("target", "{actual}$1\\")
                .with("actual", "{weight}")
                .with("weight", BigDecimal.TEN);

        assertEquals("目标为“{actual}$1\\”，实际为“{weight}”，视为达到，得满分 10", ZH.text(message));
    }

    @Test
    void several_phrases_are_joined_by_the_comma_of_the_language() {
        Message row = Message.of("units-agree.row")
                .with("row", "平台数量")
                .with("target", "1")
                .with("actual", "1个");
        Message message =
                Message.of("units-agree.missing.problem").with("rows", new MessageArgument.Phrases(List.of(row, row)));

        assertEquals("目标值与实际值仅一方写明单位：平台数量（1 / 1个）、平台数量（1 / 1个）。", ZH.text(message));
        assertEquals(
                "Only one of target and actual value names its unit: 平台数量 (1 / 1个), 平台数量 (1 / 1个).", EN.text(message));
    }
}
