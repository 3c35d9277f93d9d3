package ziping.robustness;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import ziping.Ziping;
import ziping.excel.BackendAccess;
import ziping.messages.Language;
import ziping.model.run.Outcome;
import ziping.model.run.Refusal;
import ziping.model.run.RunRefusedException;
import ziping.testing.FixtureWorkbooks;
import ziping.testing.UnpackedPackage;
import ziping.testing.UnusualWorkbooks;

/**
 * The target of Jazzer ({@code mvn -Pfuzz -DskipTests verify}). An input is the index of a part of a filled form and
 * its new content. A change in the compressed bytes would fail at a checksum; a change in a part is read.
 */
public final class GuidedFuzz {
    private static final FixtureWorkbooks.Book FORM = new FixtureWorkbooks.Book("form", UnusualWorkbooks.base());
    private static final UnpackedPackage PARTS = UnpackedPackage.of(FORM.bytes());
    private static final List<String> CHANGED = List.of(
            "xl/worksheets/sheet1.xml",
            "xl/workbook.xml",
            "xl/sharedStrings.xml",
            "xl/styles.xml",
            "xl/_rels/workbook.xml.rels",
            "[Content_Types].xml");
    private static final int ODD_FORMS = 12;
    private static final Ziping ZIPING = load();

    private GuidedFuzz() {}

    private static Ziping load() {
        try {
            return Ziping.load(new Ziping.Settings(Language.ZH, Optional.empty(), Optional.empty()));
        } catch (RunRefusedException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /**
     * Reads the form, copies it, reads the copy and evaluates it; or the form is refused.
     *
     * @throws AssertionError if a refusal counts as an internal fault; any other exception is one too
     */
    public static void fuzzerTestOneInput(byte[] input) {
        if (input.length > 0) {
            isEvaluated(input);
        }
    }

    /** Whether the form was evaluated. */
    static boolean isEvaluated(byte[] input) {
        byte[] workbook = workbook(input);
        if (!isCopied(workbook)) {
            return false;
        }
        List<Outcome> outcomes = ZIPING.evaluate("表.xlsx", workbook);
        outcomes.forEach(GuidedFuzz::requireNoFaultOfOurs);
        return outcomes.stream().anyMatch(Outcome.Evaluated.class::isInstance);
    }

    private static byte[] workbook(byte[] input) {
        String part = CHANGED.get(Byte.toUnsignedInt(input[0]) % CHANGED.size());
        return PARTS.put(part, Arrays.copyOfRange(input, 1, input.length)).packed();
    }

    /** The streaming backend leaves unusual workbooks to POI. POI is not a target of this fuzzer. */
    private static boolean isCopied(byte[] workbook) {
        try {
            BackendAccess.OOXML.read(BackendAccess.OOXML.copy(workbook, FORM.edits(), FORM.evaluations()));
            return true;
        } catch (IOException | BackendAccess.LeftToPoi refused) {
            return false;
        }
    }

    private static void requireNoFaultOfOurs(Outcome outcome) {
        if (outcome instanceof Outcome.Refused refused && refused.refusal().reason() == Refusal.Reason.INTERNAL) {
            throw new AssertionError(refused);
        }
    }

    /** The initial inputs of the fuzzer: the distinct parts of unusual but legal forms. */
    static Map<String, byte[]> initialInputs() {
        Map<String, byte[]> inputs = new LinkedHashMap<>();
        for (long seed = 0; seed < ODD_FORMS; seed++) {
            Map<String, byte[]> unusual =
                    UnpackedPackage.of(UnusualWorkbooks.mixed(seed).getValue()).parts();
            for (String part : CHANGED) {
                byte[] content = unusual.getOrDefault(part, new byte[0]);
                ByteArrayOutputStream input = new ByteArrayOutputStream();
                input.write(CHANGED.indexOf(part));
                input.writeBytes(content);
                inputs.put("%02d-%d".formatted(seed, CHANGED.indexOf(part)), input.toByteArray());
            }
        }
        return inputs;
    }

    /** Writes the initial inputs into a folder. */
    public static void main(String[] arguments) throws IOException {
        Path folder = Files.createDirectories(Path.of(arguments[0]));
        for (Map.Entry<String, byte[]> input : initialInputs().entrySet()) {
            Files.write(folder.resolve(input.getKey()), input.getValue());
        }
    }
}
