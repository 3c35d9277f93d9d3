package ziping.quantity;

import ziping.model.Decimals;

import java.time.MonthDay;
import java.util.Map;
import java.util.Set;

/** Meanings in the notation of the tables of cases. */
final class Shown {
    private static final Map<Meaning.Sign, String> SIGNS = Map.of(
            Meaning.Sign.NONE, "",
            Meaning.Sign.AT_LEAST, "≥ ",
            Meaning.Sign.MORE_THAN, "> ",
            Meaning.Sign.EQUAL, "= ",
            Meaning.Sign.AT_MOST, "≤ ",
            Meaning.Sign.LESS_THAN, "< ");
    private static final Map<Meaning.Certainty, String> CERTAINTIES = Map.of(
            Meaning.Certainty.EXACT, "",
            Meaning.Certainty.APPROXIMATE, "约 ",
            Meaning.Certainty.LOWER_BOUND, "至少 ",
            Meaning.Certainty.UPPER_BOUND, "不足 ");
    private static final Map<Meaning.Tier.Reach, String> TIERS = Map.of(
            Meaning.Tier.Reach.REACHED, "达成",
            Meaning.Tier.Reach.LARGELY, "基本达成",
            Meaning.Tier.Reach.PARTLY, "部分达成",
            Meaning.Tier.Reach.MISSED, "未达成");
    private static final Map<Meaning.Level.Step, String> LEVELS = Map.of(
            Meaning.Level.Step.EXCELLENT, "优",
            Meaning.Level.Step.GOOD, "良",
            Meaning.Level.Step.FAIR, "中",
            Meaning.Level.Step.LOW, "低",
            Meaning.Level.Step.POOR, "差");
    private static final Map<Meaning.Nothing.Kind, String> NOTHING = Map.of(
            Meaning.Nothing.Kind.BLANK, "空白",
            Meaning.Nothing.Kind.PLACEHOLDER, "占位",
            Meaning.Nothing.Kind.NOT_APPLICABLE, "不适用",
            Meaning.Nothing.Kind.NOT_REPORTED, "未填报");

    private Shown() {}

    /** A meaning without its words, unless it has nothing else. */
    static String of(Meaning meaning) {
        if (meaning instanceof Meaning.Amount it) {
            return amount(it);
        } else if (meaning instanceof Meaning.Decrease it) {
            return "下降 " + amount(it.by());
        } else if (meaning instanceof Meaning.Range it) {
            return "%s%s, %s%s %s"
                    .formatted(
                            it.low().included() ? "[" : "(",
                            Decimals.plain(it.low().value()),
                            Decimals.plain(it.high().value()),
                            it.high().included() ? "]" : ")",
                            it.unit())
                    .strip();
        } else if (meaning instanceof Meaning.Tolerance it) {
            return ("± " + Decimals.plain(it.spread()) + " " + it.unit()).strip();
        } else if (meaning instanceof Meaning.Ratio it) {
            return SIGNS.get(it.sign()) + "比 " + Decimals.plain(it.first()) + ":" + Decimals.plain(it.second());
        } else if (meaning instanceof Meaning.Standards it) {
            return it.bands().bands().stream()
                    .map(band -> band.grade() + " " + interval(band.interval()))
                    .collect(java.util.stream.Collectors.joining("；", "标准 ", ""));
        } else if (meaning instanceof Meaning.InWords it) {
            return inWords(it);
        } else if (meaning instanceof Meaning.Nothing it) {
            return NOTHING.get(it.kind());
        }
        return "不明 " + ((Meaning.Unclear) meaning).reason();
    }

    private static String inWords(Meaning.InWords meaning) {
        if (meaning instanceof Meaning.Tier it) {
            return "档次 " + TIERS.get(it.reach());
        } else if (meaning instanceof Meaning.Level it) {
            return "等级 " + LEVELS.get(it.step());
        } else if (meaning instanceof Meaning.Scale) {
            return "等级表";
        } else if (meaning instanceof Meaning.Rank it) {
            return "名次 " + it.place();
        } else if (meaning instanceof Meaning.YesNo it) {
            return it.yes() ? "是" : "否";
        } else if (meaning instanceof Meaning.Zero it) {
            return it.bare() ? "无" : "零";
        } else if (meaning instanceof Meaning.Deadline it) {
            return "日期 " + it.year().map(year -> year + "-").orElse("") + days(it);
        }
        return "文字 " + meaning.words();
    }

    private static String interval(Bands.Interval it) {
        return it.low()
                        .map(low -> (low.included() ? "[" : "(") + Decimals.plain(low.value()))
                        .orElse("(")
                + ", "
                + it.high()
                        .map(high -> Decimals.plain(high.value()) + (high.included() ? "]" : ")"))
                        .orElse(")");
    }

    private static String amount(Meaning.Amount it) {
        String number = SIGNS.get(it.sign()) + CERTAINTIES.get(it.certainty()) + Decimals.plain(it.value());
        return (number + " " + it.unit()).strip();
    }

    /** The limits of a range, each with whether the text states it. */
    static String limits(Meaning meaning) {
        if (meaning instanceof Meaning.Range it) {
            return limit("从 ", it.low()) + " " + limit("到 ", it.high());
        }
        Meaning.Amount amount = (Meaning.Amount) meaning;
        String sign = SIGNS.get(amount.sign());
        return sign
                + Decimals.plain(amount.value())
                + (Set.of("", "= ").contains(sign) ? "" : said(!amount.open().contains(Meaning.Open.LIMIT)));
    }

    private static String limit(String end, Meaning.Limit limit) {
        return end + Decimals.plain(limit.value()) + (limit.included() ? " 含" : " 不含") + said(limit.stated());
    }

    private static String said(boolean stated) {
        return stated ? "（写明）" : "（未写明）";
    }

    private static String days(Meaning.Deadline it) {
        return it.earliest().equals(it.latest()) ? day(it.latest()) : day(it.earliest()) + "至" + day(it.latest());
    }

    private static String day(MonthDay day) {
        return "%02d-%02d".formatted(day.getMonthValue(), day.getDayOfMonth());
    }
}
