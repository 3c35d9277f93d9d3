package ziping.excel;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import ziping.model.message.Message;
import ziping.model.message.MessageArgument;
import ziping.model.run.Refusal.Reason;

/** Compares the copy of an {@code .xls} workbook with its source, because POI silently drops unsupported content. */
final class XlsLosses {
    private XlsLosses() {}

    /**
     * Refuses a copy that lacks content of the source.
     *
     * @param ownSheets the titles of the program's sheets in the source, which the copy need not have
     * @throws UnwritableWorkbookException if anything is missing; it names it
     */
    static void refuse(byte[] source, byte[] copy, Set<String> ownSheets)
            throws IOException, UnwritableWorkbookException {
        Map<XlsContents.Thing, Integer> kept = XlsContents.of(copy, Set.of());
        List<Message> lost = XlsContents.of(source, ownSheets).entrySet().stream()
                .filter(thing -> kept.getOrDefault(thing.getKey(), 0) < thing.getValue())
                .map(thing -> thing.getKey().kind().called(thing.getKey().sheet()))
                .distinct()
                .toList();
        if (!lost.isEmpty()) {
            throw new UnwritableWorkbookException(
                    Reason.NOT_WRITABLE,
                    Message.of("refusal.xls-loses").with("what", new MessageArgument.Phrases(lost)));
        }
    }
}
