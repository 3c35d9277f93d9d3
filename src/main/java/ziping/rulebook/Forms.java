package ziping.rulebook;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import ziping.model.Form;
import ziping.model.FormPlan;
import ziping.model.Saying;

/** The official forms, read from data. */
public final class Forms {
    private static final String FOLDER = "forms";

    private final LiveFormulas live;
    private final Problems problems;

    private Forms(LiveFormulas live, Problems problems) {
        this.live = live;
        this.problems = problems;
    }

    /**
     * The forms that come with the program and those in the folder {@code forms} of an office's law, by id.
     *
     * @throws RulebookException with everything that is wrong with any of them
     */
    public static Map<String, Form> load(Optional<Path> office, LiveFormulas live) throws RulebookException {
        Problems problems = new Problems();
        List<LawFile> files = new ArrayList<>(LawFile.builtIn(FOLDER));
        office.ifPresent(law -> files.addAll(LawFile.office(law, FOLDER, problems)));
        return new Forms(live, problems).read(files);
    }

    /** What is wrong with a form that an office wrote; empty if nothing is. */
    public static List<Saying> problems(Path file, LiveFormulas live) {
        Problems problems = new Problems();
        try {
            new Forms(live, problems).read(LawFile.one(file, problems).stream().toList());
            return List.of();
        } catch (RulebookException wrong) {
            return wrong.problems();
        }
    }

    /** The same forms as their files describe them, as far as these can be read; what is wrong is told when they are loaded. */
    static Stream<FormPlan> plans(Optional<Path> office) {
        Problems untold = new Problems();
        List<LawFile> files = new ArrayList<>(LawFile.builtIn(FOLDER));
        office.ifPresent(law -> files.addAll(LawFile.office(law, FOLDER, untold)));
        YamlBinding binding = new YamlBinding(YamlKinds.NONE, untold);
        return files.stream()
                .flatMap(file -> file.node(untold).flatMap(node -> binding.bind(node, FormPlan.class)).stream());
    }

    private Map<String, Form> read(List<LawFile> files) throws RulebookException {
        Map<String, Form> forms = new LinkedHashMap<>();
        YamlBinding binding = new YamlBinding(YamlKinds.NONE, problems);
        for (LawFile file : files) {
            Optional<FormPlan> plan = file.node(problems).flatMap(node -> binding.bind(node, FormPlan.class));
            plan.ifPresent(it -> {
                checkId(it, file, forms, binding);
                new FormChecks(binding, problems).check(it);
                forms.put(it.form(), new Form(it, fields(it, binding)));
            });
        }
        problems.refuseIfAny();
        return forms;
    }

    /** What a form computes follows from its rulebook: without one there is only that to say. */
    private Map<String, Form.Field> fields(FormPlan plan, YamlBinding binding) {
        Optional<Saying> obstacle = live.obstacle(plan);
        obstacle.ifPresent(it -> problems.add(binding.place(plan, "rulebook"), it));
        return obstacle.isPresent() ? Map.of() : new FormFields(plan, live, binding, problems).byName();
    }

    private void checkId(FormPlan plan, LawFile file, Map<String, Form> others, YamlBinding binding) {
        if (!file.isCalled(plan.form())) {
            problems.add(binding.place(plan, "form"), Saying.of("law.file-name").with("id", plan.form()));
        }
        if (others.containsKey(plan.form())) {
            problems.add(
                    binding.place(plan, "form"), Saying.of("law.form-twice").with("id", plan.form()));
        }
    }
}
