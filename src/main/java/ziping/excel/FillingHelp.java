package ziping.excel;

import java.util.List;
import java.util.Optional;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationConstraint;
import org.apache.poi.ss.usermodel.DataValidationConstraint.ValidationType;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.usermodel.XSSFDataValidationConstraint;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** Drop-down lists and hints on the cells a person fills. They help and never stop: other answers may be typed. */
final class FillingHelp {
    private final XSSFSheet sheet;

    FillingHelp(XSSFSheet sheet) {
        this.sheet = sheet;
    }

    void give(CellRangeAddress cells, List<String> choices, Optional<String> hint) {
        if (choices.isEmpty() && hint.isEmpty()) {
            return;
        }
        DataValidationHelper helper = sheet.getDataValidationHelper();
        DataValidationConstraint constraint = choices.isEmpty()
                ? new XSSFDataValidationConstraint(ValidationType.ANY, "")
                : helper.createExplicitListConstraint(choices.toArray(String[]::new));
        DataValidation help = helper.createValidation(
                constraint,
                new CellRangeAddressList(
                        cells.getFirstRow(), cells.getLastRow(), cells.getFirstColumn(), cells.getLastColumn()));
        help.setEmptyCellAllowed(true);
        help.setShowErrorBox(false);
        hint.ifPresent(text -> {
            help.createPromptBox("", text);
            help.setShowPromptBox(true);
        });
        sheet.addValidationData(help);
    }
}
