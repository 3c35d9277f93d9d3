package ziping.robustness;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import ziping.testing.ConsoleRun;
import ziping.testing.PackageValidator;

/** One run of the whole program over some mutants, with the properties that hold for all inputs. */
final class FuzzRound {
    private static final int MUTANTS = 12;
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final JsonSchema SCHEMA = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
            .getSchema(FuzzRound.class.getResourceAsStream("/results.schema.json"));

    private static final String HIDDEN = "cannot be looked at: ";

    /** Options of the run that change what is written. */
    private static final List<List<String>> OPTIONS = List.of(
            List.of(),
            List.of("--marks"),
            List.of("--plain"),
            List.of("--lang", "en", "--by-department", "--export", "csv,jsonl"));

    private final Path place;
    private final long seed;
    private final List<DamagedWorkbook> mutants;
    private final List<String> faults = new ArrayList<>();
    private final Map<String, Integer> endings = new TreeMap<>();

    private FuzzRound(Path place, long seed) {
        this.place = place;
        this.seed = seed;
        this.mutants = LongStream.range(seed, seed + MUTANTS)
                .mapToObj(DamagedWorkbook::of)
                .toList();
    }

    /** Runs over the mutants of consecutive seeds. */
    static FuzzRound run(Path place, long seed) throws IOException {
        FuzzRound round = new FuzzRound(place, seed);
        round.run();
        return round;
    }

    /** The violated properties; each text begins with the seed. */
    List<String> faults() {
        return faults;
    }

    /** The number of files by outcome. */
    Map<String, Integer> endings() {
        return endings;
    }

    /** The first seed of the next round. */
    long next() {
        return seed + MUTANTS;
    }

    private void run() throws IOException {
        Path in = Files.createDirectories(place.resolve("in"));
        for (DamagedWorkbook mutant : mutants) {
            Files.write(in.resolve(mutant.file()), mutant.bytes());
        }
        List<String> options = OPTIONS.get((int) (seed / MUTANTS % OPTIONS.size()));
        String printed = ConsoleRun.run(place, "run", in, options.toArray(String[]::new));
        Path out = place.resolve("out");
        if (Files.notExists(out.resolve("results.json"))) {
            faults.add(seed + " has no results: " + printed);
            return;
        }
        JsonNode results = JSON.readTree(Files.readString(out.resolve("results.json")));
        SCHEMA.validate(results).forEach(it -> faults.add(seed + " results.json: " + it));
        endsAsItShould(results, printed);
        for (DamagedWorkbook mutant : mutants) {
            isAccountedFor(mutant, results);
            isUntouched(in, mutant);
            isCopiedSoundly(in, out, mutant);
        }
        othersAreValid(out);
        isTheSameAgain(out, results);
    }

    private void endsAsItShould(JsonNode results, String printed) {
        boolean ours = results.findValuesAsText("reason").contains("internal");
        boolean refused = results.at("/files/refused").asInt() > 0;
        boolean found = results.findValuesAsText("severity").contains("must-fix");
        String expected = "exit " + (ours ? 70 : refused ? 2 : found ? 1 : 0) + "\n";
        require(printed.endsWith(expected), seed + " does not end with " + expected + printed);
    }

    private void isAccountedFor(DamagedWorkbook mutant, JsonNode results) {
        List<JsonNode> own = own(mutant.file(), results);
        require(!own.isEmpty(), mutant.file() + " is lost");
        for (JsonNode one : own) {
            String reason = one.at("/refusal/reason").asText(one.get("outcome").asText());
            endings.merge(reason, 1, Integer::sum);
            require(!reason.equals("internal"), mutant.file() + " is refused by a fault of ours");
            require(!one.at("/refusal/message").asText().contains("超过规定时间"), mutant.file() + " takes too long");
        }
    }

