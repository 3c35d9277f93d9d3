package ziping.output.table;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.IntStream;
import org.apache.poi.ss.util.CellAddress;
import org.junit.jupiter.api.Test;

class SheetLinksTest {
    @Test
    void a_sheet_has_only_as_many_links_as_excel_allows() throws IOException {
        SheetLinks links = new SheetLinks();
        IntStream.range(0, 66_000)
                .forEach(row -> links.add(new CellAddress(row, 0), new TableCell.Target("a.xlsx", "")));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        links.writeElements(out);
        assertEquals(65_000, out.toString(StandardCharsets.UTF_8).split("<hyperlink ").length - 1);
    }
}
