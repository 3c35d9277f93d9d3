package ziping.rulebook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import ziping.checks.formula.Formula;
import ziping.model.form.FormPlan;
import ziping.model.message.Message;

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
                            .forEach(column -> column.name().ifPresent(it -> tables.put(it, table.name()))));
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
