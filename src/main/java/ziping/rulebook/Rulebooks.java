package ziping.rulebook;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import ziping.checks.Check;
import ziping.checks.Checks;
import ziping.model.Saying;
import ziping.scoring.ScoringMethod;
import ziping.scoring.ScoringMethods;

/** All rulebooks that were loaded, by id. */
public final class Rulebooks {
    private static final YamlKinds KINDS =
            new YamlKinds(Map.of(ScoringMethod.class, ScoringMethods.KINDS, Check.class, Checks.KINDS));

    private final Map<String, Rulebook> byId;

    private Rulebooks(Map<String, Rulebook> byId) {
        this.byId = new TreeMap<>(byId);
    }

    /**
     * Reads rulebooks.
     *
     * @param files text by file name
     * @throws RulebookException with every problem of every file
     */
    public static Rulebooks load(Map<String, String> files) throws RulebookException {
        Problems problems = new Problems();
        YamlBinding binding = new YamlBinding(KINDS, problems);
        List<LawFile> laws = new ArrayList<>();
        files.forEach((file, text) -> YamlReader.read(file, text, problems)
                .flatMap(it -> binding.bind(it, LawFile.class))
                .ifPresent(laws::add));
        problems.refuseIfAny();
        Map<String, LawFile> byId = new LinkedHashMap<>();
        for (LawFile law : laws) {
            if (byId.putIfAbsent(law.rulebook(), law) != null) {
                problems.add(
                        binding.place(law, "rulebook"),
                        Saying.of("law.duplicate-id").with("id", law.rulebook()));
            }
        }
        Extension extension = new Extension(byId, binding, problems);
        Map<String, Rulebook> rulebooks = new TreeMap<>();
        byId.keySet().forEach(id -> extension.resolve(id).ifPresent(it -> rulebooks.put(id, it)));
        problems.refuseIfAny();
        return new Rulebooks(rulebooks);
    }

    /** The rulebook of that id. */
    public Optional<Rulebook> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** Every rulebook, by id. */
    public Collection<Rulebook> all() {
        return byId.values();
    }
}
