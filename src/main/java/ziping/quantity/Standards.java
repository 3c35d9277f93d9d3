package ziping.quantity;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Standards that are written into one cell: {@code 优：24次以上；良：16~23次；中：10~15次；差：10次以下}. */
final class Standards {
    /** Of the words for a grade, such as 良好. */
    private static final int LONGEST_GRADE = 2;

    private static final String SEPARATORS = ";,、。";

    /** A grade, and where its standard begins. */
    private record Heading(String grade, int start, int end) {}

    private Standards() {}

    /** The bands of a whole cell; empty unless it consists of at least two grades with a band of numbers each. */
    static Optional<Meaning> of(String spelled) {
        List<Heading> headings = headings(spelled);
        if (headings.size() < 2 || headings.get(0).start() > 0) {
            return Optional.empty();
        }
        List<Bands.Standard> standards = new ArrayList<>();
        for (int i = 0; i < headings.size(); i++) {
            int end = i + 1 < headings.size() ? headings.get(i + 1).start() : spelled.length();
            String written = spelled.substring(headings.get(i).end(), end);
            standards.add(new Bands.Standard(headings.get(i).grade(), withoutSeparator(written)));
        }
        return Bands.of(standards).map(Meaning.Standards::new);
    }

    private static List<Heading> headings(String spelled) {
        List<Heading> headings = new ArrayList<>();
        for (int colon = spelled.indexOf(':'); colon >= 0; colon = spelled.indexOf(':', colon + 1)) {
            for (int length = LONGEST_GRADE; length > 0; length--) {
                int start = colon - length;
                String grade = start < 0 ? "" : spelled.substring(start, colon);
                if (Phrases.of(grade, grade)
                        .filter(Meaning.Level.class::isInstance)
                        .isPresent()) {
                    headings.add(new Heading(grade, start, colon + 1));
                    break;
                }
            }
        }
        return headings;
    }

    private static String withoutSeparator(String written) {
        String stripped = written.strip();
        boolean separated = !stripped.isEmpty() && SEPARATORS.indexOf(stripped.charAt(stripped.length() - 1)) >= 0;
        return separated ? stripped.substring(0, stripped.length() - 1) : stripped;
    }
}
