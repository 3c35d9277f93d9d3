package ziping.excel.file;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.FileMagic;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import ziping.excel.ooxml.ContentTypes;
import ziping.excel.ooxml.OoxmlPackage;
import ziping.excel.ooxml.RejectedWorkbookException;
import ziping.excel.ooxml.UnsupportedByOoxmlException;
import ziping.model.message.Message;
import ziping.model.run.Limits;
import ziping.model.run.Refusal;
import ziping.model.run.Refusal.Reason;

/** The kind of a file, by its bytes and not by its name. */
public enum FileKind {
    /** {@code .xlsx} and {@code .xlsm}, and the templates {@code .xltx} and {@code .xltm}. */
    OOXML,
    /** {@code .xls} of Excel 97 and later. */
    BIFF,
    EMPTY(Reason.EMPTY, "refusal.empty"),
    ENCRYPTED(Reason.ENCRYPTED, "refusal.encrypted"),
    XLSB(Reason.UNSUPPORTED_FORMAT, "refusal.xlsb"),
    ODS(Reason.UNSUPPORTED_FORMAT, "refusal.ods"),
    /** Strict OOXML. Only POI cannot read it; the OOXML backend can. */
    STRICT(Reason.UNSUPPORTED_FORMAT, "refusal.strict"),
    /** {@code .xls} of Excel 95 and earlier. */
    OLD(Reason.UNSUPPORTED_FORMAT, "refusal.old"),
    /** A web page; many systems export it with the extension of a workbook. */
    HTML(Reason.NOT_A_WORKBOOK, "refusal.html"),
    /** The single XML file that Excel 2003 could write. */
    XML(Reason.NOT_A_WORKBOOK, "refusal.xml"),
    /** Plain text, such as CSV. */
    TEXT(Reason.NOT_A_WORKBOOK, "refusal.text"),
    PDF(Reason.NOT_A_WORKBOOK, "refusal.pdf"),
    PICTURE(Reason.NOT_A_WORKBOOK, "refusal.picture"),
    /** Of Word or PowerPoint. */
    DOCUMENT(Reason.NOT_A_WORKBOOK, "refusal.document"),
    /** An archive of any kind. */
    ARCHIVE(Reason.NOT_A_WORKBOOK, "refusal.archive"),
    NOT_A_WORKBOOK(Reason.NOT_A_WORKBOOK, "refusal.not-a-workbook"),
    /** A package with too many bytes after its end, so that readers do not find the end. */
    FOLLOWED(Reason.DAMAGED, "refusal.followed"),
    CUT_OFF(Reason.DAMAGED, "refusal.cut-off"),
    DAMAGED(Reason.DAMAGED, "refusal.damaged");

    private static final String OPEN_DOCUMENT_SHEETS = "opendocument.spreadsheet";

    /** The list of parts of an OpenDocument file, which other programs may pack without its entry {@code mimetype}. */
    private static final String OPEN_DOCUMENT_PARTS = "META-INF/manifest.xml";

    private final Optional<Reason> reason;
    private final String sentence;

    FileKind() {
        this.reason = Optional.empty();
        this.sentence = "";
    }

    FileKind(Reason reason, String sentence) {
        this.reason = Optional.of(reason);
        this.sentence = sentence;
    }

    /** The reason why a file of this kind cannot be read; empty if it can. */
    public Optional<Refusal> refusal() {
        return reason.map(why -> new Refusal(why, Message.of(sentence)));
    }

    /**
     * The kind of a file.
     *
     * @throws RejectedWorkbookException if it is a package that exceeds the limits
     */
    public static FileKind of(byte[] bytes, Limits limits) throws RejectedWorkbookException {
        if (bytes.length == 0) {
            return EMPTY;
        }
        return switch (FileMagic.valueOf(bytes)) {
            case OOXML -> ofZip(bytes, limits);
            case OLE2 -> ofCompound(bytes);
            case BIFF2, BIFF3, BIFF4 -> OLD;
            default -> FileSignature.of(bytes).kind();
        };
    }

