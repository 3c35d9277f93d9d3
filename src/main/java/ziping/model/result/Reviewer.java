package ziping.model.result;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * 评价人: a person who gave points to the project.
 *
 * @param points empty if the cell is blank or not a number
 */
public record Reviewer(String name, String post, String unit, Optional<BigDecimal> points) {}
