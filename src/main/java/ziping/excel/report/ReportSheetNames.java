package ziping.excel.report;

import java.util.Map;
import ziping.model.form.FieldNames;

/**
 * The hidden names by which the program finds its two sheets again, even if they were renamed.
 *
 * <p>The hidden name of a sheet refers to its first cell. The names that begin with it refer to the columns of values
 * that the next run reads.
 */
public final class ReportSheetNames {
    /** Of the sheet 评分明细. */
    public static final String POINTS = "_评分明细";

    public static final String POINTS_PROJECT = POINTS + "_项目";
    public static final String POINTS_KEY = POINTS + "_标识";
    public static final String POINTS_CLAIMED = POINTS + "_单位原填";
    public static final String POINTS_RESTATED = POINTS + "_现填";
    public static final String POINTS_EXPLANATION = POINTS + "_偏差说明";
    public static final String POINTS_WRITTEN = POINTS + "_程序写入";
    public static final String POINTS_RULE = POINTS + "_规则得分";
    public static final String POINTS_CELL = POINTS + "_单元格";

    /** Of the sheet 校验结果. */
    public static final String FINDINGS = "_校验结果";

    public static final String FINDINGS_PROJECT = FINDINGS + "_项目";
    public static final String FINDINGS_FINGERPRINT = FINDINGS + "_指纹";
    public static final String FINDINGS_ANSWER = FINDINGS + "_处理说明";
    public static final String CONTROL_PROJECT = FINDINGS + "_控制_项目";
    public static final String CONTROL_ITEM = FINDINGS + "_控制_名目";
    public static final String CONTROL_VALUE = FINDINGS + "_控制_内容";

    /** The author of the program's comments in cells. */
    public static final String COMMENT_AUTHOR = "ziping 自评";

    /** The name of a companion, which holds the two sheets for the form in the other file; it refers to no cell. */
    public static final String COMPANION = "_评分校验";

    /**
     * Followed by a project's number. It refers to the cell of the project's name, so that it stays valid when the
     * sheet is renamed. In a companion it is the title of the sheet.
     */
    private static final String PROJECT_NUMBER = POINTS + "_项目_";

    /** For each hidden name of a sheet, a name of stored values that must refer to the same sheet. */
    public static final Map<String, String> STORED_VALUES = Map.of(POINTS, POINTS_KEY, FINDINGS, CONTROL_ITEM);

    private ReportSheetNames() {}

    /** Whether a name is one of the program's, which each run replaces. */
    public static boolean owns(String name) {
        return name.startsWith(POINTS) || name.startsWith(FINDINGS);
    }

    /** Whether reading needs the name, besides the names of forms. */
    public static boolean reads(String name) {
        return owns(name) || name.equals(COMPANION) || name.equals(FieldNames.SUMMARY_MARK);
    }

    /** The name that refers to a project. */
    public static String project(String number) {
        return PROJECT_NUMBER + number;
    }
}
