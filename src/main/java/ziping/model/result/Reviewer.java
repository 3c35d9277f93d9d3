package ziping.model.result;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * 评价人: somebody who gave the project points.
 *
 * @param points empty if none or no number was written
 */
public record Reviewer(String name, String post, String unit, Optional<BigDecimal> points) {}
