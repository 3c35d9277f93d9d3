package ziping.evaluation;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import ziping.model.form.Form;
import ziping.model.form.FormCell;
import ziping.model.form.Submission;

/** A digest over what a person answered. What the program or the form writes does not count. */
final class AnswerDigest {
    private static final int SHORT = 12;

    private AnswerDigest() {}

    /** The digest of all input answers, and of the claims and explanations in output cells. */
    static String of(Submission submission, List<String> claims) {
        StringBuilder answers = new StringBuilder(submission.form().id());
        new TreeMap<>(submission.fields()).forEach((name, cell) -> append(answers, submission.form(), name, cell));
        new TreeMap<>(submission.tables()).values().forEach(table -> {
            append(answers, submission.form(), "#", table.rows());
            append(answers, submission.form(), "#outside", table.outside());
        });
        claims.forEach(claim -> answers.append('\n').append(claim));
        return HexFormat.of().formatHex(sha256(answers.toString()));
    }

    /** A short digest of a text. */
    static String shortOf(String words) {
        return HexFormat.of().formatHex(sha256(words)).substring(0, SHORT);
    }

    private static void append(StringBuilder answers, Form form, String mark, List<Map<String, FormCell>> rows) {
        int row = 0;
        for (Map<String, FormCell> cells : rows) {
            int number = row++;
            new TreeMap<>(cells).forEach((name, cell) -> {
                if (!cell.isBlank()) {
                    append(answers, form, name + mark + number, name, cell);
                }
            });
        }
    }

    private static void append(StringBuilder answers, Form form, String name, FormCell cell) {
        append(answers, form, name, name, cell);
    }

    private static void append(StringBuilder answers, Form form, String key, String name, FormCell cell) {
        boolean output = form.field(name).map(Form.Field::output).orElse(false);
        if (!output && cell.content() != FormCell.Content.LIVE) {
            answers.append('\n').append(key).append('=').append(cell.displayText());
        }
    }

    private static byte[] sha256(String words) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(words.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
