package ziping.excel;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.poifs.crypt.Decryptor;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import ziping.excel.file.FileKind;
import ziping.excel.labels.SheetText;
import ziping.excel.report.ReportSheet;
import ziping.model.form.WorkbookTraits;
import ziping.model.message.Message;
import ziping.model.result.Edit;
import ziping.model.run.IntakeOptions;
import ziping.model.run.Refusal;

/** Decrypts encrypted OOXML packages, and encrypts their copies with the same password. */
record PackageEncryption(IntakeOptions intakeOptions) {
    /** Opens the decrypted package. */
    @FunctionalInterface
    interface PackageOpener {
        WorkbookBackend.Source open(byte[] bytes) throws UnreadableWorkbookException;
    }

    /** The refusal of a workbook whose password is unknown. */
    static Refusal refusal(IntakeOptions intakeOptions) {
        return new Refusal(
                Refusal.Reason.ENCRYPTED,
                Message.of(intakeOptions.passwords().isEmpty() ? "refusal.encrypted" : "refusal.encrypted-otherwise"));
    }

    /**
     * Opens the package with the first correct password. The default password of Excel for protected workbooks is tried
     * too.
     *
     * @throws UnreadableWorkbookException if no password is correct
     */
    WorkbookBackend.Source open(byte[] file, PackageOpener inside) throws UnreadableWorkbookException {
        List<String> passwords = new ArrayList<>(intakeOptions.passwords());
        passwords.add(Decryptor.DEFAULT_PASSWORD);
        try (POIFSFileSystem files = new POIFSFileSystem(new ByteArrayInputStream(file))) {
            Decryptor decryptor = Decryptor.getInstance(new EncryptionInfo(files));
            for (String password : passwords) {
                if (decryptor.verifyPassword(password)) {
                    return new EncryptedSource(inside.open(content(decryptor, files)), password);
                }
            }
            throw new UnreadableWorkbookException(refusal(intakeOptions), Optional.empty());
        } catch (GeneralSecurityException | EncryptedDocumentException otherwiseEncrypted) {
            throw new UnreadableWorkbookException(refusal(intakeOptions), Optional.of(otherwiseEncrypted));
        } catch (IOException | IllegalArgumentException | IllegalStateException | IndexOutOfBoundsException damaged) {
            throw new UnreadableWorkbookException(FileKind.DAMAGED.refusal().orElseThrow(), Optional.of(damaged));
        }
    }

    private static byte[] content(Decryptor decryptor, POIFSFileSystem files)
            throws IOException, GeneralSecurityException {
        try (InputStream content = decryptor.getDataStream(files)) {
            return content.readAllBytes();
        }
    }

    /** Encrypts the package as current Excel does, with a new key each time. */
    static byte[] encrypted(byte[] content, String password) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (POIFSFileSystem files = new POIFSFileSystem()) {
            Encryptor encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword(password);
            try (OutputStream locking = encryptor.getDataStream(files)) {
                locking.write(content);
            }
            files.writeFilesystem(out);
        } catch (GeneralSecurityException notHere) {
            throw new IOException("this Java cannot encrypt", notHere);
        }
        return out.toByteArray();
    }

    /**
     * A workbook that was decrypted. Its copies are encrypted with the same password.
     *
     * @param inside the workbook as it is without
     */
    private record EncryptedSource(WorkbookBackend.Source inside, String password) implements WorkbookBackend.Source {
        @Override
        public NamedCells read(Predicate<String> wanted) throws UnreadableWorkbookException {
            return inside.read(wanted);
        }

        @Override
        public List<SheetText> sheets() throws UnreadableWorkbookException {
            return inside.sheets();
        }

        @Override
        public WorkbookTraits.Program savedBy() {
            return inside.savedBy();
        }

        @Override
        public boolean isLinked() {
            return inside.isLinked();
        }

        @Override
        public byte[] named(List<NameToAdd> names) throws UnwritableWorkbookException, IOException {
            return PackageEncryption.encrypted(inside.named(names), password);
        }

        @Override
        public ScoredWorkbook.Copy write(List<Edit> edits, List<ReportSheet> reportSheets)
                throws UnwritableWorkbookException, IOException {
            ScoredWorkbook.Copy written = inside.write(edits, reportSheets);
            return new ScoredWorkbook.Copy(PackageEncryption.encrypted(written.bytes(), password), written.unmarked());
        }
    }
}
