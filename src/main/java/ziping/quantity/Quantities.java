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
final class Quantities {
    /** The zeros of 万亿, the largest scale in use. */
    private static final int MOST_ZEROS = 12;

    private static final Map<Kind, Integer> ZEROS =
            Map.of(Kind.HUNDRED, 2, Kind.THOUSAND, 3, Kind.TEN_THOUSAND, 4, Kind.HUNDRED_MILLION, 8);

    private static final Kind[] TRAILING = {
        Kind.AND_MORE, Kind.AND_MORE_INCLUDED, Kind.BEYOND, Kind.AND_LESS, Kind.AND_LESS_INCLUDED
    };

    /** Before these words a number without a unit is a number, and not part of a name such as 12345热线. */
    private static final Kind[] AFTER_BARE = {
        Kind.STOP,
        Kind.ITEM,
        Kind.DASH,
        Kind.RATIO,
        Kind.PARTS_OF,
        Kind.PLUS_MINUS,
        Kind.AT_LEAST,
        Kind.MORE_THAN,
        Kind.AT_MOST,
        Kind.LESS_THAN
    };

    /** The longest word that is accepted as a unit after a comparator although no list contains it. */
    private static final int UNKNOWN_UNIT = 4;

    private final Tape tape;

    Quantities(Tape tape) {
        this.tape = tape;
    }

    /** The quantity that begins here, if its number is an amount and not a label or part of a name. */
    Optional<Quantity> read(Lead lead) {
        boolean clauseBegins = tape.atStart() || lead.endsWith(Kind.STOP) || lead.endsWith(Kind.ITEM);
        Optional<Quantity> quantity = expect(lead);
        if (quantity.isEmpty() || !counts(quantity.get())) {
            return Optional.empty();
        }
        return clauseBegins && numbersAnItem(quantity.get()) ? Optional.empty() : quantity;
    }

    /** The quantity that begins here, where the tokens before it already show that it is one. */
    Optional<Quantity> expect(Lead lead) {
        Optional<Quantity.Core> core = core(lead);
        if (core.isEmpty()) {
            return Optional.empty();
        }
        Optional<Quantity.Bracket> bracket = bracket();
        boolean unitFollows = bracket.isPresent() && core.get().unit().isEmpty();
        Quantity.Core whole = unitFollows ? core.get().in(lateUnit()) : core.get();
        return Optional.of(new Quantity(lead, whole, tail(whole, bracket)));
    }

    private Optional<Quantity.Core> core(Lead lead) {
        boolean money = tape.skip(Kind.CURRENCY);
        boolean some = tape.skip(Kind.SOME);
        Optional<Token.Mark> share = tape.take(Kind.PERCENT_OF, Kind.PER_MILLE_OF);
        Optional<Token.Figure> number = tape.figure();
        if (number.isEmpty()) {
            return Optional.empty();
        }
        Token.Figure figure = number.get();
        boolean several = some && figure.spelled() && Numerals.isUnit(figure.text().charAt(0));
        boolean oddBefore = tape.skip(Kind.ODD);
        int zeros = zeros();
        boolean bound = tape.skip(Kind.ODD) || oddBefore || several;
        Optional<Token.Mark> after =
                share.isPresent() ? share : tape.take(Kind.PERCENT, Kind.PER_MILLE, Kind.UNIT);
        String unit = after.isPresent() ? unit(after.get()) : money ? "元" : unknownUnit(lead);
        boolean certain = share.isPresent() || bound || money;
        int scale = after.isPresent() && isPerMille(after.get()) ? zeros - 1 : zeros;
        return Optional.of(new Quantity.Core(figure, scale, unit + each(), bound, certain));
    }

    private static boolean isPerMille(Token.Mark mark) {
        return mark.kind() == Kind.PER_MILLE || mark.kind() == Kind.PER_MILLE_OF;
    }

    /** A unit after the bracket: 5（含）次. */
    private String lateUnit() {
        return tape.take(Kind.PERCENT, Kind.UNIT).map(Quantities::unit).orElse("");
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
        return tape.take(Kind.HUNDRED, Kind.THOUSAND, Kind.TEN_THOUSAND, Kind.HUNDRED_MILLION);
    }

    private static String unit(Token.Mark mark) {
        return mark.kind() == Kind.UNIT ? mark.text() : "%";
    }

    /** 元每台 is 元/台. */
    private String each() {
        boolean each = tape.isAhead(0, Kind.EACH)
                && tape.isAhead(1, Kind.UNIT)
                && tape.ahead(2).isEmpty();
        return each && tape.skip(Kind.EACH) ? "/" + ((Token.Mark) tape.next()).text() : "";
    }

