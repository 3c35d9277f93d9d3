package ziping.model.result;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * The points of one 一级指标.
 *
 * @param points empty if one of its rows has no points
 */
public record IndicatorBlock(String level1, BigDecimal weight, Optional<BigDecimal> points) {}
