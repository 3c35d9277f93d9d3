package ziping.quantity;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import ziping.model.Decimals;

/** Splits a value into tokens. */
final class Tokenizer {
    private static final Pattern DAY = Pattern.compile("((?:19|20)\\d\\d)([-/.])(\\d{1,2})\\2(\\d{1,2})(?![\\d.])");
    private static final Pattern MONTH = Pattern.compile("((?:19|20)\\d\\d)[-/](0?[1-9]|1[0-2])(?![-/.\\d])");
    private static final Pattern DIGITS = Pattern.compile("\\d+(?:[.,]\\d+)*+");
    private static final Pattern NUMBER = Pattern.compile("\\d+(\\.\\d+)?|\\d{1,3}(,\\d{3})+(\\.\\d+)?");
    private static final Pattern LATIN_NAME = Pattern.compile("[A-Za-z]+(?:[-./]?[A-Za-z0-9]+)*+");

    /** 九千九百九十九万亿 … 九千九百九十九 has thirty characters. */
    private static final int LONGEST_NUMERAL = 40;

    private static final Token WORDS = new Token.Words("");

    private final String text;
    private final List<Token> tokens = new ArrayList<>();
    private int at;

    /** Where the current words begin; equal to {@link #at} if there are none. */
    private int words;

    private Tokenizer(String text) {
        this.text = text;
    }

    static List<Token> of(String spelled) {
        Tokenizer tokens = new Tokenizer(spelled);
        while (tokens.at < spelled.length()) {
            tokens.next();
        }
        tokens.endWords();
        return List.copyOf(tokens.tokens);
    }

    private void next() {
        char first = text.charAt(at);
        if (first >= '0' && first <= '9') {
            if (!day()) {
                digits();
            }
            return;
        }
        Optional<Token.Mark> mark = Lexicon.at(text, at, isAfterNumber());
        if (mark.isPresent()) {
            mark(mark.get());
        } else if (!latinName(first) && !numeral()) {
            at = text.offsetByCodePoints(at, 1);
        }
    }

    private void mark(Token.Mark mark) {
        boolean leads = at == 0
                || (last() instanceof Token.Mark before && before.kind().sign().isPresent());
        if (mark.kind() == WordKind.ORDINARY) {
            at += mark.text().length();
        } else if (mark.kind() == WordKind.DASH && leads) {
            add(
                    new Token.Mark(mark.text().equals("~") ? WordKind.ABOUT : WordKind.MINUS, mark.text()),
                    mark.text().length());
        } else {
            add(mark, mark.text().length());
            unitsPerUnit();
        }
    }

    private boolean day() {
        Matcher day = matcher(DAY);
        Matcher month = matcher(MONTH);
        if (day.lookingAt()) {
            Optional<Integer> inMonth = Optional.of(Integer.valueOf(day.group(4)));
            int number = Integer.parseInt(day.group(3));
            add(
                    new Token.Calendar(Integer.parseInt(day.group(1)), number, inMonth),
                    day.group().length());
            return true;
        } else if (month.lookingAt()) {
            int number = Integer.parseInt(month.group(2));
            add(
                    new Token.Calendar(Integer.parseInt(month.group(1)), number, Optional.empty()),
                    month.group().length());
            return true;
        }
        return false;
    }

    /** A number such as {@code 1,234.5}; {@code 1.2.3} is a name, {@code 3,5} are two numbers. */
    private void digits() {
        Matcher digits = matcher(DIGITS);
        digits.lookingAt();
        String run = digits.group();
        Optional<Token> whole = figure(run);
        if (whole.isEmpty() && run.contains(",") && !NUMBER.matcher(run).matches()) {
            String first = run.substring(0, run.indexOf(','));
            addOrSkip(figure(first), first.length());
        } else {
            addOrSkip(whole, run.length());
        }
    }

    private void addOrSkip(Optional<Token> token, int length) {
        if (token.isPresent()) {
            add(token.get(), length);
        } else {
            at += length;
        }
    }

    /** Empty if the text is not a number, or has too many digits. */
    private static Optional<Token> figure(String digits) {
        if (!NUMBER.matcher(digits).matches()) {
            return Optional.empty();
        }
        Optional<BigDecimal> number = Decimals.countable(new BigDecimal(digits.replace(",", "")));
        return number.map(value -> new Token.Figure(digits, value, false));
    }

    /** PM2.5, A4 and GB/T1.1 are names. The digits in them are not numbers. */
    private boolean latinName(char first) {
        if (!Lexicon.isLatin(first)) {
            return false;
        }
        Matcher name = matcher(LATIN_NAME);
        name.lookingAt();
        at = name.end();
        return true;
    }

