package ziping.messages;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import ziping.model.form.CellAddress;
import ziping.model.form.Location;

class LocationLabelsTest {
    @Test
    void the_columns_of_one_indicator_share_its_name() {
        assertEquals(
                List.of("平台建设成本（目标值、业绩值）", "系统上线及时性（业绩值）"),
                labels(cell("平台建设成本", "目标值"), cell("系统上线及时性", "业绩值"), cell("平台建设成本", "业绩值")));
    }

    @Test
    void the_sources_of_one_item_of_money_share_its_name() {
        assertEquals(List.of("全年预算资金（及小计）"), labels(cell("全年预算资金（小计）", ""), cell("全年预算资金", "")));
        assertEquals(List.of("资金结余（县区级、市级）"), labels(cell("资金结余（县区级）", ""), cell("资金结余（市级）", "")));
    }

    @Test
    void a_single_cell_keeps_its_label() {
        assertEquals(
                List.of("资金结余（县区级）", "预算调整原因", "道路（县道）（目标值）"),
                labels(cell("资金结余（县区级）", ""), cell("预算调整原因", ""), cell("道路（县道）", "目标值")));
    }

    @Test
    void every_place_is_kept_and_named_once() {
        Location first = cell("平台建设成本", "目标值");
        Location second = new Location("a.xlsx", new CellAddress("自评表", 5, 5), "平台建设成本", "目标值");
        assertEquals(
                Map.of("平台建设成本（目标值）", List.of(first, second)),
                Messages.in(Language.ZH).labels(List.of(first, second, first)));
    }

    @Test
    void several_cells_are_shortened_to_the_first() {
        Location first = cell("平台建设成本", "目标值");
        Location second = new Location("a.xlsx", new CellAddress("自评表", 5, 5), "平台建设成本", "目标值");
        Messages messages = Messages.in(Language.ZH);
        assertEquals("自评表!A1 等 2 处", messages.whereFirst(List.of(first, second, first)));
        assertEquals("自评表!A1", messages.whereFirst(List.of(first)));
        assertEquals("", messages.whereFirst(List.of()));
    }

    private static Location cell(String label, String column) {
        return new Location("a.xlsx", new CellAddress("自评表", 0, 0), label, column);
    }

    private static List<String> labels(Location... places) {
        return List.copyOf(
                Messages.in(Language.ZH).labels(Stream.of(places).toList()).keySet());
    }
}
