package ziping.messages;

/** The languages of all messages. */
public enum Language {
    ZH,
    EN
}
