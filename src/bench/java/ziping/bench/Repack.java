package ziping.bench;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * The minimum work of any Java program that edits workbooks: inflate all entries, deflate those that an edit changes,
 * write. It parses no XML.
 */
public final class Repack {
    private static final Pattern CHANGED =
            Pattern.compile("xl/worksheets/[^/]*|xl/workbook.xml|xl/_rels/.*|xl/styles.xml|\\[Content_Types].xml");

    private Repack() {}

    /** Arguments: the folder, the output folder and the number of threads. */
    public static void main(String[] arguments) throws Exception {
        Path out = Files.createDirectories(Path.of(arguments[1]));
        ExecutorService workers = Executors.newFixedThreadPool(Integer.parseInt(arguments[2]));
        List<Future<Path>> written = new ArrayList<>();
        try (Stream<Path> files = Files.list(Path.of(arguments[0]))) {
            files.forEach(file -> written.add(workers.submit(() ->
                    Files.write(out.resolve(String.valueOf(file.getFileName())), repacked(Files.readAllBytes(file))))));
        }
        for (Future<Path> file : written) {
            file.get();
        }
        workers.shutdown();
    }

    private static byte[] repacked(byte[] workbook) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(workbook.length);
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(workbook));
                ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                byte[] content = in.readAllBytes();
                if (CHANGED.matcher(entry.getName()).matches()) {
                    out.putNextEntry(new ZipEntry(entry.getName()));
                    out.write(content);
                }
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return bytes.toByteArray();
    }
}
