package ziping.output;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.poi.util.TempFile;
import org.apache.poi.util.TempFileCreationStrategy;

/**
 * What is not finished yet, also what POI keeps aside. It holds what people handed in, so that it lies in a folder that
 * whoever began it sees to.
 *
 * @param folder which exists
 */
public record Drafts(Path folder) implements TempFileCreationStrategy {
    /** An empty file. */
    Path begin(String ending) throws IOException {
        return Files.createTempFile(folder, "", ending);
    }

    @Override
    public File createTempFile(String prefix, String suffix) throws IOException {
        return Files.createTempFile(folder, prefix, suffix).toFile();
    }

    @Override
    public File createTempDirectory(String prefix) throws IOException {
        return Files.createTempDirectory(folder, prefix).toFile();
    }

    /**
     * Does work of POI whose files are kept here. A full disk, of which POI and EasyExcel tell as of any fault, is told
     * apart from their faults.
     */
    <T> T keep(Supplier<T> work) throws IOException {
        try {
            return TempFile.withStrategy(this, work);
        } catch (RuntimeException fault) {
            throw ofDisk(fault).orElseThrow(() -> fault);
        }
    }

    private static Optional<IOException> ofDisk(Throwable fault) {
        return Stream.iterate(Optional.of(fault), Optional::isPresent, it -> it.map(Throwable::getCause))
                .flatMap(Optional::stream)
                .filter(IOException.class::isInstance)
                .map(IOException.class::cast)
                .findFirst();
    }
}