    private String unknownUnit(Lead lead) {
        boolean whole = tape.wordsAhead(0) && (tape.ahead(1).isEmpty() || tape.isAhead(1, TRAILING));
        if (!whole || lead.sign().isEmpty() || tape.textAhead(0).length() > UNKNOWN_UNIT) {
            return "";
        }
        return ((Token.Words) tape.next()).text();
    }

    private Quantity.Tail tail(Quantity.Core core, Optional<Quantity.Bracket> early) {
        skipCounted();
        boolean around = tape.skip(Kind.AROUND);
        Optional<Quantity.Bracket> before = early.isPresent() ? early : bracket();
        Optional<Kind> trailing = trailing(core);
        Optional<Quantity.Bracket> bracket = before.isPresent() ? before : bracket();
        return new Quantity.Tail(bracket, trailing, tape.skip(Kind.AROUND) || around);
    }

    /** 个村: the second unit only names what is counted. */
    private void skipCounted() {
        boolean counted = tape.skip(Kind.UNIT);
        while (counted) {
            counted = tape.skip(Kind.UNIT);
        }
    }

    private Optional<Quantity.Bracket> bracket() {
        Optional<Token.Mark> whole = tape.take(Kind.INCLUDED, Kind.EXCLUDED);
        if (whole.isPresent()) {
            return Optional.of(new Quantity.Bracket(whole.get().kind() == Kind.INCLUDED, Optional.empty()));
        }
        Optional<Token.Mark> begin = tape.take(Kind.INCLUDING, Kind.EXCLUDING);
        if (begin.isEmpty()) {
            return Optional.empty();
        }
        Optional<BigDecimal> number = core(Lead.NONE).map(core -> core.figure().value());
        tape.skip(Kind.ITEM);
        return Optional.of(new Quantity.Bracket(begin.get().kind() == Kind.INCLUDING, number));
    }

    /** 以上 can follow words at the end of a cell: 1000名群众以上. 内 has a meaning only after a time: 5日内. */
    private Optional<Kind> trailing(Quantity.Core core) {
        if (tape.wordsAhead(0) && tape.isAhead(1, TRAILING) && tape.ahead(2).isEmpty()) {
            tape.next();
        } else if (tape.isAhead(0, Kind.WITHIN) && Units.isTime(core.unit())) {
            tape.next();
            return Optional.of(Kind.AND_LESS);
        }
        return tape.take(TRAILING).map(Token.Mark::kind);
    }

    private boolean counts(Quantity quantity) {
        Lead lead = quantity.lead();
        Quantity.Core core = quantity.core();
        if (lead.names() || namesSomething(quantity)) {
            return false;
        } else if (core.certain()
                || lead.sign().isPresent()
                || lead.endsWith(Kind.NEARLY)
                || lead.endsWith(Kind.ABOUT)) {
            return true;
        }
        return core.figure().spelled() ? countsSpelled(core) : !core.isBare() || standsAlone(quantity);
    }

    /** 指标1, 近3年, 三级, 10号, 3个半. */
    private boolean namesSomething(Quantity quantity) {
        boolean labelled = !quantity.unit().equals("%") && quantity.lead().endsWith(Kind.LABEL);
        boolean recent = Units.isTime(quantity.unit()) && quantity.lead().endsWith(Kind.NEARLY);
        return labelled || recent || tape.isAhead(0, Kind.GLUE, Kind.GRADE, Kind.DAY);
    }

    private boolean standsAlone(Quantity quantity) {
        boolean followed = quantity.tail().trailing().isPresent()
                || quantity.tail().bracket().isPresent()
                || quantity.tail().around();
        return followed || tape.atEnd() || tape.isAhead(0, AFTER_BARE);
    }

    /** Most Chinese numerals in a sentence are not quantities: 四个意识, 一户一策, 双随机一公开. */
    private boolean countsSpelled(Quantity.Core core) {
        String text = core.figure().text();
        boolean compound = text.length() > 1;
        boolean onlyScale = "百千万亿".contains(text) || (core.unit().isEmpty() && text.equals("十"));
        boolean closing = tape.atClauseEnd() && core.figure().value().compareTo(BigDecimal.ONE) > 0;
        boolean inWords = !core.unit().isEmpty() && (compound || closing);
        return tape.isAhead(0, Kind.PARTS_OF) || (!onlyScale && (inWords || !tape.holdsWords()));
    }

    /** 1. and 2、 and (3) before an item are labels; 3、5 are two numbers. */
    private boolean numbersAnItem(Quantity quantity) {
        boolean closed = tape.isAhead(0, Kind.ITEM) && !tape.textAhead(0).equals("、");
        boolean listed = tape.isAhead(0, Kind.ITEM) && !(tape.ahead(1).orElse(null) instanceof Token.Figure);
        return quantity.core().isBare() && tape.ahead(1).isPresent() && (closed || listed);
    }
}
