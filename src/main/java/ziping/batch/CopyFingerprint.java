package ziping.batch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import ziping.messages.Language;
import ziping.model.message.Message;
import ziping.model.run.RunRefusedException;
import ziping.rulebook.OfficeFile;

/**
 * Everything that all copies of a run depend on, beside their workbooks.
 *
 * @param version of the program, which includes the built-in rulebooks
 * @param language of the report sheets
 * @param rulebook chosen for all workbooks
 * @param own files and folders of the office: its rulebooks, forms and settings
 */
public record CopyFingerprint(String version, Language language, Optional<String> rulebook, List<Path> own) {
    public CopyFingerprint {
        own = List.copyOf(own);
    }

    /**
     * Computes the fingerprint. It changes if any of the parts changes.
     *
     * @param day selects the rulebook for a form that gives no year
     * @throws RunRefusedException if the office's own files cannot be read
     */
    String fingerprint(LocalDate day, WorkbookExaminer.CopyKind copyKind) throws RunRefusedException {
        Fingerprint fingerprint = new Fingerprint()
                .with(version)
                .with(language.name())
                .with(rulebook.orElse(""))
                .with(day.toString())
                .with(copyKind.name());
        for (Path path : own) {
            try (Stream<Path> files = Files.walk(path)) {
                for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                    fingerprint.with(path.relativize(file).toString()).with(OfficeFile.bytes(file));
                }
            } catch (IOException unreadable) {
                throw new RunRefusedException(Message.of("cannot.no-such-path").with("path", path.toString()));
            }
        }
        return fingerprint.hex();
    }
}