    private void isUntouched(Path in, DamagedWorkbook mutant) throws IOException {
        require(
                Arrays.equals(mutant.bytes(), Files.readAllBytes(in.resolve(mutant.file()))),
                mutant.file() + " is not what it was");
    }

    private void isCopiedSoundly(Path in, Path out, DamagedWorkbook mutant) throws IOException {
        Path copy = out.resolve(mutant.file());
        if (Files.notExists(copy)) {
            return;
        }
        if (!mutant.file().endsWith(".xls")) {
            List<String> before = problems(mutant.bytes());
            List<String> after = new ArrayList<>(problems(Files.readAllBytes(copy)));
            after.removeAll(before);
            require(
                    after.isEmpty() || before.toString().contains(HIDDEN),
                    mutant.file() + " has a copy with " + after + " before " + before);
        }
        String opens = opens(copy);
        require(
                opens.isEmpty() || !opens(in.resolve(mutant.file())).isEmpty(),
                mutant.file() + " has a copy that does not open: " + opens);
    }

    private void othersAreValid(Path out) throws IOException {
        List<String> copies = mutants.stream().map(DamagedWorkbook::file).toList();
        try (Stream<Path> files = Files.walk(out)) {
            for (Path file : files.filter(it -> it.toString().endsWith(".xlsx")).toList()) {
                if (!copies.contains(file.getFileName().toString())) {
                    List<String> problems = problems(Files.readAllBytes(file));
                    require(problems.isEmpty(), seed + " writes " + file.getFileName() + " with " + problems);
                    require(opens(file).isEmpty(), seed + " writes " + file.getFileName() + " that does not open");
                }
            }
        }
    }

    /**
     * Why Excel would not open the workbook; empty if it would. Excel reads the central directory. Unlike Excel, POI
     * refuses a text of very many equal characters as a zip bomb.
     */
    private static String opens(Path file) {
        double ratio = ZipSecureFile.getMinInflateRatio();
        ZipSecureFile.setMinInflateRatio(0);
        try {
            WorkbookFactory.create(file.toFile(), "", true).close();
            return "";
        } catch (IOException | RuntimeException closed) {
            return closed.toString();
        } finally {
            ZipSecureFile.setMinInflateRatio(ratio);
        }
    }

    /**
     * The copies are read again and give the same results. Damage that only another backend detects may be reported
     * then.
     */
    private void isTheSameAgain(Path out, JsonNode results) throws IOException {
        Path again = Files.createDirectories(place.resolve("again"));
        String printed = ConsoleRun.run(again, "run", out);
        JsonNode second = JSON.readTree(Files.readString(again.resolve("out/results.json")));
        for (DamagedWorkbook mutant : mutants) {
            if (Files.exists(out.resolve(mutant.file()))) {
                String first = totals(own(mutant.file(), results));
                String repeated = totals(own(mutant.file(), second));
                require(first.equals(repeated), mutant.file() + " gave " + first + " and then " + repeated);
            }
        }
        require(!printed.contains("exit 70"), seed + " ends by a fault of ours: " + printed);
    }

    private static List<JsonNode> own(String file, JsonNode results) {
        List<JsonNode> own = new ArrayList<>();
        for (JsonNode submission : results.get("submissions")) {
            if (submission.get("file").asText().equals(file)) {
                own.add(submission);
            }
        }
        return own;
    }

    private static String totals(List<JsonNode> submissions) {
        return submissions.stream()
                .filter(it -> it.get("outcome").asText().equals("evaluated"))
                .map(it -> it.get("project") + " " + it.get("total") + " " + it.get("grade"))
                .toList()
                .toString();
    }

    /** A file that is too damaged for the validator has this as its problem. */
    private static List<String> problems(byte[] workbook) {
        try {
            return PackageValidator.problems(workbook);
        } catch (RuntimeException hidden) {
            return List.of(HIDDEN + hidden);
        }
    }

    private void require(boolean holds, String otherwise) {
        if (!holds) {
            faults.add(otherwise);
        }
    }
}
