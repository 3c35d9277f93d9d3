package ziping.messages;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import ziping.model.Bilingual;
import ziping.model.Decimals;
import ziping.model.Reference;
import ziping.model.form.Location;
import ziping.model.message.Message;
import ziping.model.message.MessageArgument;
import ziping.model.result.Duty;
import ziping.model.result.Finding;
import ziping.model.result.PointsBasis;
import ziping.model.result.Rule;
import ziping.model.result.RuleCard;

/** The messages of one language. */
public final class Messages {
    /** Two hundred Chinese characters, in columns. */
    private static final int MAX_QUOTE_WIDTH = 400;

    private static final Pattern BLANKS = Pattern.compile("\\s+");

    /** Each language is loaded once, because several packages use it. */
    private static final Map<Language, Messages> BY_LANGUAGE = new ConcurrentHashMap<>();

    private final Language language;
    private final MessageCatalogue catalogue;

    private Messages(Language language) {
        this.language = language;
        this.catalogue = MessageCatalogue.of(language);
    }

    /** The messages of a language. */
    public static Messages in(Language language) {
        return BY_LANGUAGE.computeIfAbsent(language, Messages::new);
    }

    /** The text of a message. */
    public String text(Message message) {
        return fill(catalogue.sentence(message.key()), message.arguments());
    }

    /** The text of a message without arguments, such as a heading. */
    public String text(String key) {
        return catalogue.sentence(key);
    }

    /** The name in this language. */
    public String name(Bilingual name) {
        return language == Language.ZH ? name.zh() : name.en();
    }

    /** 必须修改, 请核实 or 提示. */
    public String duty(Duty duty) {
        return text("duty." + key(duty));
    }

    /** The duty of a finding. It includes whether the finding is answered: 请核实（已说明）. */
    public String duty(Finding finding) {
        String duty = duty(finding.duty());
        return finding.isAnswered() ? text(Message.of("duty.answered").with("duty", duty)) : duty;
    }

    /** The basis of a points figure. */
    public String basis(PointsBasis basis) {
        return text("basis." + key(basis));
    }

    /** A finding in parts, for tables with a column for each part. */
    public FindingText finding(Finding finding) {
        Message message = finding.message();
        return new FindingText(
                where(finding.places()),
                text(new Message(message.key() + ".problem", message.arguments())),
                text(new Message(message.key() + ".expected", message.arguments())),
                text(new Message(message.key() + ".action", message.arguments())),
                finding.rule().references().stream().map(Reference::text).collect(Collectors.joining(comma())));
    }

    /** A finding as one sentence: place, problem, expected content, reference, action. */
    public String message(Finding finding) {
        FindingText text = finding(finding);
        return text(Message.of("finding.message")
                .with("where", text.where())
                .with("problem", text.problem())
                .with("expected", text.expected())
                .with("reference", text.reference())
                .with("action", text.action()));
    }

    /** A finding without its place: problem, expected content, action. */
    public String withoutPlace(Finding finding) {
        FindingText text = finding(finding);
        return text(Message.of("finding.told")
                .with("problem", text.problem())
                .with("expected", text.expected())
                .with("action", text.action()));
    }

    /** A rule's code, name and duty. */
    public String title(Rule rule) {
        return text(Message.of("console.rule")
                .with("code", rule.code())
                .with("name", name(rule.name()))
                .with("duty", duty(rule.duty())));
    }

    /** The footer of a printed page, with Excel's codes for the page number and the number of pages. */
    public String footer() {
        return text(Message.of("drawing.footer").with("page", "&P").with("pages", "&N"));
    }

    /** What a rule checks. */
    public String checks(RuleCard card) {
        return text(Message.of("card.checks").with("what", new MessageArgument.Phrase(card.checks())));
    }

    /** The action that a finding of a rule requires. */
    public String whatToDo(Rule rule) {
        return text("explain." + key(rule.duty()));
    }

    /** The required action, the references and the first day of a rule. */
    public List<String> help(Rule rule) {
        List<String> lines = new ArrayList<>(List.of(whatToDo(rule)));
        for (Reference reference : rule.references()) {
            lines.add(reference(reference));
        }
        since(rule).ifPresent(lines::add);
        return List.copyOf(lines);
    }

