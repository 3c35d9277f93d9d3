package ziping.output;

import com.alibaba.excel.EasyExcel;
import com.alibaba.excel.ExcelReader;
import com.alibaba.excel.cache.MapCache;
import com.alibaba.excel.context.AnalysisContext;
import com.alibaba.excel.enums.ReadDefaultReturnEnum;
import com.alibaba.excel.event.AnalysisEventListener;
import com.alibaba.excel.read.metadata.ReadSheet;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import ziping.messages.Language;
import ziping.messages.Messages;
import ziping.model.message.Message;
import ziping.model.run.RunRefusedException;

/** The results of the projects in the summary of the year before. */
public final class PreviousYear {
    private static final String TOTAL = "adopted";
    private static final List<String> COLUMNS = List.of("project", "project-code", TOTAL, "grade", "rate");

    private final Map<String, List<Result>> byCode = new HashMap<>();
    private final Map<String, List<Result>> byName = new HashMap<>();

    private PreviousYear() {}

    /**
     * The result of a project.
     *
     * @param rate the execution rate, 1 for 100 %
     */
    record Result(Optional<BigDecimal> total, String grade, Optional<BigDecimal> rate) {}

    /** The property by which a project was matched, or the reason why it was not. */
    enum Match {
        CODE,
        NAME,
        /** Several projects have its code or name. */
        SEVERAL,
        NONE
    }

    /** The same project in the year before, if there is one. */
    record Matched(Match by, Optional<Result> result) {}

    /**
     * Reads a summary.
     *
     * @throws RunRefusedException if it cannot be read or is not a summary
     */
    static PreviousYear read(Path summary) throws RunRefusedException {
        PreviousYear previous = new PreviousYear();
        boolean isSummary = false;
        try (ExcelReader reader = EasyExcel.read(summary.toFile())
                .headRowNumber(0)
                .readCache(new MapCache())
                .readDefaultReturn(ReadDefaultReturnEnum.ACTUAL_DATA)
                .build()) {
            for (ReadSheet sheet : reader.excelExecutor().sheetList()) {
                if (isProjectTable(sheet.getSheetName())) {
                    Rows rows = previous.new Rows();
                    reader.read(EasyExcel.readSheet(sheet.getSheetNo())
                            .registerReadListener(rows)
                            .build());
                    isSummary |= rows.columns.containsKey(TOTAL);
                }
            }
        } catch (RuntimeException anyFault) {
            throw notSummary(summary);
        }
        if (!isSummary) {
            throw notSummary(summary);
        }
        return previous;
    }

    /** Finds the same project by its code, or by its name if no project has its code. */
    Matched match(PartialProjectRow project) {
        List<Result> same = byCode.getOrDefault(project.code(), List.of());
        Match by = Match.CODE;
        if (same.isEmpty()) {
            same = byName.getOrDefault(project.name(), List.of());
            by = Match.NAME;
        }
        return switch (same.size()) {
            case 0 -> new Matched(Match.NONE, Optional.empty());
            case 1 -> new Matched(by, Optional.of(same.get(0)));
            default -> new Matched(Match.SEVERAL, Optional.empty());
        };
    }

    private void add(Map<String, Object> row) {
        Result result = new Result(number(row, TOTAL), text(row, "grade"), number(row, "rate"));
        addResult(byCode, text(row, "project-code"), result);
        addResult(byName, text(row, "project"), result);
    }

    private static void addResult(Map<String, List<Result>> results, String key, Result result) {
        if (!key.isEmpty()) {
            results.computeIfAbsent(key, absent -> new ArrayList<>()).add(result);
        }
    }

    private static String text(Map<String, Object> row, String column) {
        return String.valueOf(row.getOrDefault(column, "")).strip();
    }

    private static Optional<BigDecimal> number(Map<String, Object> row, String column) {
        return row.get(column) instanceof BigDecimal number ? Optional.of(number) : Optional.empty();
    }

    private static boolean isProjectTable(String sheet) {
        return Stream.of(Language.values())
                .map(language -> Messages.in(language).text("summary.projects"))
                .anyMatch(title -> sheet.equals(title) || sheet.startsWith(title + " "));
    }

    private static RunRefusedException notSummary(Path file) {
        return new RunRefusedException(Message.of("cannot.not-summary").with("path", file.toString()));
    }

    /** Finds the row of the headings and reads the rows below it. */
    private final class Rows extends AnalysisEventListener<Map<Integer, Object>> {
        private final Map<String, Integer> columns = new HashMap<>();

        @Override
        public void invoke(Map<Integer, Object> row, AnalysisContext context) {
            if (!columns.containsKey(TOTAL)) {
                columns.clear();
                row.forEach((index, heading) -> {
                    for (String column : COLUMNS) {
                        if (isHeading(String.valueOf(heading), column)) {
                            columns.put(column, index);
                        }
                    }
                });
                return;
            }
            Map<String, Object> values = new HashMap<>();
            columns.forEach((name, column) -> {
                if (row.get(column) != null) {
                    values.put(name, row.get(column));
                }
            });
            add(values);
        }

        @Override
        public void doAfterAllAnalysed(AnalysisContext context) {}

        private static boolean isHeading(String heading, String column) {
            return Stream.of(Language.values())
                    .anyMatch(language -> Messages.in(language)
                            .text("summary.column." + column)
                            .equals(heading));
        }
    }
}
