package ziping.rulebook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import ziping.messages.Language;
import ziping.messages.Messages;
import ziping.model.message.InvalidParameterException;
import ziping.model.message.Message;

class YamlBindingTest {
    private static final YamlBinding.Kinds KINDS = new YamlBinding.Kinds(
            Map.of(Shape.class, Map.of("square", Square.class, "circle", Circle.class)), Map.of());

    enum Colour {
        DARK_RED,
        BLUE
    }

    sealed interface Shape {}

    record Square(int side) implements Shape {
        Square {
            if (side <= 0) {
                throw new InvalidParameterException(Message.of("law.not-positive"));
            }
        }
    }

    record Circle(BigDecimal radius) implements Shape {}

    record Picture(
            String title,
            Optional<LocalDate> firstShown,
            Optional<Colour> frame,
            boolean sold,
            List<Shape> shapes,
            Map<String, Integer> prices) {}

    @Test
    void every_type_is_read_by_its_key() throws RulebookException {
        Picture picture = bind("""
                title: 7.50
                first-shown: 2021-12-31
                frame: dark-red
                sold: true
                shapes:
                  - {kind: circle, radius: 12.85}
                  - {kind: square, side: 3}
                prices: {一: 1, 二: 20}
                """);

        assertEquals(
                new Picture(
                        "7.50",
                        Optional.of(LocalDate.of(2021, 12, 31)),
                        Optional.of(Colour.DARK_RED),
                        true,
                        List.of(new Circle(new BigDecimal("12.85")), new Square(3)),
                        Map.of("一", 1, "二", 20)),
                picture);
    }

    @Test
    void what_may_be_left_out_is_empty_or_false() throws RulebookException {
        assertEquals(
                new Picture("a", Optional.empty(), Optional.empty(), false, List.of(), Map.of()), bind("title: a"));
    }

    @Test
    void a_byte_order_mark_of_windows_editors_is_not_part_of_the_first_key() throws RulebookException {
        assertEquals("a", bind("\uFEFFtitle: a").title());
    }

    @Test
    void an_unknown_key_names_the_allowed_ones_and_the_one_that_was_probably_meant() {
        assertProblems("""
                p.yaml:2:1: unknown key "titel" (did you mean "title"?); allowed: title, first-shown, frame, sold, shapes, prices
                p.yaml:3:1: unknown key "weather"; allowed: title, first-shown, frame, sold, shapes, prices""", """
                title: a
                titel: b
                weather: fine
                """);
    }

    @Test
    void every_problem_comes_in_one_go_in_the_order_of_the_file() {
        assertProblems("""
                p.yaml:1:1: the key "title" is missing
                p.yaml:1:8: "dark-green" is not known here (did you mean "dark-red"?); allowed: dark-red, blue
                p.yaml:2:7: "yes" is not known here; allowed: true, false
                p.yaml:3:14: "2021-02-30" is not a date; written like 2021-01-01
                p.yaml:5:5: a number from 1 is expected here
                p.yaml:6:11: "triangle" is not known here; allowed: circle, square
                p.yaml:7:5: the key "kind" is missing
                p.yaml:8:28: "1,5" is not a number; written like 12.85
                p.yaml:9:13: "1.5" is not a whole number
                p.yaml:10:1: the key "sold" stands here a second time""", """
                frame: dark-green
                sold: yes
                first-shown: 2021-02-30
                shapes:
                  - {kind: square, side: 0}
                  - kind: triangle
                  - {side: 1}
                  - {kind: circle, radius: "1,5"}
                prices: {a: 1.5}
                sold: true
                """);
    }

    @Test
    void a_value_of_the_wrong_shape_is_a_problem() {
        assertProblems("""
                p.yaml:1:8: a single value is expected here
                p.yaml:2:9: a list is expected here
                p.yaml:3:9: keys with values are expected here
                p.yaml:4:6: the key has no value; leave the key out, or write "" for an empty text""", """
                title: [a]
                shapes: none
                prices: 7
                sold:
                """);
    }

    @Test
    void only_the_plain_part_of_yaml_is_read() {
        assertProblems("""
                p.yaml:1:9: anchors (&) and aliases (*) are not used here; write the value out
                p.yaml:2:8: anchors (&) and aliases (*) are not used here; write the value out
                p.yaml:3:7: tags (!) are not used here
                p.yaml:4:5: a second document begins here; one file holds one""", """
                prices: &p {a: 1}
                title: *p
                sold: !!bool true
                --- more
                """);
    }

    @Test
    void a_file_that_is_not_yaml_is_refused_at_the_place_where_it_breaks() {
        assertProblems("p.yaml:2:7: not YAML: expected ',' or ']', but got :", "title: [a\nshapes: {");
    }

    @Test
    void an_empty_file_is_refused() {
        assertProblems("p.yaml:1:1: the file is empty", "# nothing but a remark\n");
    }

    @Test
    void where_a_bound_record_and_its_values_came_from_stays_known() {
        LoadProblems problems = new LoadProblems();
        YamlBinding binding = new YamlBinding(KINDS, problems);
        YamlNode node = YamlReader.read("p.yaml", "title: a\nshapes:\n  - kind: square\n    side: 3\n", problems)
                .orElseThrow();
        Picture picture = binding.bind(node, Picture.class).orElseThrow();

        Square square = (Square) picture.shapes().get(0);
        assertEquals(new SourcePosition.YamlPlace("p.yaml", 3, 5), binding.place(square));
        assertEquals(new SourcePosition.YamlPlace("p.yaml", 4, 11), binding.place(square, "side"));
        assertEquals(new SourcePosition.YamlPlace("p.yaml", 1, 1), binding.place(picture, "frame"));
    }

    private static Picture bind(String text) throws RulebookException {
        LoadProblems problems = new LoadProblems();
        Optional<Picture> bound = YamlReader.read("p.yaml", text, problems)
                .flatMap(node -> new YamlBinding(KINDS, problems).bind(node, Picture.class));
        problems.refuseIfAny();
        return bound.orElseThrow();
    }

    private static void assertProblems(String expected, String text) {
        RulebookException refused = assertThrows(RulebookException.class, () -> bind(text));
        Messages messages = Messages.in(Language.EN);
        assertEquals(expected, refused.problems().stream().map(messages::text).collect(Collectors.joining("\n")));
    }
}
