package ziping.quantity;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import ziping.model.Decimals;

/** Cuts a written value into tokens. */
final class Tokens {
    private static final Pattern DAY = Pattern.compile("((?:19|20)\\d\\d)([-/.])(\\d{1,2})\\2(\\d{1,2})(?![\\d.])");
    private static final Pattern MONTH = Pattern.compile("((?:19|20)\\d\\d)[-/](0?[1-9]|1[0-2])(?![-/.\\d])");
    private static final Pattern DIGITS = Pattern.compile("\\d+(?:[.,]\\d+)*+");
    private static final Pattern NUMBER = Pattern.compile("\\d+(\\.\\d+)?|\\d{1,3}(,\\d{3})+(\\.\\d+)?");
    private static final Pattern LATIN_NAME = Pattern.compile("[A-Za-z]+(?:[-./]?[A-Za-z0-9]+)*+");

    /** 九千九百九十九万亿 … 九千九百九十九 has thirty signs. */
    private static final int LONGEST_NUMERAL = 40;

    private static final Token WORDS = new Token.Words("");

    private final String text;
    private final List<Token> tokens = new ArrayList<>();
    private int at;

    /** Where the words began that go on up to here; {@link #at} where there are none. */
    private int words;

    private Tokens(String text) {
        this.text = text;
    }

    static List<Token> of(String spelled) {
        Tokens tokens = new Tokens(spelled);
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
        if (mark.kind() == Kind.ORDINARY) {
            at += mark.text().length();
        } else if (mark.kind() == Kind.DASH && leads) {
            add(
                    new Token.Mark(mark.text().equals("~") ? Kind.ABOUT : Kind.MINUS, mark.text()),
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

    /** {@code 1,234.5}; {@code 1.2.3} is a name, {@code 3,5} are two numbers. */
    private void digits() {
        Matcher digits = matcher(DIGITS);
        digits.lookingAt();
        String run = digits.group();
        Optional<Token> whole = figure(run);
        if (whole.isPresent()) {
            add(whole.get(), run.length());
        } else if (run.contains(",") && !NUMBER.matcher(run).matches()) {
            String first = run.substring(0, run.indexOf(','));
            figure(first).ifPresentOrElse(it -> add(it, first.length()), () -> at += first.length());
        } else {
            at += run.length();
        }
    }

    /** Empty if it is no number, or one with more digits than anything has that is counted. */
    private static Optional<Token> figure(String digits) {
        return Optional.of(digits)
                .filter(it -> NUMBER.matcher(it).matches())
                .flatMap(it -> Decimals.countable(new BigDecimal(it.replace(",", ""))))
                .map(it -> new Token.Figure(digits, it, false));
    }

    /** PM2.5, A4 and GB/T1.1 are names; the digits in them count nothing. */
    private boolean latinName(char first) {
        if (!Lexicon.isLatin(first)) {
            return false;
        }
        Matcher name = matcher(LATIN_NAME);
        name.lookingAt();
        at = name.end();
        return true;
    }

    /** A numeral in Chinese; the 万 and 亿 that it ends with are left to be read as after digits: 五十万元. */
    private boolean numeral() {
        int end = at;
        while (end < text.length() && Numerals.isPart(text.charAt(end))) {
            end++;
        }
        while (end > at + 1 && "万亿".indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        String run = text.substring(at, end);
        if (run.isEmpty()) {
            return false;
        }
        Optional<BigDecimal> number = run.length() > LONGEST_NUMERAL ? Optional.empty() : Numerals.parse(run);
        number.ifPresentOrElse(it -> add(new Token.Figure(run, it, true), run.length()), () -> at += run.length());
        return true;
    }

    /** 元/人 and 次/月 are one unit. */
    private void unitsPerUnit() {
        while (last() instanceof Token.Mark unit && unit.kind() == Kind.UNIT && text.startsWith("/", at)) {
            Optional<Token.Mark> per = Lexicon.at(text, at + 1, true).filter(it -> it.kind() == Kind.UNIT);
            if (per.isEmpty()) {
                return;
            }
            tokens.remove(tokens.size() - 1);
            add(
                    new Token.Mark(Kind.UNIT, unit.text() + "/" + per.get().text()),
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
}
