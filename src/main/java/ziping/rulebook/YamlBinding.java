package ziping.rulebook;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import ziping.checks.formula.Expression;
import ziping.model.NotAllowed;
import ziping.model.Saying;

/**
 * Binds nodes to records, strictly: the components of a record are the keys that may stand there, and all of them must
 * stand there but those that are an {@link Optional}, a list, a map or a boolean.
 *
 * <p>Every problem is noted and reading goes on; a value that has a problem inside is empty. Where a bound record came
 * from stays known, so that later findings about it have a place too.
 */
final class YamlBinding {
    static final String KIND = "kind";

    private final YamlKinds kinds;
    private final Problems problems;
    private final YamlScalars scalars;
    private final IdentityHashMap<Object, YamlNode.Entries> sources = new IdentityHashMap<>();
    private final Map<Class<?>, Shape> shapes = new HashMap<>();

    /** What a record takes: its constructor, and the type of each component by the key it has in the files. */
    private record Shape(Constructor<?> constructor, Map<String, RecordComponent> byKey) {
        static Shape of(Class<?> type) {
            Map<String, RecordComponent> byKey = new LinkedHashMap<>();
            for (RecordComponent component : type.getRecordComponents()) {
                byKey.put(YamlKeys.ofComponent(component.getName()), component);
            }
            Class<?>[] types =
                    byKey.values().stream().map(RecordComponent::getType).toArray(Class<?>[]::new);
            try {
                return new Shape(type.getDeclaredConstructor(types), byKey);
            } catch (NoSuchMethodException notARecord) {
                throw new IllegalStateException(type.getName(), notARecord);
            }
        }
    }

    YamlBinding(YamlKinds kinds, Problems problems) {
        this.kinds = kinds;
        this.problems = problems;
        this.scalars = new YamlScalars(problems);
    }

    /** The node as a record, or empty if something in it is wrong. */
    <T extends Record> Optional<T> bind(YamlNode node, Class<T> type) {
        return value(node, type).map(type::cast);
    }

    /** Where a record that was bound here begins. */
    LawPlace place(Record bound) {
        return source(bound).at();
    }

    /** Where the value of a key of a record that was bound here stands; where the record begins if it has no such key. */
    LawPlace place(Record bound, String key) {
        return source(bound).value(key).map(YamlNode::at).orElse(place(bound));
    }

    /** What a record that was bound here was made of. */
    YamlNode.Entries source(Record bound) {
        return Optional.ofNullable(sources.get(bound))
                .orElseThrow(() -> new IllegalStateException("not bound here: " + bound));
    }

    private Optional<Object> value(YamlNode node, Type type) {
        if (node instanceof YamlNode.Nothing) {
            return wrong(node, "law.no-value");
        } else if (type instanceof ParameterizedType generic) {
            return generic(node, generic);
        }
        Class<?> plain = (Class<?>) type;
        if (plain == Expression.class) {
            return node instanceof YamlNode.Scalar scalar ? scalars.formula(scalar) : wrong(node, "law.not-single");
        } else if (plain.isRecord()) {
            return record(node, plain);
        } else if (plain.isInterface()) {
            return ofKind(node, plain);
        }
        return node instanceof YamlNode.Scalar scalar ? scalars.value(scalar, plain) : wrong(node, "law.not-single");
    }

    private Optional<Object> generic(YamlNode node, ParameterizedType type) {
        Type[] arguments = type.getActualTypeArguments();
        if (type.getRawType() == Optional.class) {
            return value(node, arguments[0]).map(Optional::of);
        } else if (type.getRawType() == List.class) {
            return node instanceof YamlNode.Items items ? list(items, arguments[0]) : wrong(node, "law.not-list");
        } else if (type.getRawType() == Map.class && arguments[0] == String.class) {
            return node instanceof YamlNode.Entries entries ? map(entries, arguments[1]) : wrong(node, "law.not-keys");
        }
        throw new IllegalStateException("no way to read " + type.getTypeName());
    }

