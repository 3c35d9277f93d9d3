package ziping.words;

/** A language that ziping speaks. */
public enum Language {
    ZH,
    EN
}
