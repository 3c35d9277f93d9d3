package ziping.output;

import java.io.IOException;
import java.io.OutputStream;

/** Receives the files that belong to a summary. Their paths are relative to the folder of the summary. */
public interface Attachments {
    /** The folder of all attachments. */
    String FOLDER = "汇总附件/";

    /** Begins a file that is written during the run. It appears when the run has ended. */
    OutputStream begin(String path) throws IOException;

    /** Writes a whole file. */
    void write(String path, Content content) throws IOException;

    /** Writes the content of a file. */
    @FunctionalInterface
    interface Content {
        void writeTo(OutputStream out) throws IOException;
    }
}
