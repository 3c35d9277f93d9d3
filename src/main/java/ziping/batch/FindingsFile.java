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

/** The workbook of all findings, written for {@code --report}. It is written completely or not at all. */
final class FindingsFile implements AutoCloseable {
    private static final String EXTENSION = ".xlsx";

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
     * Requires that the report can be written to a path.
     *
     * @throws RunRefusedException if the name is not that of a workbook, or the report would replace another file
     */
    static void requirePath(Path given) throws RunRefusedException {
        Path path = given.toAbsolutePath().normalize();
        if (!FileName.of(path).endsWith(EXTENSION)) {
            throw cannot("cannot.report-ending", given);
        }
        try {
            if (Files.exists(path) && !(Files.isRegularFile(path) && Workbooks.isSummary(OfficeFile.bytes(path)))) {
                throw cannot("cannot.report-exists", given);
            }
        } catch (IOException notReadable) {
            throw cannot("cannot.report-exists", given);
        }
    }

    /**
     * Begins the report.
     *
     * @param given its path
     * @param copies folder of the scored copies, if there are any
     */
    static FindingsFile begin(Path given, Optional<Path> copies, Messages messages) throws RunRefusedException {
        Path path = given.toAbsolutePath().normalize();
        try {
            Files.createDirectories(path.getParent());
            WorkFolder work = WorkFolder.beside(path).orElseThrow(() -> cannot("cannot.busy-report", given));
            try {
                return new FindingsFile(path, copies, work, FindingReport.begin(new TempFiles(work.path()), messages));
            } catch (IOException notBegun) {
                work.close();
                throw notBegun;
            }
        } catch (IOException notWritable) {
            throw cannot("cannot.report-not-writable", given);
        }
    }

    /** Adds the outcomes of a file. */
    void add(InputFile file, List<Outcome> outcomes) throws RunRefusedException {
        try {
            for (Outcome outcome : outcomes) {
                report.add(outcome, workbook(file, outcome).map(this::link));
            }
        } catch (IOException notWritable) {
            throw cannot("cannot.report-not-writable", path);
        }
    }

    /** Writes the report. */
    void end(List<Finding> acrossFiles) throws RunRefusedException {
        try (AtomicFile file = AtomicFile.begin(path)) {
            report.writeTo(file.out(), acrossFiles);
            file.commit();
        } catch (IOException notWritable) {
            throw cannot("cannot.report-not-writable", path);
        }
    }

    @Override
    public void close() throws RunRefusedException {
        try (work) {
            report.close();
        } catch (IOException notWritable) {
            throw cannot("cannot.report-not-writable", path);
        }
    }

    /** The scored copy if there is one, else the input workbook. */
    private Optional<Path> workbook(InputFile file, Outcome outcome) {
        if (copies.isPresent()
                && outcome instanceof Outcome.Evaluated project
                && project.copy().isPresent()) {
            return Optional.of(copies.get().resolve(project.copy().get()));
        }
        return file instanceof InputFile.Workbook workbook ? Optional.of(workbook.path()) : Optional.empty();
    }

    /** The link to a workbook: a relative path, or an absolute one if it is on another disk. */
    private String link(Path workbook) {
        return workbook.getRoot().equals(path.getRoot())
                ? path.getParent().relativize(workbook.normalize()).toString().replace(File.separatorChar, '/')
                : workbook.toUri().getPath();
    }

    private static RunRefusedException cannot(String key, Path path) {
        return new RunRefusedException(Message.of(key).with("path", path.toString()));
    }
}