    /** Whether a file may be a readable workbook, by its first bytes. */
    public static boolean beginsLikeWorkbook(byte[] start) {
        FileMagic magic = FileMagic.valueOf(start);
        return magic == FileMagic.OOXML || magic == FileMagic.OLE2;
    }

    /** The kind of a file that could not be read completely. */
    public static FileKind ofDamaged(byte[] bytes) {
        if (FileMagic.valueOf(bytes) == FileMagic.OLE2) {
            return FileSignature.lacksSectors(bytes) ? CUT_OFF : DAMAGED;
        }
        return FileSignature.ofDamagedZip(bytes);
    }

    /** Whether the file has a digital signature, which any change would break. */
    public static boolean signed(byte[] bytes, Limits limits)
            throws RejectedWorkbookException, UnsupportedByOoxmlException, IOException {
        if (FileMagic.valueOf(bytes) == FileMagic.OLE2) {
            try (POIFSFileSystem files = new POIFSFileSystem(new ByteArrayInputStream(bytes))) {
                return files.getRoot().hasEntryCaseInsensitive("_xmlsignatures")
                        || files.getRoot().hasEntryCaseInsensitive("_signatures");
            }
        }
        try (OoxmlPackage ooxmlPackage = OoxmlPackage.of(bytes, limits)) {
            return signed(ooxmlPackage);
        }
    }

    /** The same for an open package. */
    public static boolean signed(OoxmlPackage ooxmlPackage) {
        return ooxmlPackage.names().stream().anyMatch(name -> name.startsWith("_xmlsignatures/"));
    }

    private static FileKind ofZip(byte[] bytes, Limits limits) throws RejectedWorkbookException {
        try (OoxmlPackage ooxmlPackage = OoxmlPackage.of(bytes, limits)) {
            if (ooxmlPackage.has("mimetype")) {
                return text(ooxmlPackage, "mimetype").contains(OPEN_DOCUMENT_SHEETS) ? ODS : DOCUMENT;
            }
            ooxmlPackage.requireNoDocumentType();
            if (ooxmlPackage.has(ContentTypes.NAME)) {
                return ofContentTypes(ooxmlPackage);
            } else if (ooxmlPackage.has(OPEN_DOCUMENT_PARTS)) {
                return text(ooxmlPackage, OPEN_DOCUMENT_PARTS).contains(OPEN_DOCUMENT_SHEETS) ? ODS : DOCUMENT;
            }
            return ARCHIVE;
        } catch (IOException | UnsupportedByOoxmlException damaged) {
            return ofDamaged(bytes);
        }
    }

    private static FileKind ofContentTypes(OoxmlPackage ooxmlPackage)
            throws RejectedWorkbookException, UnsupportedByOoxmlException {
        String types = text(ooxmlPackage, ContentTypes.NAME);
        if (types.isBlank()) {
            return DAMAGED;
        }
        String main = ContentTypes.ofMainPart(ooxmlPackage);
        if (main.contains("ms-excel.sheet.binary")) {
            return XLSB;
        }
        boolean isWorkbook = main.contains("spreadsheetml") || main.contains("ms-excel");
        // Some programs give the main part a general type; other libraries open such workbooks.
        return isWorkbook || types.contains("spreadsheetml.worksheet") ? OOXML : DOCUMENT;
    }

    private static FileKind ofCompound(byte[] bytes) {
        try (POIFSFileSystem files = new POIFSFileSystem(new ByteArrayInputStream(bytes))) {
            DirectoryNode root = files.getRoot();
            if (root.hasEntryCaseInsensitive("EncryptedPackage")) {
                return ENCRYPTED;
            } else if (root.hasEntryCaseInsensitive("Workbook")) {
                return BIFF;
            }
            return root.hasEntryCaseInsensitive("Book") ? OLD : DOCUMENT;
        } catch (IOException | RuntimeException damaged) {
            // Only POI reads here, and it fails with any kind of exception.
            return ofDamaged(bytes);
        }
    }

    private static String text(OoxmlPackage ooxmlPackage, String name)
            throws RejectedWorkbookException, UnsupportedByOoxmlException {
        return new String(ooxmlPackage.content(name), StandardCharsets.UTF_8);
    }
}
