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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import ziping.messages.Language;
import ziping.messages.Messages;
import ziping.model.message.Message;
import ziping.model.run.RunRefusedException;

/** What the summary of the year before says of each project. */
public final class PreviousYear {
    private static final String TOTAL = "adopted";
    private static final List<String> WANTED = List.of("project", "project-code", TOTAL, "grade", "rate");

    private final Map<String, List<Result>> byCode = new HashMap<>();
    private final Map<String, List<Result>> byName = new HashMap<>();

    private PreviousYear() {}

    /**
     * How a project ended.
     *
     * @param rate of execution, 1 for 100 %
     */
    record Result(Optional<BigDecimal> total, String grade, Optional<BigDecimal> rate) {}

    /** By what a project was taken to be the same, or why none was. */
    enum Match {
        CODE,
        NAME,
        /** Several have its code or name. */
        SEVERAL,
        NONE
    }

    /** A project of the year before, if one is the same. */
    record Matched(Match by, Optional<Result> result) {}

    /**
     * Reads such a summary.
     *
     * @throws RunRefusedException if it cannot be read, or is none
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
                if (isOfProjects(sheet.getSheetName())) {
                    Rows rows = previous.new Rows();
                    reader.read(EasyExcel.readSheet(sheet.getSheetNo())
                            .registerReadListener(rows)
                            .build());
                    isSummary |= rows.columns.containsKey(TOTAL);
                }
            }
        } catch (RuntimeException whateverEasyExcelThrows) {
            throw notSummary(summary);
        }
        if (!isSummary) {
            throw notSummary(summary);
        }
        return previous;
    }

    /** The same project: by its code, else by its name. */
    Matched of(KeptProject project) {
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
        remember(byCode, text(row, "project-code"), result);
        remember(byName, text(row, "project"), result);
    }

    private static void remember(Map<String, List<Result>> results, String key, Result result) {
        if (!key.isEmpty()) {
            results.merge(
                    key,
                    List.of(result),
                    (some, more) -> Stream.concat(some.stream(), more.stream()).toList());
        }
    }

    private static String text(Map<String, Object> row, String column) {
        return String.valueOf(row.getOrDefault(column, "")).strip();
    }

    private static Optional<BigDecimal> number(Map<String, Object> row, String column) {
        return Optional.ofNullable(row.get(column))
                .filter(BigDecimal.class::isInstance)
                .map(BigDecimal.class::cast);
    }

    private static boolean isOfProjects(String sheet) {
        return Stream.of(Language.values())
                .map(it -> Messages.in(it).text("summary.projects"))
                .anyMatch(it -> sheet.equals(it) || sheet.startsWith(it + " "));
    }

    private static RunRefusedException notSummary(Path file) {
        return new RunRefusedException(Message.of("cannot.not-summary").with("path", file.toString()));
    }

    /** Finds the headings in whatever row they stand, and takes what is below them. */
    private final class Rows extends AnalysisEventListener<Map<Integer, Object>> {
        private final Map<String, Integer> columns = new HashMap<>();

        @Override
        public void invoke(Map<Integer, Object> row, AnalysisContext context) {
            if (!columns.containsKey(TOTAL)) {
                columns.clear();
                row.forEach((column, heading) -> WANTED.stream()
                        .filter(it -> isCalled(String.valueOf(heading), it))
                        .forEach(it -> columns.put(it, column)));
                return;
            }
            Map<String, Object> known = new HashMap<>();
            columns.forEach((name, column) -> {
                if (row.get(column) != null) {
                    known.put(name, row.get(column));
                }
            });
            add(known);
        }

        @Override
        public void doAfterAllAnalysed(AnalysisContext context) {}

        private static boolean isCalled(String heading, String column) {
            return Stream.of(Language.values())
                    .anyMatch(it ->
                            Messages.in(it).text("summary.column." + column).equals(heading));
        }
    }
}
