package ziping.excel;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import ziping.model.Form;
import ziping.model.FormLayout;
import ziping.model.FormPlan;
import ziping.words.Language;
import ziping.words.Words;

/** Draws an official form as a blank workbook for people to fill in. */
public final class FormDrawing {
    /** Forms are drawn to the same bytes whenever they are drawn, so they have no day of their own. */
    private static final Instant CREATED = Instant.parse("2021-01-01T00:00:00Z");

    private FormDrawing() {}

    /** The blank {@code .xlsx} of a form; the same form always gives the same bytes. Its words are Chinese. */
    public static byte[] draw(Form form) {
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            draw(form, workbook);
            try (XSSFWorkbook written = new XSSFWorkbook(new ByteArrayInputStream(bytes(workbook)))) {
                FormNames.hideConstants(written);
                return SteadyZip.of(bytes(written));
            }
        } catch (IOException impossibleInMemory) {
            throw new UncheckedIOException(impossibleInMemory);
        }
    }

    private static byte[] bytes(XSSFWorkbook workbook) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        workbook.write(out);
        return out.toByteArray();
    }

    private static void draw(Form form, XSSFWorkbook workbook) {
        Looks looks = new Looks(workbook);
        Words words = Words.in(Language.ZH);
        Map<XSSFSheet, FormPlan.Sheet> sheets = new LinkedHashMap<>();
        form.plan().sheets().forEach(plan -> sheets.put(workbook.createSheet(plan.title()), plan));
        // Formulas are only understood once the names in them are there.
        FormNames names = new FormNames(workbook);
        names.constants(form.plan());
        sheets.forEach((sheet, plan) -> names.of(sheet, FormLayout.of(plan)));
        sheets.forEach((sheet, plan) -> new FormSheet(sheet, form, looks).draw(plan));
        sheets.forEach((sheet, plan) -> PrintLayout.set(sheet, plan.portrait(), words));
        XSSFSheet guide = workbook.createSheet(words.say("drawing.guide"));
        new GuideSheet(guide, looks, words).draw(form.plan());
        PrintLayout.set(guide, false, words);
        describe(workbook, form.plan());
        // Readers that do not compute believe the values stored beside formulas.
        workbook.getCreationHelper().createFormulaEvaluator().evaluateAll();
        workbook.setForceFormulaRecalculation(true);
    }

    private static void describe(XSSFWorkbook workbook, FormPlan plan) {
        POIXMLProperties.CoreProperties core = workbook.getProperties().getCoreProperties();
        core.setTitle(plan.title());
        core.setCreator("ziping");
        core.setCreated(Optional.of(Date.from(CREATED)));
        core.setModified(Optional.of(Date.from(CREATED)));
    }
}
