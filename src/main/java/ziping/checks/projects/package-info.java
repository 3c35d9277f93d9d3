/**
 * Checks of several projects of one run. One record for each kind, registered in {@link
 * ziping.checks.projects.ProjectChecks}.
 */
package ziping.checks.projects;
