package ziping.rulebook;

/**
 * Where something stands in a file of the law.
 *
 * @param file as people know it, such as {@code shanxi-2021.yaml}
 * @param line counted from 1
 * @param column counted from 1
 */
record YamlPlace(String file, int line, int column) {}
