package ziping.bench;

import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import ziping.Ziping;
import ziping.batch.Batch;
import ziping.batch.CopyFingerprint;
import ziping.evaluation.Evaluator;
import ziping.excel.PoiWorkbooks;
import ziping.messages.Language;
import ziping.messages.Messages;
import ziping.model.run.Limits;
import ziping.model.run.Request;
import ziping.rulebook.Forms;
import ziping.rulebook.Rulebooks;

/**
 * Does the same as {@code ziping run} with POI's user model in place of the streaming backend: same rules, threads,
 * copies and summary. It prints nothing, which makes it slightly faster.
 */
public final class PoiRun {
    private PoiRun() {}

    /** Arguments: the folder, the output folder and the number of threads. */
    public static void main(String[] arguments) throws Exception {
        Rulebooks rulebooks = Rulebooks.load(Optional.empty());
        Forms forms = Forms.load(Optional.empty(), rulebooks.liveFormulas());
        Evaluator evaluator = new Evaluator(rulebooks, Optional.empty(), Ziping.version());
        Request request = new Request(
                List.of(Path.of(arguments[0])),
                Optional.of(Path.of(arguments[1])),
                Request.Writing.COPIES,
                false,
                Integer.parseInt(arguments[2]));
        CopyFingerprint basis = new CopyFingerprint(Ziping.version(), Language.ZH, Optional.empty(), List.of());
        Batch.of(PoiWorkbooks.of(forms.byId(), forms.names()), evaluator, Messages.in(Language.ZH), basis, Limits.USUAL)
                .run(request, LocalDateTime.now(ZoneId.systemDefault()), it -> {});
    }
}
