/**
 * Facts become sentences, Chinese or English, from one catalogue. No other room joins words into a sentence.
 *
 * <p>The catalogue lies in {@code words/*.properties}, one file per topic and language; a test keeps both languages
 * complete and every sentence in use.
 */
package ziping.words;
