package ziping.output.table;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.util.TempFile;
import org.apache.poi.util.TempFileCreationStrategy;

/**
 * What is not finished yet, also what POI keeps aside. It holds what people handed in, so that it lies in a folder that
 * whoever began it sees to.
 *
 * @param folder which exists
 */
public record TempFiles(Path folder) implements TempFileCreationStrategy {
    /** An empty file. */
    Path create(String ending) throws IOException {
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
     * Does work of POI whose files are kept here. Of a full disk and of too little memory POI and EasyExcel tell as of any
     * fault of their own; here they are told apart.
     */
    <T> T within(Supplier<T> work) throws IOException {
        try {
            return TempFile.withStrategy(this, work);
        } catch (RuntimeException fault) {
            Optional<Throwable> ofMachine =
                    causes(fault).filter(TempFiles::isOfMachine).findFirst();
            if (ofMachine.isEmpty()) {
                throw fault;
            } else if (ofMachine.get() instanceof OutOfMemoryError ofMemory) {
                throw ofMemory;
            }
            throw new IOException(ofMachine.get());
        }
    }

    /** Of a part that could not be written POI only says that it could not be saved, and keeps the reason to itself. */
    private static boolean isOfMachine(Throwable cause) {
        return cause instanceof IOException
                || cause instanceof OpenXML4JException
                || cause instanceof OpenXML4JRuntimeException
                || cause instanceof OutOfMemoryError;
    }

    private static Stream<Throwable> causes(Throwable fault) {
        return Stream.iterate(Optional.of(fault), Optional::isPresent, it -> it.map(Throwable::getCause))
                .flatMap(Optional::stream);
    }
}
