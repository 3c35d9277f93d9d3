package ziping.messages;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import ziping.model.form.Location;
import ziping.model.message.Message;
import ziping.model.message.MessageArgument;

/** Labels of locations. The columns of one indicator have one label, and so have the sources of one item of money. */
final class LocationLabels {
    /** A label with a source of money at its end: {@code 全年预算资金（小计）}. */
    private static final Pattern WITH_SOURCE = Pattern.compile("(.+)（([^（）]+)）");

    private final Messages messages;

    LocationLabels(Messages messages) {
        this.messages = messages;
    }

    /** The locations by label, in the given order. */
    Map<String, List<Location>> of(List<Location> locations) {
        Map<String, List<Part>> byWhole = new LinkedHashMap<>();
        for (Location location : new LinkedHashSet<>(locations)) {
            Part part = part(location);
            byWhole.computeIfAbsent(part.whole(), whole -> new ArrayList<>()).add(part);
        }
        Map<String, List<Location>> labels = new LinkedHashMap<>();
        byWhole.forEach((whole, parts) ->
                labels.put(label(whole, parts), parts.stream().map(Part::place).toList()));
        return labels;
    }

    /**
     * A location as a part of an item of the form.
     *
     * @param name of the part; empty if the location is the whole item
     */
    private record Part(String whole, String name, Location place) {}

    private static Part part(Location location) {
        Matcher source = WITH_SOURCE.matcher(location.label());
        if (location.label().isEmpty()) {
            return new Part(location.column(), "", location);
        } else if (location.column().isEmpty() && source.matches()) {
            return new Part(source.group(1), source.group(2), location);
        }
        return new Part(location.label(), location.column(), location);
    }

    private String label(String whole, List<Part> parts) {
        List<String> names = parts.stream()
                .map(Part::name)
                .filter(name -> !name.isEmpty())
                .distinct()
                .toList();
        if (names.isEmpty()) {
            return whole;
        }
        boolean withWhole = parts.stream().anyMatch(part -> part.name().isEmpty());
        return messages.text(Message.of(withWhole ? "place.whole-and-parts" : "place.parts")
                .with("whole", whole)
                .with("parts", new MessageArgument.Listed(names)));
    }
}
