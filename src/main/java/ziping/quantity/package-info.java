/**
 * What a person wrote in a cell, understood: comparator, number, unit, range, words; or why it could not be.
 *
 * <p>One way in, {@link ziping.quantity.Meanings#of}: text is put into one spelling ({@code Spelling}), cut into tokens
 * ({@code Tokens}) and read by one small grammar ({@code Grammar}). Nothing is guessed.
 */
package ziping.quantity;
