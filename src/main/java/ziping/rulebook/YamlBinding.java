package ziping.rulebook;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import ziping.checks.formula.Expression;
import ziping.model.message.InvalidParameterException;
import ziping.model.message.Message;

/**
 * Binds nodes to records, strictly. The components of a record are the keys that the file can contain. Every key is
 * required, unless its component is an {@link Optional}, a list, a map or a boolean.
 *
 * <p>A problem is noted and reading continues. A value with a problem inside is empty. The binding remembers the node
 * of every record, so that later checks can report its place.
 */
final class YamlBinding {
    static final String KIND = "kind";

    private final Kinds kinds;
    private final LoadProblems problems;
    private final YamlScalars scalars;
    private final IdentityHashMap<Object, YamlNode.Entries> sources = new IdentityHashMap<>();
    private final Map<Class<?>, Shape> shapes = new HashMap<>();

    /**
     * Which records implement an interface that is the type of a component.
     *
     * @param byWord records by the word after {@code kind:}, such as {@code reverse-linear} of a scoring method
     * @param byKey records by a key of the record that has the component; exactly one of these keys must be there
     */
    record Kinds(
            Map<Class<?>, Map<String, Class<? extends Record>>> byWord,
            Map<Class<?>, Map<String, Class<? extends Record>>> byKey) {
        /** For files without such components. */
        static final Kinds NONE = new Kinds(Map.of(), Map.of());

        Kinds {
            byWord = Map.copyOf(byWord);
            byKey = Map.copyOf(byKey);
        }

        /** The records of an interface by their word, in alphabetical order. */
        private Map<String, Class<? extends Record>> words(Class<?> shared) {
            if (!byWord.containsKey(shared)) {
                throw new IllegalStateException("no kinds are registered for " + shared.getName());
            }
            return new TreeMap<>(byWord.get(shared));
        }
    }

    /**
     * The components of a record.
     *
     * @param constructor of the record
     * @param byKey each component by its key in the file, without the content
     * @param content records of the last component by their keys, if one of several keys contains it; else none
     * @param keys all of them
     */
    private record Shape(
            Constructor<?> constructor,
            Map<String, RecordComponent> byKey,
            Map<String, Class<? extends Record>> content,
            Set<String> keys) {
        static Shape of(Class<?> type, Kinds kinds) {
            Map<String, RecordComponent> byKey = new LinkedHashMap<>();
            Map<String, Class<? extends Record>> content = Map.of();
            List<Class<?>> types = new ArrayList<>();
            for (RecordComponent component : type.getRecordComponents()) {
                types.add(component.getType());
                if (kinds.byKey().containsKey(component.getType())) {
                    content = kinds.byKey().get(component.getType());
                } else {
                    byKey.put(YamlKeys.ofComponent(component.getName()), component);
                }
            }
            Set<String> keys = new LinkedHashSet<>(byKey.keySet());
            keys.addAll(content.keySet());
            try {
                Constructor<?> constructor = type.getDeclaredConstructor(types.toArray(Class<?>[]::new));
                // The kinds of check are records that only their package sees.
                constructor.setAccessible(true);
                return new Shape(constructor, byKey, content, keys);
            } catch (NoSuchMethodException notARecord) {
                throw new IllegalStateException(type.getName(), notARecord);
            }
        }
    }

    YamlBinding(Kinds kinds, LoadProblems problems) {
        this.kinds = kinds;
        this.problems = problems;
        this.scalars = new YamlScalars(problems);
    }

    /** The node as a record, or empty if something in it is wrong. */
    <T extends Record> Optional<T> bind(YamlNode node, Class<T> type) {
        return value(node, type).map(type::cast);
    }

    /** Where a record begins that this binding made. */
    SourcePosition place(Record bound) {
        return source(bound).at();
    }

    /** Where the value of a key stands in such a record; where the record begins if it has no such key. */
    SourcePosition place(Record bound, String key) {
        return source(bound).value(key).map(YamlNode::at).orElse(place(bound));
    }

