package ziping.output.table;

import com.alibaba.excel.util.FileUtils;
import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.Path;

/** EasyExcel leaves empty folders behind in the folder for temporary files, one for every program run. */
final class EasyExcelRest {
    private EasyExcelRest() {}

    /** Removes what is empty; what another summary still needs stays. */
    static void remove() throws IOException {
        try {
            Files.deleteIfExists(Path.of(FileUtils.getPoiFilesPath()));
            Files.deleteIfExists(Path.of(FileUtils.getCachePath()));
            Files.deleteIfExists(Path.of(FileUtils.getTempFilePrefix()));
        } catch (DirectoryNotEmptyException inUse) {
            return;
        }
    }
}
