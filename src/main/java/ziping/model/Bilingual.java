package ziping.model;

/** The same text in Chinese and English. */
public record Bilingual(String zh, String en) {}
