/**
 * Parses what a person typed in a cell: comparator, number, unit, range, day, band or words; or the reason why it is
 * not understood.
 *
 * <p>The entry point is {@link ziping.quantity.ValueParser}. {@code SpellingNormalizer} normalizes the text. If the
 * whole cell is a known phrase, {@code FixedPhrases} gives its meaning, from {@code phrases.txt}. Any other text is
 * split into tokens by {@code Tokenizer}, with the words of {@code lexicon.txt} and {@code units.txt}, and parsed by a
 * small grammar: {@code CellParser} with {@code DateParser}, {@code AmountParser} and {@code QuantityParser}. The
 * parser does not guess: an unclear text stays a text and does not become a wrong number. Then {@code
 * ParsedValue.TargetAndActual} combines target and actual value, and {@code UnitPair} converts them to one unit.
 */
package ziping.quantity;