    private Optional<Object> list(YamlNode.Items items, Type type) {
        List<Object> bound = new ArrayList<>();
        for (YamlNode node : items.nodes()) {
            value(node, type).ifPresent(bound::add);
        }
        return bound.size() == items.nodes().size() ? Optional.of(bound) : Optional.empty();
    }

    private Optional<Object> map(YamlNode.Entries entries, Type type) {
        Map<String, Object> bound = new LinkedHashMap<>();
        entries.byKey().forEach((key, entry) -> value(entry.value(), type).ifPresent(it -> bound.put(key, it)));
        return bound.size() == entries.byKey().size() ? Optional.of(bound) : Optional.empty();
    }

    private Optional<Object> ofKind(YamlNode node, Class<?> shared) {
        Map<String, Class<? extends Record>> allowed = kinds.of(shared);
        if (!(node instanceof YamlNode.Entries entries)) {
            return wrong(node, "law.not-keys");
        } else if (!(entries.value(KIND).orElse(node) instanceof YamlNode.Scalar kind)) {
            problems.add(node.at(), Saying.of("law.missing-key").with("key", KIND));
            return Optional.empty();
        } else if (!allowed.containsKey(kind.text())) {
            problems.add(kind.at(), YamlProblem.unknownWord(kind.text(), allowed.keySet()));
            return Optional.empty();
        } else {
            Map<String, YamlNode.Entry> others = new LinkedHashMap<>(entries.byKey());
            others.remove(KIND);
            return record(new YamlNode.Entries(entries.at(), others), allowed.get(kind.text()));
        }
    }

    private Optional<Object> record(YamlNode node, Class<?> type) {
        if (!(node instanceof YamlNode.Entries entries)) {
            return wrong(node, "law.not-keys");
        }
        Shape shape = shapes.computeIfAbsent(type, Shape::of);
        noteUnknownKeys(entries, shape);
        List<Object> values = new ArrayList<>();
        shape.byKey()
                .forEach((key, component) -> component(entries, key, component).ifPresent(values::add));
        return values.size() == shape.byKey().size() ? make(entries, shape, values) : Optional.empty();
    }

    private void noteUnknownKeys(YamlNode.Entries entries, Shape shape) {
        entries.byKey().forEach((key, entry) -> {
            if (!shape.byKey().containsKey(key)) {
                problems.add(
                        entry.at(), YamlProblem.unknownKey(key, shape.byKey().keySet()));
            }
        });
    }

    private Optional<Object> component(YamlNode.Entries entries, String key, RecordComponent component) {
        Optional<YamlNode> node = entries.value(key);
        Optional<Object> value =
                node.isPresent() ? value(node.get(), component.getGenericType()) : valueLeftOut(component.getType());
        if (node.isEmpty() && value.isEmpty()) {
            problems.add(entries.at(), Saying.of("law.missing-key").with("key", key));
        }
        return value;
    }

    private static Optional<Object> valueLeftOut(Class<?> type) {
        if (type == Optional.class) {
            return Optional.of(Optional.empty());
        } else if (type == List.class) {
            return Optional.of(List.of());
        } else if (type == Map.class) {
            return Optional.of(Map.of());
        }
        return type == boolean.class ? Optional.of(false) : Optional.empty();
    }

    private Optional<Object> make(YamlNode.Entries entries, Shape shape, List<Object> values) {
        try {
            Object made = shape.constructor().newInstance(values.toArray());
            sources.put(made, entries);
            return Optional.of(made);
        } catch (InvocationTargetException refused) {
            if (refused.getCause() instanceof NotAllowed reason) {
                LawPlace at = reason.about()
                        .map(sources::get)
                        .map(YamlNode.Entries::at)
                        .orElse(entries.at());
                problems.add(at, reason.saying());
                return Optional.empty();
            }
            throw new IllegalStateException(shape.constructor().getName(), refused);
        } catch (ReflectiveOperationException notARecordOfOurs) {
            throw new IllegalStateException(shape.constructor().getName(), notARecordOfOurs);
        }
    }

    private Optional<Object> wrong(YamlNode node, String problem) {
        problems.add(node.at(), Saying.of(problem));
        return Optional.empty();
    }
}
