package ziping.testing;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.Hyperlink;
import org.apache.poi.ss.usermodel.Name;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFName;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import ziping.excel.PackageParts;
import ziping.excel.ZipAccess;
import ziping.model.form.FieldNames;

/** Generates files that cannot be evaluated, each from the filled form that the cases of all rules use. */
public final class BrokenFiles {
    private static final String FORM = "shanxi-2021";

    private BrokenFiles() {}

    /** Every file by the name of its fault. */
    static Map<String, byte[]> files() throws IOException {
        byte[] sound = sound();
        Map<String, byte[]> files = new TreeMap<>();
        files.put("empty-file", new byte[0]);
        files.put("text-named-xlsx", "项目名称,得分\n乡村道路养护,100\n".getBytes(StandardCharsets.UTF_8));
        files.put("chinese-text-named-xlsx", "项目名称,得分\n乡村道路养护,100\n".getBytes(Charset.forName("GB18030")));
        files.put(
                "web-page-named-xlsx",
                "<html><body><table><tr><td>项目名称</td></tr></table></body></html>".getBytes(StandardCharsets.UTF_8));
        files.put(
                "xml-2003",
                "<?xml version=\"1.0\"?><Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\"/>"
                        .getBytes(StandardCharsets.UTF_8));
        files.put("pdf-named-xlsx", "%PDF-1.7\n%âãÏÓ\n".getBytes(StandardCharsets.ISO_8859_1));
        files.put("picture-named-xlsx", "ÿØÿà\0\20JFIF\0\1".getBytes(StandardCharsets.ISO_8859_1));
        files.put("archive-named-xlsx", zip(Map.of("乡村道路养护.txt", "-")));
        files.put("word-named-xlsx", zip(Map.of("[Content_Types].xml", "<Types>wordprocessingml.document</Types>")));
        files.put("document-type", declared(sound));
        files.put(
                "web-archive-named-xlsx",
                ("MIME-Version: 1.0\r\nX-Document-Type: Workbook\r\n"
                                + "Content-Type: multipart/related; boundary=\"----=_\"\r\n\r\n乡村道路养护")
                        .getBytes(StandardCharsets.UTF_8));
        files.put("tar-named-xlsx", tar("乡村道路养护.txt"));
        files.put("bzip2-named-xlsx", new byte[] {'B', 'Z', 'h', '9', 0x31, 0x41, 0x59, 0x26, 0x53, 0x59});
        files.put("xz-named-xlsx", new byte[] {(byte) 0xFD, '7', 'z', 'X', 'Z', 0, 0, 4});
        files.put("empty-parts", emptied(sound));
        files.put("zeros-behind", Arrays.copyOf(sound, sound.length + 100_000));
        files.put("cut-off", Arrays.copyOf(sound, sound.length / 2));
        files.put("xlsb", xlsb());
        files.put("ods", zip(Map.of("mimetype", "application/vnd.oasis.opendocument.spreadsheet")));
        files.put("excel-4", new byte[] {9, 4, 6, 0, 0, 0, 0x10, 0, 0, 0, 0, 0});
        files.put("excel-95", excel95());
        files.put("strict", strict(sound));
        files.put("no-form", with(sound, it -> it.removeName(it.getName(FieldNames.FORM))));
        files.put("unknown-form", with(sound, it -> refer(it, FieldNames.FORM, "\"shanxi-2019\"")));
        files.put("missing-names", with(sound, it -> {
            it.removeName(it.getName(FieldNames.PROJECT));
            it.removeName(it.getName(FieldNames.WEIGHT));
        }));
        files.put("deleted-cells", with(sound, it -> refer(it, FieldNames.ACTUAL, "#REF!")));
        files.put("unequal-columns", with(sound, it -> {
            String area = it.getName(FieldNames.ACTUAL).getRefersToFormula();
            refer(it, FieldNames.ACTUAL, area.substring(0, area.lastIndexOf('$') + 1) + "20");
        }));
        files.put(
                "points-over-actuals",
                with(
                        sound,
                        it -> refer(
                                it,
                                FieldNames.ACTUAL,
                                it.getName(FieldNames.POINTS).getRefersToFormula())));
        files.put(
                "total-over-another-project",
                with(FormCases.workbook("shanxi-2021/two-projects"), BrokenFiles::totalOverAnotherProject));
        files.put(
                "points-over-rate",
                with(
                        sound,
                        it -> refer(
                                it,
                                FieldNames.EXECUTION_POINTS,
                                it.getName(FieldNames.EXECUTION_ACTUAL).getRefersToFormula())));
        files.put("merged-over-merged", overlapping(sound));
        files.put("total-among-indicators", with(sound, it -> {
            String points = it.getName(FieldNames.POINTS).getRefersToFormula();
            refer(it, FieldNames.TOTAL, points.substring(0, points.indexOf(':')));
        }));
        files.put("indicators-down-to-total", with(sound, BrokenFiles::columnsDownToTotal));
        files.put("unknown-rulebook", with(sound, it -> refer(it, FieldNames.RULEBOOK, "\"山西2019\"")));
        files.put("signed", signed(sound));
        files.put("excel-links-among-rows", XlsRecordOrder.linksAmongRows(linked()));
        return files;
    }

