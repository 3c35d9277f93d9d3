package ziping.rulebook;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import ziping.model.form.FieldNames;
import ziping.model.form.Form;
import ziping.model.form.FormPlan;
import ziping.model.message.Message;

/**
 * The official forms, read from data.
 *
 * @param byId each form; a built-in form is read on first use
 * @param names of all forms
 */
public record Forms(Map<String, Form> byId, Set<String> names) {
    static final String FOLDER = "forms";

    private static Forms whole(Map<String, Form> byId) {
        Set<String> names = new LinkedHashSet<>();
        byId.values().forEach(form -> names.addAll(form.fields().keySet()));
        return new Forms(byId, names);
    }

    /**
     * The built-in forms and those in the folder {@code forms} of an office's law.
     *
     * @throws RulebookException with everything that is wrong with any of them
     */
    public static Forms load(Optional<Path> office, LiveFormulas live) throws RulebookException {
        Map<String, LawFile> files = LawFile.builtIn(FOLDER);
        Optional<Set<String>> names = PrecompiledLaw.names();
        if (office.isEmpty() && names.isPresent()) {
            return new Forms(new LazyMap<>(files.keySet(), id -> checked(files.get(id), live)), names.get());
        }
        LoadProblems problems = new LoadProblems();
        List<LawFile> all = new ArrayList<>(files.values());
        office.ifPresent(law -> all.addAll(LawFile.office(law, FOLDER, problems)));
        return whole(new FormFiles(live, problems).read(all));
    }

    /** The built-in forms, read from their YAML files. */
    static Forms written(LiveFormulas live) throws RulebookException {
        return whole(new FormFiles(live, new LoadProblems())
                .read(LawFile.written(FOLDER).values()));
    }

    /** What is wrong with a form that an office wrote; empty if nothing is. */
    public static List<Message> problems(Path file, LiveFormulas live) {
        LoadProblems problems = new LoadProblems();
        try {
            new FormFiles(live, problems)
                    .read(LawFile.one(file, problems).stream().toList());
            return List.of();
        } catch (RulebookException wrong) {
            return wrong.problems();
        }
    }

    /** The forms as their files describe them, as far as they can be read. Loading the forms reports the problems. */
    static Stream<FormPlan> plans(Optional<Path> office) {
        LoadProblems ignored = new LoadProblems();
        List<LawFile> files = new ArrayList<>(LawFile.builtIn(FOLDER).values());
        office.ifPresent(law -> files.addAll(LawFile.office(law, FOLDER, ignored)));
        YamlBinding binding = new YamlBinding(YamlBinding.Kinds.NONE, ignored);
        return files.stream()
                .flatMap(file -> file.node(ignored).flatMap(node -> binding.bind(node, FormPlan.class)).stream());
    }

    /** A form in which the build has found no problem. */
    static Form checked(LawFile file, LiveFormulas live) {
        try {
            return new FormFiles(live, new LoadProblems())
                    .read(List.of(file))
                    .values()
                    .iterator()
                    .next();
        } catch (RulebookException wrong) {
            throw new IllegalStateException(wrong);
        }
    }

    /** Reads forms from their files. Every problem of every file is noted before all are refused. */
    private record FormFiles(LiveFormulas live, LoadProblems problems) {
        /** The forms by id, in the order of their files. */
        Map<String, Form> read(Collection<LawFile> files) throws RulebookException {
            Map<String, Form> forms = new LinkedHashMap<>();
            YamlBinding binding = new YamlBinding(YamlBinding.Kinds.NONE, problems);
            for (LawFile file : files) {
                Optional<FormPlan> plan = file.node(problems).flatMap(node -> binding.bind(node, FormPlan.class));
                if (plan.isPresent()) {
                    checkId(plan.get(), file, forms, binding);
                    new FormChecks(binding, problems).check(plan.get());
                    forms.put(plan.get().form(), new Form(plan.get(), fields(plan.get(), binding)));
                }
            }
            problems.refuseIfAny();
            return forms;
        }

        /** The fields of a form. Without a known rulebook nothing can be computed, and only this is reported. */
        private Map<String, Form.Field> fields(FormPlan plan, YamlBinding binding) {
            Optional<Message> obstacle = live.obstacle(plan);
            if (obstacle.isPresent()) {
                problems.add(binding.place(plan, "rulebook"), obstacle.get());
                return Map.of();
            }
            return new FormFields(plan, live, binding, problems).byName();
        }

        private void checkId(FormPlan plan, LawFile file, Map<String, Form> others, YamlBinding binding) {
            if (!file.isCalled(plan.form())) {
                problems.add(
                        binding.place(plan, "form"), Message.of("law.file-name").with("id", plan.form()));
            }
            if (others.containsKey(plan.form())) {
                problems.add(
                        binding.place(plan, "form"),
                        Message.of("law.form-twice").with("id", plan.form()));
            }
        }
    }

    /** The form of an office's settings, without the rows that come from the law. It is not evaluated. */
    public static Form settings() {
        return withoutLiveCells(FieldNames.SETTINGS);
    }

    /** The form of an office's list of expected projects. It is not evaluated. */
    public static Form roster() {
        return withoutLiveCells(FieldNames.ROSTER_FORM);
    }

    private static Form withoutLiveCells(String id) {
        LiveFormulas none = (live, field, names, plan) -> Optional.empty();
        return checked(LawFile.written(FOLDER, id), none);
    }

    /** Gives the Excel formulas of live cells. The rules that they compute are defined once, in the rulebook. */
    @FunctionalInterface
    public interface LiveFormulas {
        /**
         * The formula of a live cell, without the equals sign, over the names of its form. While an input is blank, it
         * shows nothing and not an error. In a table, {@code [name]} is the cell of that column in the same row.
         *
         * @param live what the cell computes, such as {@code execution-points}
         * @param field the cell, still without its formula
         * @param namesOfForm every name that the formula can use
         * @return empty if nothing of that kind can be computed in this cell
         */
        Optional<String> formula(String live, Form.Field field, Set<String> namesOfForm, FormPlan plan);

        /** Why nothing can be computed for a form, such as an unknown rulebook; empty if something can. */
        default Optional<Message> obstacle(FormPlan plan) {
            return Optional.empty();
        }
    }
}
