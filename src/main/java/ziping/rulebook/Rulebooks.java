package ziping.rulebook;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import ziping.checks.ConsistencyCheck;
import ziping.checks.formula.Formula;
import ziping.model.form.Form;
import ziping.model.form.FormPlan;
import ziping.model.form.Submission;
import ziping.model.message.Message;
import ziping.model.result.Rule;
import ziping.model.result.RuleCard;
import ziping.model.result.SettableValues;
import ziping.scoring.ScoringMethod;
import ziping.scoring.ScoringMethods;

/** All loaded rulebooks, by id. */
public final class Rulebooks {
    private static final String FOLDER = "rulebooks";
    private static final YamlBinding.Kinds KINDS = new YamlBinding.Kinds(
            Map.of(ScoringMethod.class, ScoringMethods.KINDS, ConsistencyCheck.class, CheckKinds.KINDS),
            Map.of(Provision.Content.class, Provision.Content.KINDS));

    private final Map<String, Rulebook> byId;
    private final RulebookExtension extension;
    private final FormulaNames names;
    private final Optional<OfficeSettingsFile> office;

    private Rulebooks(
            Map<String, Rulebook> byId,
            RulebookExtension extension,
            FormulaNames names,
            Optional<OfficeSettingsFile> office) {
        this.byId = byId;
        this.extension = extension;
        this.names = names;
        this.office = office;
    }

    /**
     * The built-in rulebooks and those in the folder {@code rulebooks} of an office's law.
     *
     * @throws RulebookException with every problem of every file
     */
    public static Rulebooks load(Optional<Path> office) throws RulebookException {
        Map<String, LawFile> builtIn = LawFile.builtIn(FOLDER);
        if (office.isEmpty()) {
            return onDemand(builtIn);
        }
        LoadProblems problems = new LoadProblems();
        List<LawFile> files = new ArrayList<>(builtIn.values());
        files.addAll(LawFile.office(office.get(), FOLDER, problems));
        return whole(files, () -> Forms.plans(office), problems);
    }

    /** The built-in rulebooks, read from their YAML files. */
    static Rulebooks written() throws RulebookException {
        return whole(LawFile.written(FOLDER).values(), () -> Forms.plans(Optional.empty()), new LoadProblems());
    }

    /**
     * The problems of a rulebook of an office, which can extend built-in ones.
     *
     * @param forms whose names its formulas can use
     */
    public static List<Message> problems(Path file, Collection<Form> forms) {
        LoadProblems problems = new LoadProblems();
        List<LawFile> files = new ArrayList<>();
        LawFile.one(file, problems).ifPresent(own -> {
            LawFile.builtIn(FOLDER).values().stream()
                    .filter(other -> !other.name().equals(own.name()))
                    .forEach(files::add);
            files.add(own);
        });
        try {
            whole(files, () -> forms.stream().map(Form::plan), problems);
            return List.of();
        } catch (RulebookException wrong) {
            return wrong.problems();
        }
    }

    /** The build has checked these files, so each is read only when it is used. */
    private static Rulebooks onDemand(Map<String, LawFile> files) {
        LoadProblems problems = new LoadProblems();
        YamlBinding binding = new YamlBinding(KINDS, problems);
        Map<String, Rulebook.Plan> plans = new LazyMap<>(
                files.keySet(),
                id -> files.get(id)
                        .node(problems)
                        .flatMap(file -> binding.bind(file, Rulebook.Plan.class))
                        .orElseThrow(problems::fault));
        RulebookExtension extension = new RulebookExtension(plans, binding, problems);
        return new Rulebooks(
                new LazyMap<>(
                        new TreeSet<>(files.keySet()),
                        id -> extension.resolve(id).orElseThrow(problems::fault)),
                extension,
                new FormulaNames(() -> Forms.plans(Optional.empty()), binding, problems),
                Optional.empty());
    }

    private static Rulebooks whole(Collection<LawFile> files, Supplier<Stream<FormPlan>> forms, LoadProblems problems)
            throws RulebookException {
        YamlBinding binding = new YamlBinding(KINDS, problems);
        List<Rulebook.Plan> laws = new ArrayList<>();
        for (LawFile file : files) {
            Optional<YamlNode> node = file.node(problems);
            if (node.isPresent()) {
                binding.bind(node.get(), Rulebook.Plan.class).ifPresent(laws::add);
            }
        }
        problems.refuseIfAny();
        Map<String, Rulebook.Plan> byId = new LinkedHashMap<>();
        for (Rulebook.Plan law : laws) {
            if (byId.putIfAbsent(law.rulebook(), law) != null) {
                problems.add(
                        binding.place(law, "rulebook"),
                        Message.of("law.duplicate-id").with("id", law.rulebook()));
            }
        }
        FormulaNames names = new FormulaNames(forms, binding, problems);
        names.check(laws.stream().flatMap(law -> law.entries().stream()));
        RulebookExtension extension = new RulebookExtension(byId, binding, problems);
        Map<String, Rulebook> rulebooks = new TreeMap<>();
        for (String id : byId.keySet()) {
            extension.resolve(id).ifPresent(book -> rulebooks.put(id, book));
        }
        problems.refuseIfAny();
        return new Rulebooks(rulebooks, extension, names, Optional.empty());
    }

    /**
     * These rulebooks with an office's settings applied to each of them.
     *
     * @param settings the filled-in workbook of the form {@link Forms#settings}
     * @throws RulebookException with every problem of the settings, cell by cell
     */
    public Rulebooks under(Submission settings) throws RulebookException {
        LoadProblems problems = extension.problems();
        OfficeSettingsFile own =
                new OfficeSettingsReader(settings, settable(), OfficeSettingsReader.called(all()), problems).office();
        OfficeLayer layer = new OfficeLayer(own, extension);
        Map<String, Rulebook> settled = new TreeMap<>();
        for (Rulebook book : all()) {
            layer.over(book).ifPresent(changed -> settled.put(changed.id(), changed));
        }
        names.check(settled.values().stream()
                .flatMap(book -> book.entries().stream())
                .filter(own::hasAdded));
        problems.refuseIfAny();
        return new Rulebooks(settled, extension, names, Optional.of(own));
    }

