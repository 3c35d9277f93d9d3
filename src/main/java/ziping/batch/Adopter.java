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

/**
 * Gives a workbook without names those of a form, in a copy.
 *
 * @param limits that a workbook must keep
 */
public record Adopter(Workbooks workbooks, Limits limits) {
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
     * @throws RunRefusedException if the file cannot be read or is no form without names, or the copy cannot be written
     */
    public Adoption adopt(Path workbook, Optional<String> form, Path copy) throws RunRefusedException {
        try {
            Workbooks.Adopted adopted = workbooks.adopt(Inputs.name(workbook), bytes(workbook), form);
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

    /** What lies there already is never replaced. */
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
