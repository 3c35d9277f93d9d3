package ziping.output.table;

import com.alibaba.excel.util.FileUtils;
import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * EasyExcel makes empty folders in the system's folder for temporary files, once in every program run, and leaves them
 * behind. Nothing goes into them where {@link Unfinished} has a folder.
 */
final class EasyExcelRest {
    private EasyExcelRest() {}

    /** Removes what is empty; what another summary still needs stays. */
    static void remove() throws IOException {
        try {
            // They are there from the moment on that this class is asked anything.
            Files.deleteIfExists(Path.of(FileUtils.getPoiFilesPath()));
            Files.deleteIfExists(Path.of(FileUtils.getCachePath()));
            Files.deleteIfExists(Path.of(FileUtils.getTempFilePrefix()));
        } catch (DirectoryNotEmptyException inUse) {
            return;
        }
    }
}
