package ziping.excel.ooxml;

import java.util.List;
import java.util.Optional;

/**
 * A row that is written in the file.
 *
 * @param index counted from 0
 * @param inside what stands between its tags begins here
 * @param close where that ends
 * @param height in points, if it is written
 * @param style of its cells that are not written, if it has one
 * @param hidden whether nobody sees it
 */
record Row(
        int index,
        int start,
        int inside,
        int close,
        int end,
        Optional<Double> height,
        Optional<Integer> style,
        boolean hidden,
        List<Grid.Cell> cells) {}
