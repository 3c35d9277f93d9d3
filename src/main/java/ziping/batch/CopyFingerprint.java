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
 * What every copy rests on beside its workbook.
 *
 * @param version of the program, and with it of the rulebooks that it brings along
 * @param language of our sheets
 * @param rulebook that was chosen for all workbooks
 * @param own files and folders of the office: its law, its settings
 */
public record CopyFingerprint(String version, Language language, Optional<String> rulebook, List<Path> own) {
    public CopyFingerprint {
        own = List.copyOf(own);
    }

    /**
     * Another one as soon as any of it changes.
     *
     * @param day whose law judges a form that gives no year
     * @throws RunRefusedException if the office's own files cannot be read any more
     */
    String fingerprint(LocalDate day, CopyKind copying) throws RunRefusedException {
        Fingerprint fingerprint = new Fingerprint()
                .with(version)
                .with(language.name())
                .with(rulebook.orElse(""))
                .with(day.toString())
                .with(copying.name());
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