    /** The filled form without a fault. */
    public static byte[] sound() {
        return TableImporter.filled(
                BuiltInRulebooks.FORMS.get(FORM),
                Fixtures.yaml(Fixtures.ROOT.resolve("rules/base.yaml")).get("answers"));
    }

    /** A workbook with a password. Each encryption gives different bytes. */
    static byte[] encrypted() throws IOException, GeneralSecurityException {
        return locked(files().get("no-form"), "秘密");
    }

    public static byte[] locked(byte[] workbook, String password) throws IOException, GeneralSecurityException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (POIFSFileSystem files = new POIFSFileSystem()) {
            Encryptor encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword(password);
            try (var stream = encryptor.getDataStream(files)) {
                stream.write(workbook);
            }
            files.writeFilesystem(out);
        }
        return out.toByteArray();
    }

    private static byte[] excel95() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (POIFSFileSystem files = new POIFSFileSystem()) {
            files.createDocument(new ByteArrayInputStream(new byte[] {9, 8, 8, 0, 0, 5, 5, 0, 0, 0, 0, 0}), "Book");
            files.writeFilesystem(out);
        }
        return out.toByteArray();
    }

    /** The form as LibreOffice saved it in {@code .xls}, with a hyperlink that a person added. */
    private static byte[] linked() throws IOException {
        byte[] saved = Files.readAllBytes(Fixtures.ROOT.resolve("forms/shanxi-2021/saved-as-xls/filled.xls"));
        try (HSSFWorkbook workbook = new HSSFWorkbook(new ByteArrayInputStream(saved))) {
            Hyperlink link = workbook.getCreationHelper().createHyperlink(HyperlinkType.URL);
            link.setAddress("https://www.mof.gov.cn/");
            workbook.getSheet("资金").getRow(0).getCell(0).setHyperlink(link);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            workbook.write(out);
            return out.toByteArray();
        }
    }

    /** Saved by Excel as Strict Open XML: every part uses the namespaces of the strict variant. */
    private static byte[] strict(byte[] sound) throws IOException {
        Map<String, String> parts = PackageParts.of(sound);
        parts.replaceAll((name, part) -> part.replace(
                        "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
                        "http://purl.oclc.org/ooxml/spreadsheetml/main")
                .replace(
                        "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
                        "http://purl.oclc.org/ooxml/officeDocument/relationships"));
        return zip(parts);
    }

    /** With a document type that refers to another file of the machine. */
    private static byte[] declared(byte[] sound) throws IOException {
        Map<String, String> parts = PackageParts.of(sound);
        parts.computeIfPresent(
                "xl/workbook.xml",
                (name, part) -> part.replaceFirst(
                        "<workbook", "<!DOCTYPE workbook [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><workbook"));
        return zip(parts);
    }

    /** Each indicator is merged with the next, as by a program with an off-by-one error. */
    private static byte[] overlapping(byte[] sound) throws IOException {
        return with(sound, it -> {
            CellReference actual = new AreaReference(
                            it.getName(FieldNames.ACTUAL).getRefersToFormula(), SpreadsheetVersion.EXCEL2007)
                    .getFirstCell();
            for (int row = actual.getRow(); row < actual.getRow() + 2; row++) {
                it.getSheet(actual.getSheetName())
                        .addMergedRegionUnsafe(new CellRangeAddress(row, row + 1, actual.getCol(), actual.getCol()));
            }
        });
    }

    /** The central directory is complete and all parts are empty, as after an interrupted write. */
    private static byte[] emptied(byte[] sound) throws IOException {
        Map<String, String> parts = PackageParts.of(sound);
        parts.replaceAll((name, part) -> "");
        return zip(parts);
    }

    private static byte[] tar(String name) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (TarArchiveOutputStream tar = new TarArchiveOutputStream(out)) {
            TarArchiveEntry entry = new TarArchiveEntry(name);
            entry.setModTime(0);
            tar.putArchiveEntry(entry);
            tar.closeArchiveEntry();
        }
        return out.toByteArray();
    }

    private static byte[] signed(byte[] sound) throws IOException {
        Map<String, String> parts = PackageParts.of(sound);
        parts.put("_xmlsignatures/sig1.xml", "<Signature/>");
        return zip(parts);
    }

    private static byte[] with(byte[] sound, Consumer<XSSFWorkbook> change) throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(sound))) {
            change.accept(workbook);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            workbook.write(out);
            return ZipAccess.steady(out.toByteArray());
        }
    }

    /** As after copying a sheet and correcting one of its names by hand. */
    private static void totalOverAnotherProject(XSSFWorkbook workbook) {
        Name total = workbook.getNames(FieldNames.TOTAL).get(1);
        total.setRefersToFormula(workbook.getNames(FieldNames.GRADE).get(0).getRefersToFormula());
    }

    /** As after extending every column range by one row too many. */
    private static void columnsDownToTotal(XSSFWorkbook workbook) {
        String total = workbook.getName(FieldNames.TOTAL).getRefersToFormula();
        String row = total.substring(total.lastIndexOf('$'));
        for (XSSFName column : workbook.getAllNames()) {
            if (column.getNameName().startsWith(FieldNames.INDICATORS + "_")) {
                String area = column.getRefersToFormula();
                column.setRefersToFormula(area.substring(0, area.lastIndexOf('$')) + row);
            }
        }
    }

    private static void refer(XSSFWorkbook workbook, String name, String formula) {
        Name defined = workbook.getName(name) == null ? workbook.createName() : workbook.getName(name);
        defined.setNameName(name);
        defined.setRefersToFormula(formula);
    }

    /** The parts that tell the kind, as Excel writes them; the binary parts are empty. */
    private static byte[] xlsb() throws IOException {
        String types = "http://schemas.openxmlformats.org/package/2006/content-types";
        String relations = "http://schemas.openxmlformats.org/package/2006/relationships";
        String office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
        String head = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
        return zip(Map.of(
                "[Content_Types].xml",
                head + "<Types xmlns=\"" + types + "\">"
                        + "<Default Extension=\"bin\""
                        + " ContentType=\"application/vnd.ms-excel.sheet.binary.macroEnabled.main\"/>"
                        + "<Default Extension=\"rels\""
                        + " ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                        + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
                        + "<Override PartName=\"/xl/worksheets/sheet1.bin\""
                        + " ContentType=\"application/vnd.ms-excel.worksheet\"/></Types>",
                "_rels/.rels",
                head + "<Relationships xmlns=\"" + relations + "\"><Relationship Id=\"rId1\" Type=\"" + office
                        + "/officeDocument\" Target=\"xl/workbook.bin\"/></Relationships>",
                "xl/workbook.bin",
                "",
                "xl/_rels/workbook.bin.rels",
                head + "<Relationships xmlns=\"" + relations + "\"><Relationship Id=\"rId1\" Type=\"" + office
                        + "/worksheet\" Target=\"worksheets/sheet1.bin\"/></Relationships>",
                "xl/worksheets/sheet1.bin",
                ""));
    }

    private static byte[] zip(Map<String, String> parts) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, String> part : new TreeMap<>(parts).entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.ISO_8859_1));
                zip.closeEntry();
            }
        }
        return ZipAccess.steady(out.toByteArray());
    }
}
