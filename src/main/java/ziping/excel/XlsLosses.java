package ziping.excel;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import ziping.model.message.Message;
import ziping.model.message.MessageArgument;
import ziping.model.run.Refusal.Reason;

/** Compares the copy of an {@code .xls} workbook with its source: POI silently drops what it does not know. */
final class XlsLosses {
    private XlsLosses() {}

    /**
     * Accepts a copy that has everything.
     *
     * @param ownSheets the titles of the program's sheets in the source, which the copy need not have
     * @throws UnwritableWorkbookException if anything is missing; it says what
     */
    static void refuse(byte[] source, byte[] copy, Set<String> ownSheets)
            throws IOException, UnwritableWorkbookException {
        Map<XlsContents.Thing, Integer> kept = XlsContents.of(copy, Set.of());
        List<Message> lost = XlsContents.of(source, ownSheets).entrySet().stream()
                .filter(it -> kept.getOrDefault(it.getKey(), 0) < it.getValue())
                .map(it -> it.getKey().kind().called(it.getKey().sheet()))
                .distinct()
                .toList();
        if (!lost.isEmpty()) {
            throw new UnwritableWorkbookException(
                    Reason.NOT_WRITABLE,
                    Message.of("refusal.xls-loses").with("what", new MessageArgument.Phrases(lost)));
        }
    }
}
