package ziping.model;

/** The same words in Chinese and English. */
public record Bilingual(String zh, String en) {}
