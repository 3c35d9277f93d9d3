package ziping.rulebook;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import ziping.model.Form;
import ziping.model.FormPlan;
import ziping.model.Saying;

/** Forms out of their files; everything that is wrong with any of them is noted before all are refused. */
record FormFiles(LiveFormulas live, Problems problems) {
    /** The forms by id, in the order of their files. */
    Map<String, Form> read(Collection<LawFile> files) throws RulebookException {
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
