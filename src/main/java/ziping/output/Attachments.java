package ziping.output;

import java.io.IOException;
import java.io.OutputStream;

/** Where files that belong to a summary go; their paths are relative to its folder. */
public interface Attachments {
    /** The folder that they lie in. */
    String FOLDER = "汇总附件/";

    /** Begins a file that is written while the run goes on; it appears when the run has ended. */
    OutputStream begin(String path) throws IOException;

    /** Writes a file in one go. */
    void write(String path, Content content) throws IOException;

    /** What a file holds. */
    @FunctionalInterface
    interface Content {
        void writeTo(OutputStream out) throws IOException;
    }
}
