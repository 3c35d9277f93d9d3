package ziping.quantity;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;

/**
 * Reads one number with its unit and what follows them:
 *
 * <pre>
 * quantity := core tail
 * core     := currency? some? 百分之? number odd? scale* odd? (percent | unit)?
 * tail     := bracket? unit? around? bracket? trailing? bracket? around?
 * bracket  := （含） | （含 core ）
 * </pre>
 */
final class QuantityParser {
    /** The zeros of 万亿, the largest scale in use. */
    private static final int MOST_ZEROS = 12;

    private static final Map<WordKind, Integer> ZEROS =
            Map.of(WordKind.HUNDRED, 2, WordKind.THOUSAND, 3, WordKind.TEN_THOUSAND, 4, WordKind.HUNDRED_MILLION, 8);

    private static final WordKind[] TRAILING = {
        WordKind.AND_MORE, WordKind.AND_MORE_INCLUDED, WordKind.BEYOND, WordKind.AND_LESS, WordKind.AND_LESS_INCLUDED
    };

    /** Before these words a number without a unit is a number, and not part of a name such as 12345热线. */
    private static final WordKind[] AFTER_BARE = {
        WordKind.STOP,
        WordKind.ITEM,
        WordKind.DASH,
        WordKind.RATIO,
        WordKind.PARTS_OF,
        WordKind.PLUS_MINUS,
        WordKind.AT_LEAST,
        WordKind.MORE_THAN,
        WordKind.AT_MOST,
        WordKind.LESS_THAN
    };

    /** The longest word that is accepted as a unit after a comparator although no list contains it. */
    private static final int UNKNOWN_UNIT = 4;

    private final TokenReader tokens;

    QuantityParser(TokenReader tokens) {
        this.tokens = tokens;
    }

    /** The quantity that begins here, if its number is an amount and not a label or part of a name. */
    Optional<Quantity> read(PrecedingWords preceding) {
        boolean clauseBegins =
                tokens.atStart() || preceding.endsWith(WordKind.STOP) || preceding.endsWith(WordKind.ITEM);
        Optional<Quantity> quantity = expect(preceding);
        if (quantity.isEmpty() || !counts(quantity.get())) {
            return Optional.empty();
        }
        return clauseBegins && numbersAnItem(quantity.get()) ? Optional.empty() : quantity;
    }

    /** The quantity that begins here, where the tokens before it already show that it is one. */
    Optional<Quantity> expect(PrecedingWords preceding) {
        Optional<Quantity.Core> core = core(preceding);
        if (core.isEmpty()) {
            return Optional.empty();
        }
        Optional<Quantity.Bracket> bracket = bracket();
        boolean unitFollows = bracket.isPresent() && core.get().unit().isEmpty();
        Quantity.Core whole = unitFollows ? core.get().in(lateUnit()) : core.get();
        return Optional.of(new Quantity(preceding, whole, tail(whole, bracket)));
    }

    private Optional<Quantity.Core> core(PrecedingWords preceding) {
        boolean money = tokens.skip(WordKind.CURRENCY);
        boolean some = tokens.skip(WordKind.SOME);
        Optional<Token.Mark> share = tokens.take(WordKind.PERCENT_OF, WordKind.PER_MILLE_OF);
        Optional<Token.Figure> number = tokens.figure();
        if (number.isEmpty()) {
            return Optional.empty();
        }
        Token.Figure figure = number.get();
        boolean several =
                some && figure.spelled() && ChineseNumerals.isUnit(figure.text().charAt(0));
        boolean oddBefore = tokens.skip(WordKind.ODD);
        int zeros = zeros();
        boolean bound = tokens.skip(WordKind.ODD) || oddBefore || several;
        Optional<Token.Mark> after =
                share.isPresent() ? share : tokens.take(WordKind.PERCENT, WordKind.PER_MILLE, WordKind.UNIT);
        String unit = after.isPresent() ? unit(after.get()) : money ? "元" : unknownUnit(preceding);
        boolean certain = share.isPresent() || bound || money;
        int scale = after.isPresent() && isPerMille(after.get()) ? zeros - 1 : zeros;
        return Optional.of(new Quantity.Core(figure, scale, unit + each(), bound, certain));
    }

    private static boolean isPerMille(Token.Mark mark) {
        return mark.kind() == WordKind.PER_MILLE || mark.kind() == WordKind.PER_MILLE_OF;
    }

    /** A unit after the bracket: 5（含）次. */
    private String lateUnit() {
        return tokens.take(WordKind.PERCENT, WordKind.UNIT)
                .map(QuantityParser::unit)
                .orElse("");
    }

    private int zeros() {
        int zeros = 0;
        while (zeros < MOST_ZEROS) {
            Optional<Token.Mark> scale = scale();
            if (scale.isEmpty()) {
                return zeros;
            }
            zeros += ZEROS.get(scale.get().kind());
        }
        return zeros;
    }

    private Optional<Token.Mark> scale() {
        return tokens.take(WordKind.HUNDRED, WordKind.THOUSAND, WordKind.TEN_THOUSAND, WordKind.HUNDRED_MILLION);
    }

    private static String unit(Token.Mark mark) {
        return mark.kind() == WordKind.UNIT ? mark.text() : "%";
    }

