package ziping.batch;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import ziping.excel.Adopted;
import ziping.excel.Workbooks;
import ziping.model.Adoption;
import ziping.model.CannotRun;
import ziping.model.Saying;

/** Gives a workbook without names those of a form, in a copy. */
public record Adopter(Workbooks workbooks) {
    private static final String MARK = "_已加名称";

    /** Where the copy goes unless told otherwise: beside the workbook. */
    public static Path copyOf(Path workbook) {
        String name = Inputs.name(workbook);
        int dot = Math.max(0, name.lastIndexOf('.'));
        return workbook.resolveSibling(name.substring(0, dot) + MARK + name.substring(dot));
    }

    /**
     * Writes the copy if all required fields were found.
     *
     * @param form id of a known form; if empty, the one that is most alike
     * @throws CannotRun if the file cannot be read or is no form without names, or the copy cannot be written
     */
    public Adoption adopt(Path workbook, Optional<String> form, Path copy) throws CannotRun {
        try {
            Adopted adopted = workbooks.adopt(Inputs.name(workbook), bytes(workbook), form);
            if (adopted.copy().isPresent()) {
                Files.write(copy, adopted.copy().get(), StandardOpenOption.CREATE_NEW);
            }
            return adopted.adoption();
        } catch (FileAlreadyExistsException taken) {
            throw new CannotRun(Saying.of("cannot.form-exists").with("path", copy.toString()));
        } catch (IOException notWritable) {
            throw new CannotRun(Saying.of("cannot.form-not-writable").with("path", copy.toString()));
        }
    }

    private static byte[] bytes(Path workbook) throws CannotRun {
        if (!Files.isRegularFile(workbook)) {
            throw new CannotRun(Saying.of("cannot.no-such-path").with("path", workbook.toString()));
        }
        try {
            return Files.readAllBytes(workbook);
        } catch (IOException notReadable) {
            throw new CannotRun(Saying.of("refusal.not-readable"));
        }
    }
}