    /** The node that such a record was made of. */
    YamlNode.Entries source(Record bound) {
        YamlNode.Entries source = sources.get(bound);
        if (source == null) {
            throw new IllegalStateException("not made by this binding: " + bound);
        }
        return source;
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
        throw new IllegalStateException("cannot read a " + type.getTypeName());
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
        entries.byKey().forEach((key, entry) -> value(entry.value(), type).ifPresent(value -> bound.put(key, value)));
        return bound.size() == entries.byKey().size() ? Optional.of(bound) : Optional.empty();
    }

    private Optional<Object> ofKind(YamlNode node, Class<?> shared) {
        Map<String, Class<? extends Record>> allowed = kinds.words(shared);
        if (!(node instanceof YamlNode.Entries entries)) {
            return wrong(node, "law.not-keys");
        } else if (!(entries.value(KIND).orElse(node) instanceof YamlNode.Scalar kind)) {
            problems.add(node.at(), Message.of("law.missing-key").with("key", KIND));
            return Optional.empty();
        } else if (!allowed.containsKey(kind.text())) {
            problems.add(kind.at(), YamlKeys.unknownWord(kind.text(), allowed.keySet()));
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
        Shape shape = shape(type);
        noteUnknownKeys(entries, shape);
        List<Object> values = new ArrayList<>();
        shape.byKey()
                .forEach((key, component) -> component(entries, key, component).ifPresent(values::add));
        boolean whole = values.size() == shape.byKey().size();
        if (!shape.content().isEmpty()) {
            Optional<Object> content = content(entries, shape.content(), whole);
            content.ifPresent(values::add);
            whole &= content.isPresent();
        }
        return whole ? make(entries, shape, values) : Optional.empty();
    }

    private Shape shape(Class<?> type) {
        return shapes.computeIfAbsent(type, each -> Shape.of(each, kinds));
    }

    private void noteUnknownKeys(YamlNode.Entries entries, Shape shape) {
        entries.byKey().forEach((key, entry) -> {
            if (!shape.keys().contains(key)) {
                problems.add(entry.at(), YamlKeys.unknownKey(key, shape.keys()));
            }
        });
    }

    /**
     * The value of exactly one of several keys.
     *
     * @param whole whether nothing is wrong with the other keys; only then the number of contents is a problem
     */
    private Optional<Object> content(
            YamlNode.Entries entries, Map<String, Class<? extends Record>> kinds, boolean whole) {
        int keys = 0;
        List<Object> contents = new ArrayList<>();
        for (Map.Entry<String, Class<? extends Record>> kind : kinds.entrySet()) {
            Optional<YamlNode> node = entries.value(kind.getKey());
            if (node.isPresent()) {
                keys++;
                content(kind.getKey(), node.get(), kind.getValue()).ifPresent(contents::add);
            }
        }
        if (contents.size() < keys) {
            return Optional.empty();
        } else if (keys == 1) {
            return Optional.of(contents.get(0));
        }
        if (whole) {
            problems.add(entries.at(), Message.of("law.one-thing").with("count", BigDecimal.valueOf(keys)));
        }
        return Optional.empty();
    }

    private Optional<Object> content(String key, YamlNode node, Class<? extends Record> kind) {
        boolean isOneValue = shape(kind).byKey().containsKey(key);
        return isOneValue ? record(YamlNode.Entries.of(node.at(), Map.of(key, node)), kind) : value(node, kind);
    }

    private Optional<Object> component(YamlNode.Entries entries, String key, RecordComponent component) {
        Optional<YamlNode> node = entries.value(key);
        Optional<Object> value =
                node.isPresent() ? value(node.get(), component.getGenericType()) : valueLeftOut(component.getType());
        if (node.isEmpty() && value.isEmpty()) {
            problems.add(entries.at(), Message.of("law.missing-key").with("key", key));
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
            if (refused.getCause() instanceof InvalidParameterException reason) {
                SourcePosition at = reason.about()
                        .map(sources::get)
                        .map(YamlNode.Entries::at)
                        .orElse(entries.at());
                problems.add(at, reason.message());
                return Optional.empty();
            }
            throw new IllegalStateException(shape.constructor().getName(), refused);
        } catch (ReflectiveOperationException notARecordOfOurs) {
            throw new IllegalStateException(shape.constructor().getName(), notARecordOfOurs);
        }
    }

    private Optional<Object> wrong(YamlNode node, String problem) {
        problems.add(node.at(), Message.of(problem));
        return Optional.empty();
    }
}
