package ziping.words;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ziping.model.Basis;
import ziping.model.Bilingual;
import ziping.model.Decimals;
import ziping.model.Duty;
import ziping.model.Fact;
import ziping.model.Finding;
import ziping.model.Place;
import ziping.model.Reference;
import ziping.model.Rule;
import ziping.model.Saying;

/** Sentences in one language. */
public final class Words {
    /** Two hundred Chinese characters. */
    private static final int WIDEST_QUOTE = 400;

    private static final Pattern BLANKS = Pattern.compile("\\s+");

    /** Read once for each language: several rooms speak. */
    private static final Map<Language, Words> SPOKEN = new ConcurrentHashMap<>();

    private final Language language;
    private final Catalogue catalogue;

    private Words(Language language) {
        this.language = language;
        this.catalogue = Catalogue.of(language);
    }

    /** The words of a language. */
    public static Words in(Language language) {
        return SPOKEN.computeIfAbsent(language, Words::new);
    }

    /** The sentence that a saying stands for. */
    public String say(Saying saying) {
        return fill(catalogue.sentence(saying.key()), saying.facts());
    }

    /** The words under a key that needs no facts, such as a heading. */
    public String say(String key) {
        return catalogue.sentence(key);
    }

    /** The name in this language. */
    public String name(Bilingual name) {
        return language == Language.ZH ? name.zh() : name.en();
    }

    /** 必须修改, 请核实 or 提示. */
    public String duty(Duty duty) {
        return say("duty." + key(duty));
    }

    /** What a finding asks, or that it has been answered: 请核实（已说明）. */
    public String duty(Finding finding) {
        String duty = duty(finding.duty());
        return finding.isAnswered() ? say(Saying.of("duty.answered").with("duty", duty)) : duty;
    }

    /** What a points figure rests on, in a few words. */
    public String basis(Basis basis) {
        return say("basis." + key(basis));
    }

    /** A finding in parts, for those who show it in columns. */
    public FindingText finding(Finding finding) {
        Saying saying = finding.saying();
        return new FindingText(
                where(finding.places()),
                say(new Saying(saying.key() + ".problem", saying.facts())),
                say(new Saying(saying.key() + ".expected", saying.facts())),
                say(new Saying(saying.key() + ".action", saying.facts())),
                finding.rule().references().stream().map(Reference::shown).collect(Collectors.joining(comma())));
    }

    /** A finding as one sentence: where, what is there, what is expected, why, what to do. */
    public String message(Finding finding) {
        FindingText text = finding(finding);
        return say(Saying.of("finding.message")
                .with("where", text.where())
                .with("problem", text.problem())
                .with("expected", text.expected())
                .with("reference", text.reference())
                .with("action", text.action()));
    }

    /** A finding without its place: what is there, what is expected, what to do. */
    public String told(Finding finding) {
        FindingText text = finding(finding);
        return say(Saying.of("finding.told")
                .with("problem", text.problem())
                .with("expected", text.expected())
                .with("action", text.action()));
    }

    /** A rule's code, name and duty. */
    public String title(Rule rule) {
        return say(Saying.of("console.rule")
                .with("code", rule.code())
                .with("name", name(rule.name()))
                .with("duty", duty(rule.duty())));
    }

    /** The foot of a printed page, with Excel's signs for its number and for how many there are. */
    public String footer() {
        return say(Saying.of("drawing.footer").with("page", "&P").with("pages", "&N"));
    }

    /** What to do when a rule finds something. */
    public String whatToDo(Rule rule) {
        return say("explain." + key(rule.duty()));
    }

    /** The same, and where the rule comes from. */
    public List<String> help(Rule rule) {
        return Stream.of(
                        Stream.of(whatToDo(rule)),
                        rule.references().stream().map(this::reference),
                        since(rule).stream())
                .flatMap(it -> it)
                .toList();
    }

    /**
     * What a rule may say, each sentence filled in with the figures of an example; none for a rule of an office's own.
     * The cases of the rules write them.
     */
    public List<String> examples(Rule rule) {
        return new TreeMap<>(Catalogue.read("examples", language))
                .entrySet().stream()
                        .filter(it -> it.getKey().toString().startsWith(rule.code() + "."))
                        .map(it -> it.getValue().toString())
                        .toList();
    }

    /** From which day on a rule holds. */
    public Optional<String> since(Rule rule) {
        return rule.since().map(it -> say(Saying.of("report.since").with("day", it.toString())));
    }

    /** A document, where it is published, and whether it was seen. */
    public String reference(Reference reference) {
        String key = reference.confirmed() ? "console.reference" : "console.reference-unconfirmed";
        return say(Saying.of(key)
                        .with("document", reference.shown())
                        .with("address", reference.address().orElse("")))
                .stripTrailing();
    }

    /**
     * The cells concerned, merged where they lie on one sheet: {@code 自评表!G12、G15}. Cells in several files carry the
     * file's name: {@code 甲.xlsx 自评表!G12；乙.xlsx 自评表!G12}.
     */
    public String where(List<Place> places) {
        boolean severalFiles = places.stream().map(Place::file).distinct().count() > 1;
        return places.stream()
                .collect(Collectors.groupingBy(
                        place -> (severalFiles ? place.file() + " " : "")
                                + place.at().sheet(),
                        LinkedHashMap::new,
                        Collectors.toList()))
                .entrySet()
                .stream()
                .map(sheet -> sheet.getKey() + "!"
                        + sheet.getValue().stream()
                                .map(place -> place.at().a1())
                                .distinct()
                                .collect(Collectors.joining(comma())))
                .collect(Collectors.joining(semicolon()));
    }

    /** The first cell concerned, and how many there are: {@code 自评表!G12 等 3 处}. */
    public String whereFirst(List<Place> places) {
        List<Place> different = places.stream().distinct().toList();
        if (different.size() < 2) {
            return where(different);
        }
        return say(Saying.of("place.first")
                .with("where", where(different.subList(0, 1)))
                .with("count", BigDecimal.valueOf(different.size())));
    }

    /** The places by what the form calls them; those of one indicator or one item of money share their words. */
    public Map<String, List<Place>> labels(List<Place> places) {
        return new PlaceLabels(this).of(places);
    }

    private String fill(String sentence, Map<String, Fact> facts) {
        StringBuilder filled = new StringBuilder();
        int from = 0;
        for (int open = sentence.indexOf('{'); open >= 0; open = sentence.indexOf('{', open + 1)) {
            int close = sentence.indexOf('}', open);
            Fact fact = facts.get(sentence.substring(open + 1, Math.max(open + 1, close)));
            if (fact != null) {
                filled.append(sentence, from, open).append(show(fact));
                from = close + 1;
            }
        }
        return filled.append(sentence, from, sentence.length()).toString();
    }

    private String show(Fact fact) {
        if (fact instanceof Fact.Figure figure) {
            return figure(figure.value(), figure.unit());
        } else if (fact instanceof Fact.Words words) {
            return quote(words.words());
        } else if (fact instanceof Fact.Listed listed) {
            return listed.items().stream().map(Words::quote).collect(Collectors.joining(comma()));
        } else if (fact instanceof Fact.Translated translated) {
            return name(translated.text());
        } else if (fact instanceof Fact.Phrases phrases) {
            return phrases.sayings().stream().map(this::say).collect(Collectors.joining(comma()));
        }
        return say(((Fact.Phrase) fact).saying());
    }

    /** People break lines inside a cell, and may write a book into it; a sentence bears neither. */
    private static String quote(String written) {
        return Width.fit(BLANKS.matcher(written).replaceAll(" ").strip(), WIDEST_QUOTE);
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
        return constant.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
