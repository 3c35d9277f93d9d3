package ziping.batch;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Optional;
import ziping.excel.Workbooks;
import ziping.model.form.Adoption;
import ziping.model.message.Message;
import ziping.model.run.Limits;
import ziping.model.run.RunRefusedException;

/** Adds the defined names of a form to a copy of a workbook that has none. */
public record Adopter(Workbooks workbooks, Limits limits) {
    private static final String SUFFIX = "_已加名称";

    /** The default path of the copy, beside the workbook. */
    public static Path copyOf(Path workbook) {
        String name = FileName.of(workbook);
        int dot = Math.max(0, name.lastIndexOf('.'));
        return workbook.resolveSibling(name.substring(0, dot) + SUFFIX + name.substring(dot));
    }

    /**
     * Writes the copy if all required fields were found.
     *
     * @param form id of a known form; if empty, the most similar one
     * @throws RunRefusedException if the file cannot be read or adopted, or the copy cannot be written
     */
    public Adoption adopt(Path workbook, Optional<String> form, Path copy) throws RunRefusedException {
        try {
            Workbooks.Adopted adopted = workbooks.adopt(FileName.of(workbook), bytes(workbook), form);
            if (adopted.copy().isPresent()) {
                write(copy, adopted.copy().get());
            }
            return adopted.adoption();
        } catch (FileAlreadyExistsException taken) {
            throw new RunRefusedException(Message.of("cannot.form-exists").with("path", copy.toString()));
        } catch (IOException notWritable) {
            throw new RunRefusedException(Message.of("cannot.form-not-writable").with("path", copy.toString()));
        }
    }

    /** Never replaces an existing file. */
    private static void write(Path copy, byte[] bytes) throws IOException {
        if (Files.exists(copy, LinkOption.NOFOLLOW_LINKS)) {
            throw new FileAlreadyExistsException(copy.toString());
        }
        AtomicFile.write(copy, bytes);
    }

    private byte[] bytes(Path workbook) throws RunRefusedException {
        if (!Files.isRegularFile(workbook)) {
            throw new RunRefusedException(Message.of("cannot.no-such-path").with("path", workbook.toString()));
        }
        try {
            return BoundedFileReader.of(workbook.toRealPath(), limits);
        } catch (BoundedFileReader.TooLargeException tooLarge) {
            throw new RunRefusedException(Refusals.fileSize(limits).message());
        } catch (IOException notReadable) {
            throw new RunRefusedException(Message.of("refusal.not-readable"));
        }
    }
}
