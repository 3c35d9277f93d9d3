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
 * Temporary files, also those of POI. They contain data of the submissions, so they are in a folder that the caller
 * deletes.
 *
 * @param folder an existing folder
 */
public record TempFiles(Path folder) implements TempFileCreationStrategy {
    /** Creates an empty file. */
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
     * Calls POI with this folder for its temporary files. POI and EasyExcel wrap the exceptions of a full disk and of
     * too little memory in exceptions of their own. This method throws the original ones.
     */
    <T> T within(Supplier<T> work) throws IOException {
        try {
            return TempFile.withStrategy(this, work);
        } catch (RuntimeException fault) {
            Optional<Throwable> machineFault =
                    causes(fault).filter(TempFiles::isMachineFault).findFirst();
            if (machineFault.isEmpty()) {
                throw fault;
            } else if (machineFault.get() instanceof OutOfMemoryError outOfMemory) {
                throw outOfMemory;
            }
            throw new IOException(machineFault.get());
        }
    }

    /**
     * Whether an exception is about the machine. If POI cannot write a part, it throws its own exception without the
     * cause.
     */
    private static boolean isMachineFault(Throwable cause) {
        return cause instanceof IOException
                || cause instanceof OpenXML4JException
                || cause instanceof OpenXML4JRuntimeException
                || cause instanceof OutOfMemoryError;
    }

    private static Stream<Throwable> causes(Throwable fault) {
        return Stream.iterate(Optional.of(fault), Optional::isPresent, cause -> cause.map(Throwable::getCause))
                .flatMap(Optional::stream);
    }
}
