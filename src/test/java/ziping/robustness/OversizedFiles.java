package ziping.robustness;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import ziping.excel.PackageParts;
import ziping.testing.Fixtures;

/**
 * A filled form, enlarged in ways that exhaust the memory of programs without limits. The files are written directly
 * to disk.
 */
final class OversizedFiles {
    private static final String SHEET = "xl/worksheets/sheet1.xml";
    private static final String SHEETS_END = "</sheetData>";
    private static final int BELOW = 1000;

    private final byte[] sound;
    private final Map<String, String> parts;

    /** Writes a part in pieces. */
    @FunctionalInterface
    private interface Piece {
        String at(int number);
    }

    OversizedFiles(byte[] sound) {
        this.sound = sound;
        this.parts = PackageParts.of(sound);
    }

    void writeAll(Path folder) throws IOException {
        blownUp(folder.resolve("million-empty-rows.xlsx"), 1_000_000, "", row -> "<row r=\"%d\"/>".formatted(row), "");
        blownUp(folder.resolve("empty-rows-utf-16.xlsx"), 250_000, "", it -> "<row r=\"%d\"/>".formatted(it), "");
        blownUp(folder.resolve("four-million-cells.xlsx"), 200_000, "", OversizedFiles::twentyCells, "");
        blownUp(folder.resolve("some-more-cells.xlsx"), 15_000, "", OversizedFiles::twentyCells, "");
        blownUp(folder.resolve("chained-formulas.xlsx"), 60_000, "", OversizedFiles::chained, "");
        blownUp(folder.resolve("deep.xlsx"), 100_000, "<row r=\"%d\"><c>".formatted(BELOW), it -> "<x>", "");
        blownUp(
                folder.resolve("long-text.xlsx"),
                30_000,
                "<row r=\"%d\"><c t=\"inlineStr\"><is><t>".formatted(BELOW),
                it -> "已按合同完成全部采购任务，质量合格，验收手续齐全，资料已归档。".repeat(2) + it,
                "</t></is></c></row>");
        blownUp(folder.resolve("ratio-1000.xlsx"), 30_000, "", it -> " ".repeat(1000), "");
        String row = "<row r=\"%d\"".formatted(BELOW);
        blownUp(folder.resolve("many-attributes.xlsx"), 200_000, row, " a%d=\"\""::formatted, "/>");
        blownUp(folder.resolve("many-attributes-utf-16.xlsx"), 200_000, row, " a%d=\"\""::formatted, "/>");
        blownUp(folder.resolve("many-namespaces.xlsx"), 200_000, row, " xmlns:n%d=\"a\""::formatted, "/>");
        blownUp(folder.resolve("many-namespaces-row-by-row.xlsx"), 2_000, "", OversizedFiles::named, "");
        withEntries(folder.resolve("hundred-thousand-entries.xlsx"));
        oldCells(folder.resolve("many-cells.xls"));
        for (int i = 1; i <= 10; i++) {
            Files.write(folder.resolve("sound-%02d.xlsx".formatted(i)), sound);
        }
    }

    private static String twentyCells(int row) {
        return IntStream.range(0, 20)
                .mapToObj(it -> "<c r=\"%s%d\"><v>%d</v></c>".formatted((char) ('A' + it), row, row + it))
                .reduce(new StringBuilder("<row r=\"" + row + "\">"), StringBuilder::append, StringBuilder::append)
                .append("</row>")
                .toString();
    }

    private static String named(int row) {
        return IntStream.range(0, 100)
                .mapToObj(it -> " xmlns:n%d-%d=\"a\"".formatted(row, it))
                .collect(Collectors.joining("", "<row r=\"" + row + "\"", "/>"));
    }

    private static String chained(int row) {
        return "<row r=\"%1$d\"><c r=\"Z%1$d\"><f>Z%2$d+1</f><v>%1$d</v></c></row>".formatted(row, row - 1);
    }

    /** The form with many more pieces at the end of its first sheet; in UTF-16 if the name requires it. */
    private void blownUp(Path file, int pieces, String before, Piece piece, String after) throws IOException {
        boolean wide = file.toString().contains("utf-16");
        var charset = wide ? StandardCharsets.UTF_16 : StandardCharsets.ISO_8859_1;
        String sheet = wide
                ? new String(parts.get(SHEET).getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8)
                        .replace("UTF-8", "UTF-16")
                : parts.get(SHEET);
        int end = sheet.indexOf(SHEETS_END);
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                if (!part.getKey().equals(SHEET)) {
                    zip.write(part.getValue().getBytes(StandardCharsets.ISO_8859_1));
                    continue;
                }
                ByteArrayOutputStream grown = new ByteArrayOutputStream();
                String start = sheet.substring(0, end) + utf8(before, wide);
                grown.write(start.getBytes(charset));
                for (int i = 0; i < pieces; i++) {
                    String text = utf8(piece.at(BELOW + i), wide);
                    grown.write(text.getBytes(wide ? StandardCharsets.UTF_16BE : charset));
                }
                String rest = utf8(after, wide) + sheet.substring(end);
                grown.write(rest.getBytes(wide ? StandardCharsets.UTF_16BE : charset));
                grown.writeTo(zip);
            }
        }
    }

    /** Parts are decoded with one character for each byte. */
    private static String utf8(String text, boolean wide) {
        return wide ? text : new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    }

    private void withEntries(Path file) throws IOException {
        Map<String, String> all = new LinkedHashMap<>(parts);
        IntStream.range(0, 100_000).forEach(it -> all.put("xl/media/" + it, ""));
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (Map.Entry<String, String> part : all.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.ISO_8859_1));
            }
        }
    }

    private static void oldCells(Path file) throws IOException {
        byte[] saved = Files.readAllBytes(Fixtures.ROOT.resolve("forms/shanxi-2021/saved-as-xls/filled.xls"));
        try (HSSFWorkbook workbook = new HSSFWorkbook(new ByteArrayInputStream(saved));
                OutputStream out = Files.newOutputStream(file)) {
            Sheet more = workbook.createSheet("台账");
            for (int row = 0; row < 15_000; row++) {
                Row there = more.createRow(row);
                for (int column = 0; column < 20; column++) {
                    there.createCell(column).setCellValue(row + column);
                }
            }
            workbook.write(out);
        }
    }
}
