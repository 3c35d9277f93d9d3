/**
 * Makes Chinese or English sentences from message keys and arguments, with one catalogue of messages. No other package
 * builds sentences from parts.
 *
 * <p>The catalogue is {@code messages/*.properties}, one file per topic and language. A test checks that both languages
 * have the same keys and that every key is used.
 */
package ziping.messages;
