/**
 * Parses what a person typed in a cell: comparator, number, unit, range, day, tier or words; or the reason why it is
 * not understood.
 *
 * <p>The entry point is {@link ziping.quantity.ValueParser}. {@code Spelling} normalizes the text. If the whole cell is a
 * known phrase, {@code Phrases} gives its meaning, from {@code phrases.txt}. Any other text is split into tokens by
 * {@code Tokens}, with the words of {@code lexicon.txt} and {@code units.txt}, and parsed by a small grammar:
 * {@code Grammar} with {@code Dates}, {@code Amounts} and {@code Quantities}. The parser does not guess: an unclear
 * text stays a text and does not become a wrong number. Then {@code Sides} combines target and actual, and {@code Pair}
 * converts them to one unit.
 */
package ziping.quantity;
