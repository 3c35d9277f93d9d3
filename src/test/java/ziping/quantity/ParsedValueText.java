package ziping.quantity;

import java.time.MonthDay;
import java.util.Map;
import java.util.Set;
import ziping.model.Decimals;

/** Meanings in the notation of the tables of cases. */
final class ParsedValueText {
    private static final Map<ParsedValue.Sign, String> SIGNS = Map.of(
            ParsedValue.Sign.NONE, "",
            ParsedValue.Sign.AT_LEAST, "≥ ",
            ParsedValue.Sign.MORE_THAN, "> ",
            ParsedValue.Sign.EQUAL, "= ",
            ParsedValue.Sign.AT_MOST, "≤ ",
            ParsedValue.Sign.LESS_THAN, "< ");
    private static final Map<ParsedValue.Certainty, String> CERTAINTIES = Map.of(
            ParsedValue.Certainty.EXACT, "",
            ParsedValue.Certainty.APPROXIMATE, "约 ",
            ParsedValue.Certainty.LOWER_BOUND, "至少 ",
            ParsedValue.Certainty.UPPER_BOUND, "不足 ");
    private static final Map<ParsedValue.Tier.Reach, String> TIERS = Map.of(
            ParsedValue.Tier.Reach.REACHED, "达成",
            ParsedValue.Tier.Reach.LARGELY, "基本达成",
            ParsedValue.Tier.Reach.PARTLY, "部分达成",
            ParsedValue.Tier.Reach.MISSED, "未达成");
    private static final Map<ParsedValue.Level.Step, String> LEVELS = Map.of(
            ParsedValue.Level.Step.EXCELLENT, "优",
            ParsedValue.Level.Step.GOOD, "良",
            ParsedValue.Level.Step.FAIR, "中",
            ParsedValue.Level.Step.LOW, "低",
            ParsedValue.Level.Step.POOR, "差");
    private static final Map<ParsedValue.Nothing.Kind, String> NOTHING = Map.of(
            ParsedValue.Nothing.Kind.BLANK, "空白",
            ParsedValue.Nothing.Kind.PLACEHOLDER, "占位",
            ParsedValue.Nothing.Kind.NOT_APPLICABLE, "不适用",
            ParsedValue.Nothing.Kind.NOT_REPORTED, "未填报");

    private ParsedValueText() {}

    /** A meaning without its words, unless it has nothing else. */
    static String of(ParsedValue parsed) {
        if (parsed instanceof ParsedValue.Amount it) {
            return amount(it);
        } else if (parsed instanceof ParsedValue.Decrease it) {
            return "下降 " + amount(it.by());
        } else if (parsed instanceof ParsedValue.Range it) {
            return "%s%s, %s%s %s"
                    .formatted(
                            it.low().included() ? "[" : "(",
                            Decimals.plain(it.low().value()),
                            Decimals.plain(it.high().value()),
                            it.high().included() ? "]" : ")",
                            it.unit())
                    .strip();
        } else if (parsed instanceof ParsedValue.Tolerance it) {
            return ("± " + Decimals.plain(it.spread()) + " " + it.unit()).strip();
        } else if (parsed instanceof ParsedValue.Ratio it) {
            return SIGNS.get(it.sign()) + "比 " + Decimals.plain(it.first()) + ":" + Decimals.plain(it.second());
        } else if (parsed instanceof ParsedValue.Standards it) {
            return it.bands().bands().stream()
                    .map(band -> band.grade() + " " + interval(band.interval()))
                    .collect(java.util.stream.Collectors.joining("；", "标准 ", ""));
        } else if (parsed instanceof ParsedValue.InWords it) {
            return inWords(it);
        } else if (parsed instanceof ParsedValue.Nothing it) {
            return NOTHING.get(it.kind());
        }
        return "不明 " + ((ParsedValue.Unclear) parsed).reason();
    }

    private static String inWords(ParsedValue.InWords meaning) {
        if (meaning instanceof ParsedValue.Tier it) {
            return "档次 " + TIERS.get(it.reach());
        } else if (meaning instanceof ParsedValue.Level it) {
            return "等级 " + LEVELS.get(it.step());
        } else if (meaning instanceof ParsedValue.Scale) {
            return "等级表";
        } else if (meaning instanceof ParsedValue.Rank it) {
            return "名次 " + it.place();
        } else if (meaning instanceof ParsedValue.YesNo it) {
            return it.yes() ? "是" : "否";
        } else if (meaning instanceof ParsedValue.Zero it) {
            return it.bare() ? "无" : "零";
        } else if (meaning instanceof ParsedValue.Deadline it) {
            return "日期 " + it.year().map(year -> year + "-").orElse("") + days(it);
        }
        return "文字 " + meaning.words();
    }

    private static String interval(GradeBands.Interval it) {
        return it.low()
                        .map(low -> (low.included() ? "[" : "(") + Decimals.plain(low.value()))
                        .orElse("(")
                + ", "
                + it.high()
                        .map(high -> Decimals.plain(high.value()) + (high.included() ? "]" : ")"))
                        .orElse(")");
    }

    private static String amount(ParsedValue.Amount it) {
        String number = SIGNS.get(it.sign()) + CERTAINTIES.get(it.certainty()) + Decimals.plain(it.value());
        return (number + " " + it.unit()).strip();
    }

    /** The limits of a range, each with whether the text states it. */
    static String limits(ParsedValue parsed) {
        if (parsed instanceof ParsedValue.Range it) {
            return limit("从 ", it.low()) + " " + limit("到 ", it.high());
        }
        ParsedValue.Amount amount = (ParsedValue.Amount) parsed;
        String sign = SIGNS.get(amount.sign());
        return sign
                + Decimals.plain(amount.value())
                + (Set.of("", "= ").contains(sign) ? "" : said(!amount.open().contains(ParsedValue.Open.LIMIT)));
    }

    private static String limit(String end, ParsedValue.Limit limit) {
        return end + Decimals.plain(limit.value()) + (limit.included() ? " 含" : " 不含") + said(limit.stated());
    }

    private static String said(boolean stated) {
        return stated ? "（写明）" : "（未写明）";
    }

    private static String days(ParsedValue.Deadline it) {
        return it.earliest().equals(it.latest()) ? day(it.latest()) : day(it.earliest()) + "至" + day(it.latest());
    }

    private static String day(MonthDay day) {
        return "%02d-%02d".formatted(day.getMonthValue(), day.getDayOfMonth());
    }
}