    /** A Chinese numeral without 万 and 亿 at its end, which are read as after digits: 五十万元. */
    private boolean numeral() {
        int end = at;
        while (end < text.length() && ChineseNumerals.isPart(text.charAt(end))) {
            end++;
        }
        while (end > at + 1 && "万亿".indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        String run = text.substring(at, end);
        if (run.isEmpty()) {
            return false;
        }
        Optional<BigDecimal> number = run.length() > LONGEST_NUMERAL ? Optional.empty() : ChineseNumerals.parse(run);
        addOrSkip(number.map(value -> new Token.Figure(run, value, true)), run.length());
        return true;
    }

    /** 元/人 and 次/月 are one unit. */
    private void unitsPerUnit() {
        while (last() instanceof Token.Mark unit && unit.kind() == WordKind.UNIT && text.startsWith("/", at)) {
            Optional<Token.Mark> per = Lexicon.at(text, at + 1, true);
            if (per.isEmpty() || per.get().kind() != WordKind.UNIT) {
                return;
            }
            tokens.remove(tokens.size() - 1);
            add(
                    new Token.Mark(WordKind.UNIT, unit.text() + "/" + per.get().text()),
                    per.get().text().length() + 1);
        }
    }

    private boolean isAfterNumber() {
        return last() instanceof Token.Figure
                || (last() instanceof Token.Mark mark
                        && switch (mark.kind()) {
                            case HUNDRED,
                                    THOUSAND,
                                    TEN_THOUSAND,
                                    HUNDRED_MILLION,
                                    ODD,
                                    UNIT,
                                    PERCENT,
                                    EACH,
                                    INCLUDED,
                                    EXCLUDED,
                                    ITEM -> true;
                            default -> false;
                        });
    }

    private Token last() {
        return words < at || tokens.isEmpty() ? WORDS : tokens.get(tokens.size() - 1);
    }

    private void add(Token token, int length) {
        endWords();
        tokens.add(token);
        at += length;
        words = at;
    }

    private void endWords() {
        if (words < at) {
            tokens.add(new Token.Words(text.substring(words, at)));
            words = at;
        }
    }

    private Matcher matcher(Pattern pattern) {
        return pattern.matcher(text).region(at, text.length());
    }

    /** The words that have a meaning next to a number: those of {@code lexicon.txt}, and the units. */
    private static final class Lexicon {
        /** The words by their first character, the longest first. */
        private static final Map<Character, List<Token.Mark>> MARKS = marks();

        /** Kinds with single characters that many other words begin with. They count only directly after a number. */
        private static final Set<WordKind> AFTER_A_NUMBER = EnumSet.of(
                WordKind.UNIT,
                WordKind.HUNDRED,
                WordKind.THOUSAND,
                WordKind.TEN_THOUSAND,
                WordKind.HUNDRED_MILLION,
                WordKind.PERCENT,
                WordKind.ODD,
                WordKind.AROUND,
                WordKind.DAY,
                WordKind.GRADE);

        private Lexicon() {}

        /** The longest word at a position of a text. The longest, so that 不超过 is not read as 超过. */
        static Optional<Token.Mark> at(String text, int position, boolean afterNumber) {
            if (position < text.length()) {
                for (Token.Mark mark : MARKS.getOrDefault(text.charAt(position), List.of())) {
                    if ((afterNumber || !AFTER_A_NUMBER.contains(mark.kind()))
                            && text.startsWith(mark.text(), position)
                            && !cutsLatinWord(text, position + mark.text().length())) {
                        return Optional.of(mark);
                    }
                }
            }
            return Optional.empty();
        }

        /** km is a unit in 5km, but m is not a unit in 5mol. */
        private static boolean cutsLatinWord(String text, int end) {
            return end < text.length() && isLatin(text.charAt(end - 1)) && isLatin(text.charAt(end));
        }

        static boolean isLatin(char c) {
            return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
        }

        private static Map<Character, List<Token.Mark>> marks() {
            List<Token.Mark> marks = new ArrayList<>();
            WordList.read("lexicon.txt").forEach((key, words) -> {
                WordKind kind = WordKind.valueOf(key.toUpperCase(Locale.ROOT).replace('-', '_'));
                words.forEach(word -> marks.add(new Token.Mark(kind, word)));
            });
            Units.written().forEach(unit -> marks.add(new Token.Mark(WordKind.UNIT, unit)));
            marks.add(new Token.Mark(WordKind.STOP, SpellingNormalizer.BETWEEN_DIGITS));
            marks.sort(Comparator.comparing((Token.Mark mark) -> mark.text().length())
                    .reversed());
            return marks.stream()
                    .collect(Collectors.groupingBy(mark -> mark.text().charAt(0)));
        }
    }
}
