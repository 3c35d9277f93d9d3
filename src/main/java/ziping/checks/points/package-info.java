/**
 * Checks of points, the total and the grade. One record for each kind, registered in {@link
 * ziping.checks.points.PointsChecks}.
 */
package ziping.checks.points;
