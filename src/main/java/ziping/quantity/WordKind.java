package ziping.quantity;

import java.util.Optional;

/** The function of a word of {@code lexicon.txt} next to a number. The keys of the file are these names. */
enum WordKind {
    /** The first five are comparators: before the number. */
    AT_LEAST,
    MORE_THAN,
    EQUAL,
    AT_MOST,
    LESS_THAN,
    /** 以上: after the number. */
    AND_MORE,
    /** 及以上. */
    AND_MORE_INCLUDED,
    /** 以外. */
    BEYOND,
    /** 以下, 以内. */
    AND_LESS,
    /** 及以下. */
    AND_LESS_INCLUDED,
    /** 内: after a time. */
    WITHIN,
    /** 约: directly before the number. */
    ABOUT,
    /** 近: directly before the number. */
    NEARLY,
    /** 左右: after the number. */
    AROUND,
    /** 多, 余: directly after the number. */
    ODD,
    /** 数, 几 before 十, 百, 千, 万. */
    SOME,
    DASH,
    /** A dash at the beginning, or after a comparator. */
    MINUS,
    /** （含）. */
    INCLUDED,
    /** （不含）. */
    EXCLUDED,
    /** （含 before a number. */
    INCLUDING,
    /** （不含 before a number. */
    EXCLUDING,
    PERCENT,
    PER_MILLE,
    HUNDRED,
    THOUSAND,
    TEN_THOUSAND,
    HUNDRED_MILLION,
    UNIT,
    CURRENCY,
    PLUS_MINUS,
    /** 1:2. */
    RATIO,
    /** 百分之. */
    PERCENT_OF,
    /** 千分之. */
    PER_MILLE_OF,
    /** 分之. */
    PARTS_OF,
    /** 每月: directly before the unit in which the number repeats. */
    EACH,
    DECREASE,
    /** 第: the number after it is not an amount. */
    ORDINAL,
    /** 指标, 附件: a bare number after it is a label. */
    LABEL,
    /** ×, 半 and brackets of document numbers: a number next to it is only part of a value. */
    GLUE,
    /** 级: the number before it is not an amount. */
    GRADE,
    /** 前: after a day it makes a deadline. */
    BEFORE,
    /** 底: after a month. */
    END,
    /** 号 as the day of a month. */
    DAY,
    EARLY,
    MIDDLE,
    LATE,
    YEAR_END,
    FIRST_HALF,
    SECOND_HALF,
    FIRST_QUARTER,
    SECOND_QUARTER,
    THIRD_QUARTER,
    FOURTH_QUARTER,
    /** 次年, 未发生: the numbers and days after it are not the value of the cell. */
    ASIDE,
    /** Ends a clause. */
    STOP,
    /** Ends a clause, or follows the number of an item. */
    ITEM,
    /** An ordinary word that contains one of the others by chance. */
    ORDINARY;

    /** The comparator, if a word of this kind before the number is one. */
    Optional<ParsedValue.Sign> sign() {
        return switch (this) {
            case AT_LEAST -> Optional.of(ParsedValue.Sign.AT_LEAST);
            case MORE_THAN -> Optional.of(ParsedValue.Sign.MORE_THAN);
            case EQUAL -> Optional.of(ParsedValue.Sign.EQUAL);
            case AT_MOST -> Optional.of(ParsedValue.Sign.AT_MOST);
            case LESS_THAN -> Optional.of(ParsedValue.Sign.LESS_THAN);
            default -> Optional.empty();
        };
    }
}
