package ziping.quantity;

import java.util.Optional;

/** What a word of {@code lexicon.txt} does beside a number; the file's keys are these names in lower case. */
enum Kind {
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
    /** 约: right before the number. */
    ABOUT,
    /** 近: right before the number. */
    NEARLY,
    /** 左右: after the number. */
    AROUND,
    /** 多, 余: right after the number. */
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
    /** 每月: right before the unit in which the number repeats. */
    EACH,
    DECREASE,
    /** 第: the number after it counts nothing. */
    ORDINAL,
    /** 指标, 附件: a bare number after it counts nothing. */
    LABEL,
    /** ×, 半 and brackets of document numbers: a number beside it is only part of something. */
    GLUE,
    /** 级: the number before it counts nothing. */
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
    /** 次年, 未发生: the numbers and days after it are not those that were asked for. */
    ASIDE,
    /** Ends a clause. */
    STOP,
    /** Ends a clause, or stands after the number of an item. */
    ITEM,
    /** An ordinary word that only looks as if it held one of the others. */
    ORDINARY;

    /** The comparator that a word before the number is. */
    Optional<Meaning.Sign> sign() {
        return switch (this) {
            case AT_LEAST -> Optional.of(Meaning.Sign.AT_LEAST);
            case MORE_THAN -> Optional.of(Meaning.Sign.MORE_THAN);
            case EQUAL -> Optional.of(Meaning.Sign.EQUAL);
            case AT_MOST -> Optional.of(Meaning.Sign.AT_MOST);
            case LESS_THAN -> Optional.of(Meaning.Sign.LESS_THAN);
            default -> Optional.empty();
        };
    }
}
