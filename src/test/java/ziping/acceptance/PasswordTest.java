package ziping.acceptance;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.Decryptor;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.filesystem.FileMagic;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ziping.excel.PackageParts;
import ziping.testing.BrokenFiles;
import ziping.testing.ConsoleRun;
import ziping.testing.Fixtures;
import ziping.testing.ResultsText;

/** Workbooks that need a password, with a password file. */
class PasswordTest {
    private static final String PASSWORD = "秘密 2023";

    @TempDir
    Path work;

    private Path passwords;

    @BeforeEach
    void a_file_of_passwords() throws Exception {
        passwords = Files.writeString(work.resolve("passwords.txt"), "\uFEFF别的\r\n\r\n" + PASSWORD + "\r\n");
    }

    @Test
    void a_workbook_is_scored_and_its_copy_has_the_same_password() throws Exception {
        Path locked = Files.write(work.resolve("locked.xlsx"), BrokenFiles.locked(BrokenFiles.sound(), PASSWORD));
        Path open = Files.write(work.resolve("open.xlsx"), BrokenFiles.sound());
        byte[] before = Files.readAllBytes(locked);

        String printed = ConsoleRun.run(work, "run", locked, "--password-file", passwords.toString());
        ConsoleRun.run(Files.createDirectory(work.resolve("other")), "run", open);

        assertTrue(printed.endsWith("exit 0\n"), printed);
        assertArrayEquals(before, Files.readAllBytes(locked));
        byte[] copy = Files.readAllBytes(work.resolve("out/locked.xlsx"));
        assertEquals(FileMagic.OLE2, FileMagic.valueOf(copy));
        byte[] unlocked = unlocked(copy);
        byte[] same = Files.readAllBytes(work.resolve("other/out/open.xlsx"));
        assertEquals(PackageParts.of(same).keySet(), PackageParts.of(unlocked).keySet());
        assertEquals(
                PackageParts.of(same).get("xl/worksheets/sheet1.xml"),
                PackageParts.of(unlocked).get("xl/worksheets/sheet1.xml"));
    }

    @Test
    void a_missing_password_is_reported() throws Exception {
        Path locked = Files.write(work.resolve("locked.xlsx"), BrokenFiles.locked(BrokenFiles.sound(), "另一个"));

        ConsoleRun.run(work, "run", locked, "--password-file", passwords.toString());

        assertEquals(
                """
                # locked.xlsx
                refused：文件设有打开密码，--password-file 中的密码均无法打开。请核对密码，或在 Excel 或 WPS 中取消密码，保存后再运行。
                """.strip(),
                ResultsText.findings(work.resolve("out/results.json")).strip());
    }

    @Test
    void an_xls_workbook_is_scored_but_not_written() throws Exception {
        Path locked = Files.write(work.resolve("locked.xls"), oldLocked());

        ConsoleRun.run(work, "run", locked, "--password-file", passwords.toString());

        String findings = ResultsText.findings(work.resolve("out/results.json"));
        assertTrue(findings.contains("总分"), findings);
        assertTrue(findings.contains("refused：已校验，但没有生成评分副本：带密码的 .xls 无法照原样加密写回。"), findings);
    }

    @Test
    void a_missing_password_file_is_reported() throws Exception {
        Path open = Files.write(work.resolve("open.xlsx"), BrokenFiles.sound());

        String printed = ConsoleRun.run(work, "run", open, "--password-file", work + "/none.txt");

        assertTrue(printed.startsWith("无法读取密码文件“…/none.txt”。"), printed);
    }

    private static byte[] unlocked(byte[] copy) throws Exception {
        try (POIFSFileSystem files = new POIFSFileSystem(new ByteArrayInputStream(copy))) {
            Decryptor decryptor = Decryptor.getInstance(new EncryptionInfo(files));
            assertTrue(decryptor.verifyPassword(PASSWORD));
            try (InputStream content = decryptor.getDataStream(files)) {
                return content.readAllBytes();
            }
        }
    }

    private static byte[] oldLocked() throws Exception {
        byte[] saved = Files.readAllBytes(Fixtures.ROOT.resolve("forms/shanxi-2021/saved-as-xls/filled.xls"));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Biff8EncryptionKey.setCurrentUserPassword(PASSWORD);
        try (HSSFWorkbook workbook = new HSSFWorkbook(new ByteArrayInputStream(saved))) {
            workbook.write(out);
        } finally {
            Biff8EncryptionKey.setCurrentUserPassword(null);
        }
        return out.toByteArray();
    }
}
