/**
 * What a person wrote in a cell, understood: comparator, number, unit, range, day, tier, words; or why it could not be.
 *
 * <p>One way in, {@link ziping.quantity.Meanings}: text is put into one spelling ({@code Spelling}); a whole cell that is a
 * known answer means what {@code phrases.txt} says ({@code Phrases}); everything else is cut into tokens ({@code Tokens},
 * by the words of {@code lexicon.txt} and {@code units.txt}) and read by one small grammar ({@code Grammar}, with
 * {@code Dates}, {@code Amounts} and {@code Quantities}). Nothing is guessed: words stay words rather than become a wrong
 * number. Target and actual are then held side by side ({@code Sides}) and brought to one unit ({@code Pair}).
 */
package ziping.quantity;