    /** 元每台 is 元/台. */
    private String each() {
        boolean each = tokens.isAhead(0, WordKind.EACH)
                && tokens.isAhead(1, WordKind.UNIT)
                && tokens.ahead(2).isEmpty();
        return each && tokens.skip(WordKind.EACH) ? "/" + ((Token.Mark) tokens.next()).text() : "";
    }

    private String unknownUnit(PrecedingWords preceding) {
        boolean whole = tokens.wordsAhead(0) && (tokens.ahead(1).isEmpty() || tokens.isAhead(1, TRAILING));
        if (!whole || preceding.sign().isEmpty() || tokens.textAhead(0).length() > UNKNOWN_UNIT) {
            return "";
        }
        return ((Token.Words) tokens.next()).text();
    }

    private Quantity.Tail tail(Quantity.Core core, Optional<Quantity.Bracket> early) {
        skipCounted();
        boolean around = tokens.skip(WordKind.AROUND);
        Optional<Quantity.Bracket> before = early.isPresent() ? early : bracket();
        Optional<WordKind> trailing = trailing(core);
        Optional<Quantity.Bracket> bracket = before.isPresent() ? before : bracket();
        return new Quantity.Tail(bracket, trailing, tokens.skip(WordKind.AROUND) || around);
    }

    /** 个村: the second unit only names what is counted. */
    private void skipCounted() {
        boolean counted = tokens.skip(WordKind.UNIT);
        while (counted) {
            counted = tokens.skip(WordKind.UNIT);
        }
    }

    private Optional<Quantity.Bracket> bracket() {
        Optional<Token.Mark> whole = tokens.take(WordKind.INCLUDED, WordKind.EXCLUDED);
        if (whole.isPresent()) {
            return Optional.of(new Quantity.Bracket(whole.get().kind() == WordKind.INCLUDED, Optional.empty()));
        }
        Optional<Token.Mark> begin = tokens.take(WordKind.INCLUDING, WordKind.EXCLUDING);
        if (begin.isEmpty()) {
            return Optional.empty();
        }
        Optional<BigDecimal> number =
                core(PrecedingWords.NONE).map(core -> core.figure().value());
        tokens.skip(WordKind.ITEM);
        return Optional.of(new Quantity.Bracket(begin.get().kind() == WordKind.INCLUDING, number));
    }

    /** 以上 can follow words at the end of a cell: 1000名群众以上. 内 has a meaning only after a time: 5日内. */
    private Optional<WordKind> trailing(Quantity.Core core) {
        if (tokens.wordsAhead(0)
                && tokens.isAhead(1, TRAILING)
                && tokens.ahead(2).isEmpty()) {
            tokens.next();
        } else if (tokens.isAhead(0, WordKind.WITHIN) && Units.isTime(core.unit())) {
            tokens.next();
            return Optional.of(WordKind.AND_LESS);
        }
        return tokens.take(TRAILING).map(Token.Mark::kind);
    }

    private boolean counts(Quantity quantity) {
        PrecedingWords preceding = quantity.preceding();
        Quantity.Core core = quantity.core();
        if (preceding.names() || namesSomething(quantity)) {
            return false;
        } else if (core.certain()
                || preceding.sign().isPresent()
                || preceding.endsWith(WordKind.NEARLY)
                || preceding.endsWith(WordKind.ABOUT)) {
            return true;
        }
        return core.figure().spelled() ? countsSpelled(core) : !core.isBare() || standsAlone(quantity);
    }

    /** 指标1, 近3年, 三级, 10号, 3个半. */
    private boolean namesSomething(Quantity quantity) {
        boolean labelled = !quantity.unit().equals("%") && quantity.preceding().endsWith(WordKind.LABEL);
        boolean recent = Units.isTime(quantity.unit()) && quantity.preceding().endsWith(WordKind.NEARLY);
        return labelled || recent || tokens.isAhead(0, WordKind.GLUE, WordKind.GRADE, WordKind.DAY);
    }

    private boolean standsAlone(Quantity quantity) {
        boolean followed = quantity.tail().trailing().isPresent()
                || quantity.tail().bracket().isPresent()
                || quantity.tail().around();
        return followed || tokens.atEnd() || tokens.isAhead(0, AFTER_BARE);
    }

    /** Most Chinese numerals in a sentence are not quantities: 四个意识, 一户一策, 双随机一公开. */
    private boolean countsSpelled(Quantity.Core core) {
        String text = core.figure().text();
        boolean compound = text.length() > 1;
        boolean onlyScale = "百千万亿".contains(text) || (core.unit().isEmpty() && text.equals("十"));
        boolean closing = tokens.atClauseEnd() && core.figure().value().compareTo(BigDecimal.ONE) > 0;
        boolean inWords = !core.unit().isEmpty() && (compound || closing);
        return tokens.isAhead(0, WordKind.PARTS_OF) || (!onlyScale && (inWords || !tokens.holdsWords()));
    }

    /** 1. and 2、 and (3) before an item are labels; 3、5 are two numbers. */
    private boolean numbersAnItem(Quantity quantity) {
        boolean closed =
                tokens.isAhead(0, WordKind.ITEM) && !tokens.textAhead(0).equals("、");
        boolean listed = tokens.isAhead(0, WordKind.ITEM) && !(tokens.ahead(1).orElse(null) instanceof Token.Figure);
        return quantity.core().isBare() && tokens.ahead(1).isPresent() && (closed || listed);
    }
}
