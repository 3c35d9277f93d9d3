package ziping.batch;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import ziping.batch.FileProcessor.ExaminedFile;
import ziping.model.message.Message;
import ziping.model.run.FileCount;
import ziping.model.run.Outcome;
import ziping.model.run.Progress;
import ziping.model.run.RunRefusedException;

/** One run. Worker threads examine the files. The calling thread writes the results of each file, in order. */
final class BatchRun {
    private static final Logger LOG = LoggerFactory.getLogger(BatchRun.class);

    private final FileProcessor processor;
    private final RunReports reports;
    private final Consumer<Progress> listener;
    private final List<Message> remarks = new ArrayList<>();
    private int finishedBefore;
    private FileCount counts = FileCount.NONE;

    BatchRun(FileProcessor processor, RunReports reports, Consumer<Progress> listener) {
        this.processor = processor;
        this.reports = reports;
        this.listener = listener;
    }

    FileCount over(List<InputFile> files, int jobs) throws RunRefusedException {
        listener.accept(new Progress.Found(files.size()));
        LOG.info("{} files, {} at once", files.size(), jobs);
        OrderedParallel.run(files, jobs, processor::examine, this::finish);
        LOG.info("{} evaluated, {} refused, {} skipped", counts.evaluated(), counts.refused(), counts.skipped());
        return counts;
    }

    /** The remarks on the files. */
    List<Message> remarks() {
        List<Message> all = new ArrayList<>();
        if (finishedBefore > 0) {
            all.add(Message.of("remark.resumed").with("count", BigDecimal.valueOf(finishedBefore)));
        }
        all.addAll(remarks);
        return all;
    }

    private void finish(InputFile file, ExaminedFile examinedFile) throws RunRefusedException {
        List<Outcome> outcomes = processor.write(file, examinedFile);
        reports.add(file, outcomes);
        counts = counts.with(outcomes);
        remarks.addAll(examinedFile.examined().remarks());
        if (examinedFile.finishedCopy().isPresent()) {
            finishedBefore++;
        }
        listener.accept(new Progress.Ended(outcomes));
    }
}
