package ziping.batch;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import ziping.excel.Workbooks;
import ziping.messages.Messages;
import ziping.model.message.Message;
import ziping.model.result.Finding;
import ziping.model.run.Outcome;
import ziping.model.run.RunRefusedException;
import ziping.output.FindingReport;
import ziping.output.table.TempFiles;
import ziping.rulebook.OfficeFile;

/** The workbook of all findings that a person asked for: it appears whole or not at all. */
final class FindingsFile implements AutoCloseable {
    private static final String ENDING = ".xlsx";

    private final Path path;
    private final Optional<Path> copies;
    private final WorkFolder work;
    private final FindingReport report;

    private FindingsFile(Path path, Optional<Path> copies, WorkFolder work, FindingReport report) {
        this.path = path;
        this.copies = copies;
        this.work = work;
        this.report = report;
    }

    /**
     * Requires that a report can go to a place.
     *
     * @throws RunRefusedException if it would not be a workbook by its name, or would replace a file that is no report of ours
     */
    static void requirePlace(Path named) throws RunRefusedException {
        Path path = named.toAbsolutePath().normalize();
        if (!Inputs.name(path).endsWith(ENDING)) {
            throw about("cannot.report-ending", named);
        }
        try {
            if (Files.exists(path) && !(Files.isRegularFile(path) && Workbooks.isSummary(OfficeFile.bytes(path)))) {
                throw about("cannot.report-exists", named);
            }
        } catch (IOException notReadable) {
            throw about("cannot.report-exists", named);
        }
    }

    /**
     * Begins the report.
     *
     * @param named where it goes
     * @param copies folder of the scored copies, if there are any
     */
    static FindingsFile begin(Path named, Optional<Path> copies, Messages messages) throws RunRefusedException {
        Path path = named.toAbsolutePath().normalize();
        try {
            Files.createDirectories(path.getParent());
            WorkFolder work = WorkFolder.beside(path).orElseThrow(() -> about("cannot.busy-report", named));
            try {
                return new FindingsFile(path, copies, work, FindingReport.begin(new TempFiles(work.path()), messages));
            } catch (IOException notBegun) {
                work.close();
                throw notBegun;
            }
        } catch (IOException notWritable) {
            throw about("cannot.report-not-writable", named);
        }
    }

    /** Adds what became of a file. */
    void add(InputFile found, List<Outcome> outcomes) throws RunRefusedException {
        try {
            for (Outcome outcome : outcomes) {
                report.add(outcome, workbook(found, outcome).map(this::asSeenFromHere));
            }
        } catch (IOException notWritable) {
            throw about("cannot.report-not-writable", path);
        }
    }

    /** Puts the report into its place. */
    void end(List<Finding> acrossFiles) throws RunRefusedException {
        try (AtomicFile file = AtomicFile.begin(path)) {
            report.writeTo(file.out(), acrossFiles);
            file.keep();
        } catch (IOException notWritable) {
            throw about("cannot.report-not-writable", path);
        }
    }

    @Override
    public void close() throws RunRefusedException {
        try (work) {
            report.close();
        } catch (IOException notWritable) {
            throw about("cannot.report-not-writable", path);
        }
    }

    /** The scored copy if there is one, else what was read. */
    private Optional<Path> workbook(InputFile found, Outcome outcome) {
        Optional<Path> copy = copies.flatMap(folder ->
                outcome instanceof Outcome.Evaluated project ? project.copy().map(folder::resolve) : Optional.empty());
        return copy.or(() -> found instanceof InputFile.Workbook read ? Optional.of(read.path()) : Optional.empty());
    }

    /** On another disk there is no relative way. */
    private String asSeenFromHere(Path workbook) {
        return workbook.getRoot().equals(path.getRoot())
                ? path.getParent().relativize(workbook.normalize()).toString().replace(File.separatorChar, '/')
                : workbook.toUri().getPath();
    }

    private static RunRefusedException about(String key, Path path) {
        return new RunRefusedException(Message.of(key).with("path", path.toString()));
    }
}