    /** What an office may set. */
    public SettableValues settable() {
        return new SettableValueCollector(all(), extension.binding()).all();
    }

    /** The rulebook that the office has set for a day; empty if each workbook names its own. */
    public Optional<String> chosen(LocalDate day) {
        return office.isPresent() && office.get().period().holdsOn(day)
                ? office.get().rulebook()
                : Optional.empty();
    }

    /**
     * The formulas of live cells by the rulebook that a form names, on the day on which a person last checked the
     * rulebook. So a drawn form does not change from day to day.
     */
    public Forms.LiveFormulas liveFormulas() {
        Map<String, Law> asChecked = new ConcurrentHashMap<>();
        return new Forms.LiveFormulas() {
            @Override
            public Optional<String> formula(String live, Form.Field field, Set<String> names, FormPlan plan) {
                Optional<Rulebook> book = find(plan.rulebook());
                if (book.isEmpty()) {
                    return Optional.empty();
                }
                Law law = asChecked.computeIfAbsent(
                        plan.rulebook(), id -> book.get().on(book.get().checked()));
                return new LawFormulas(law, names).formula(live, field);
            }

            @Override
            public Optional<Message> obstacle(FormPlan plan) {
                return byId.containsKey(plan.rulebook())
                        ? Optional.empty()
                        : Optional.of(YamlKeys.unknownWord(plan.rulebook(), byId.keySet()));
            }
        };
    }

    /** The rulebook of that id. */
    public Optional<Rulebook> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** Every rule of consistency, by code: of each rulebook on the day of its last check, and of the office. */
    public List<Rule> rules() {
        Map<String, Rule> byCode = new TreeMap<>();
        Optional<LocalDate> underSettings = dayUnderSettings();
        for (Rulebook book : all()) {
            if (underSettings.isPresent()) {
                book.rules(underSettings.get()).forEach(rule -> byCode.putIfAbsent(rule.code(), rule));
            }
            book.rules(book.checked()).forEach(rule -> byCode.putIfAbsent(rule.code(), rule));
        }
        return List.copyOf(byCode.values());
    }

    /**
     * All information about a rule, on a day on which the office's settings apply, else on the day on which a rulebook
     * was last checked.
     *
     * @param names of cells of forms
     */
    public Optional<RuleCard> card(String code, Set<String> names) {
        List<LocalDate> days = new ArrayList<>();
        dayUnderSettings().ifPresent(days::add);
        all().forEach(book -> days.add(book.checked()));
        for (LocalDate day : days) {
            Optional<RuleCard> card = new RuleCards(this, extension.binding(), day, names).of(code);
            if (card.isPresent()) {
                return card;
            }
        }
        return Optional.empty();
    }

    private Optional<LocalDate> dayUnderSettings() {
        return office.flatMap(settings -> settings.period().someDay());
    }

    /** The ids of all rulebooks. */
    public List<String> ids() {
        return List.copyOf(byId.keySet());
    }

    /** Every rulebook, by id. */
    public Collection<Rulebook> all() {
        return byId.values();
    }

    /**
     * Checks that every name in the formulas of a rulebook is a name of some form.
     *
     * @param plans every form; read only if there is a formula
     */
    record FormulaNames(Supplier<Stream<FormPlan>> plans, YamlBinding binding, LoadProblems problems) {
        void check(Stream<Provision> entries) {
            Set<String> names = new LinkedHashSet<>();
            Map<String, String> tables = new HashMap<>();
            for (Formula formula : formulas(entries)) {
                if (names.isEmpty()) {
                    plans.get().forEach(plan -> add(plan, names, tables));
                }
                check(formula, names, tables);
            }
        }

        private static List<Formula> formulas(Stream<Provision> entries) {
            List<Formula> formulas = new ArrayList<>();
            entries.forEach(entry -> {
                if (entry.content() instanceof Provision.CheckRule rule && rule.by() instanceof Formula formula) {
                    formulas.add(formula);
                }
            });
            return formulas;
        }

        private static void add(FormPlan plan, Set<String> names, Map<String, String> tables) {
            plan.sheets().stream().flatMap(sheet -> sheet.rows().stream()).forEach(row -> {
                row.cells().forEach(cell -> cell.name().ifPresent(names::add));
                row.table()
                        .ifPresent(table -> table.columns()
                                .forEach(column -> column.name().ifPresent(name -> tables.put(name, table.name()))));
            });
            names.addAll(tables.keySet());
        }

        private void check(Formula formula, Set<String> names, Map<String, String> tables) {
            boolean known = true;
            for (String name : formula.names()) {
                if (!names.contains(name)) {
                    problems.add(place(formula, name), unknown(name, names));
                    known = false;
                }
            }
            if (known) {
                formula.misuse(tables).ifPresent(message -> problems.add(binding.place(formula, "formula"), message));
            }
        }

        private SourcePosition place(Formula formula, String name) {
            return binding.place(formula, formula.formula().names().contains(name) ? "formula" : "where");
        }

        private static Message unknown(String name, Set<String> names) {
            Optional<String> near = YamlKeys.near(name, names);
            Message message = Message.of(near.isPresent() ? "law.formula-name-near" : "law.formula-name")
                    .with("name", name);
            return near.isPresent() ? message.with("near", near.get()) : message;
        }
    }
}
