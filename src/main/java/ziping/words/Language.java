package ziping.words;

/** The languages of all messages. */
public enum Language {
    ZH,
    EN
}