    /**
     * Examples of the messages of a rule; empty for a rule of an office. The tests of the rules write the examples.
     */
    public List<String> examples(Rule rule) {
        return new TreeMap<>(MessageCatalogue.read("examples", language))
                .entrySet().stream()
                        .filter(example -> example.getKey().toString().startsWith(rule.code() + "."))
                        .map(example -> example.getValue().toString())
                        .toList();
    }

    /** The first day on which a rule is valid. */
    public Optional<String> since(Rule rule) {
        return rule.since().map(day -> text(Message.of("report.since").with("day", day.toString())));
    }

    /** A document with its address, and a remark if it is not confirmed. */
    public String reference(Reference reference) {
        String key = reference.confirmed() ? "console.reference" : "console.reference-unconfirmed";
        return text(Message.of(key)
                        .with("document", reference.text())
                        .with("address", reference.address().orElse("")))
                .stripTrailing();
    }

    /**
     * The cells by sheet: {@code 自评表!G12、G15}. If there are several files, with the name of the file:
     * {@code 甲.xlsx 自评表!G12；乙.xlsx 自评表!G12}.
     */
    public String where(List<Location> locations) {
        boolean severalFiles = locations.stream().map(Location::file).distinct().count() > 1;
        return locations.stream()
                .collect(Collectors.groupingBy(
                        location -> (severalFiles ? location.file() + " " : "")
                                + location.at().sheet(),
                        LinkedHashMap::new,
                        Collectors.toList()))
                .entrySet()
                .stream()
                .map(sheet -> sheet.getKey() + "!"
                        + sheet.getValue().stream()
                                .map(location -> location.at().a1())
                                .distinct()
                                .collect(Collectors.joining(comma())))
                .collect(Collectors.joining(semicolon()));
    }

    /** The first cell and the number of cells: {@code 自评表!G12 等 3 处}. */
    public String whereFirst(List<Location> locations) {
        List<Location> different = locations.stream().distinct().toList();
        if (different.size() < 2) {
            return where(different);
        }
        return text(Message.of("place.first")
                .with("where", where(different.subList(0, 1)))
                .with("count", BigDecimal.valueOf(different.size())));
    }

    /** The places by label. The places of one indicator or one item of money share a label. */
    public Map<String, List<Location>> labels(List<Location> locations) {
        return new LocationLabels(this).of(locations);
    }

    private String fill(String pattern, Map<String, MessageArgument> arguments) {
        StringBuilder filled = new StringBuilder();
        int from = 0;
        for (int open = pattern.indexOf('{'); open >= 0; open = pattern.indexOf('{', open + 1)) {
            int close = pattern.indexOf('}', open);
            MessageArgument argument = arguments.get(pattern.substring(open + 1, Math.max(open + 1, close)));
            if (argument != null) {
                filled.append(pattern, from, open).append(format(argument));
                from = close + 1;
            }
        }
        return filled.append(pattern, from, pattern.length()).toString();
    }

    private String format(MessageArgument argument) {
        if (argument instanceof MessageArgument.Figure figure) {
            return figure(figure.value(), figure.unit());
        } else if (argument instanceof MessageArgument.Text quoted) {
            return quote(quoted.text());
        } else if (argument instanceof MessageArgument.Listed listed) {
            return listed.items().stream().map(Messages::quote).collect(Collectors.joining(comma()));
        } else if (argument instanceof MessageArgument.Translated translated) {
            return name(translated.text());
        } else if (argument instanceof MessageArgument.Phrases phrases) {
            return phrases.messages().stream().map(this::text).collect(Collectors.joining(comma()));
        }
        return text(((MessageArgument.Phrase) argument).message());
    }

    /** The text of a cell on one line, shortened if it is long. */
    private static String quote(String text) {
        return TextWidth.fit(BLANKS.matcher(text).replaceAll(" ").strip(), MAX_QUOTE_WIDTH);
    }

    private String figure(BigDecimal value, String unit) {
        String space = language == Language.EN && !unit.isEmpty() && !unit.equals("%") ? " " : "";
        return Decimals.plain(value) + space + unit;
    }

    private String comma() {
        return language == Language.ZH ? "、" : ", ";
    }

    private String semicolon() {
        return language == Language.ZH ? "；" : "; ";
    }

    private static String key(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * The text of a finding as separate parts.
     *
     * @param where sheet and cells
     * @param problem what is wrong
     * @param expected the expected content
     * @param action what to do
     * @param reference document and article of the rule
     */
    public record FindingText(String where, String problem, String expected, String action, String reference) {}
}
