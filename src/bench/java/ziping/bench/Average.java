package ziping.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * Mean sizes of the workbooks in a folder.
 *
 * @param bytes file size
 * @param names defined names
 * @param cells cells with content on all sheets
 */
record Average(double bytes, double names, double cells) {
    private static final Pattern NAME = Pattern.compile("<definedName ");
    private static final Pattern CELL = Pattern.compile("<c [^>]*[^/]>");

    static Average of(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> workbooks = files.toList();
            double bytes = 0;
            double names = 0;
            double cells = 0;
            for (Path workbook : workbooks) {
                bytes += Files.size(workbook);
                names += count(NAME, "xl/workbook.xml", workbook);
                cells += count(CELL, "xl/worksheets/", workbook);
            }
            return new Average(bytes / workbooks.size(), names / workbooks.size(), cells / workbooks.size());
        }
    }

    private static long count(Pattern what, String parts, Path workbook) throws IOException {
        long count = 0;
        try (ZipFile zip = new ZipFile(workbook.toFile())) {
            for (ZipEntry part : Collections.list(zip.entries())) {
                if (part.getName().startsWith(parts)) {
                    byte[] content = zip.getInputStream(part).readAllBytes();
                    count += what.matcher(new String(content, StandardCharsets.UTF_8))
                            .results()
                            .count();
                }
            }
        }
        return count;
    }

    @Override
    public String toString() {
        return "The mean workbook: %,.0f bytes, %.0f names, %.0f cells with content".formatted(bytes, names, cells);
    }
}
