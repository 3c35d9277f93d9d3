package ziping.batch;

import ziping.model.message.Message;
import ziping.model.run.Limits;
import ziping.model.run.Refusal;

/** The refusals that have their cause outside the workbook. */
final class Refusals {
    private Refusals() {}

    static Refusal notReadable() {
        return new Refusal(Refusal.Reason.NOT_READABLE, Message.of("refusal.not-readable"));
    }

    /** Its name would end with those of workbooks, were it not for a blank. */
    static Refusal blankEnding() {
        return new Refusal(Refusal.Reason.NOT_READABLE, Message.of("refusal.blank-ending"));
    }

    /** Its name, or that of a folder, is no text: Java cannot say it, nor open what is called so. */
    static Refusal unreadableName() {
        return new Refusal(Refusal.Reason.NOT_READABLE, Message.of("refusal.unreadable-name"));
    }

    static Refusal notWritable() {
        return new Refusal(Refusal.Reason.NOT_WRITABLE, Message.of("refusal.not-writable"));
    }

    /** The copy would have the name of one of our own files in the output folder. */
    static Refusal nameTaken(String name) {
        return new Refusal(
                Refusal.Reason.NOT_WRITABLE, Message.of("refusal.name-taken").with("name", name));
    }

    /** A companion would lie where a file of a person lies. */
    static Refusal companionTaken(String name) {
        return new Refusal(
                Refusal.Reason.NOT_WRITABLE,
                Message.of("refusal.companion-taken").with("name", name));
    }

    /** The name of a companion is longer than that of its workbook, and may be too long. */
    static Refusal companionTooLong(String name) {
        return new Refusal(
                Refusal.Reason.NOT_WRITABLE,
                Message.of("refusal.companion-too-long").with("name", name));
    }

    /** Something would be written to wherever a link leads. */
    static Refusal link(String link) {
        return new Refusal(
                Refusal.Reason.NOT_WRITABLE, Message.of("refusal.link").with("link", link));
    }

    /** Some office program has it open, and would write over what is put in its place. */
    static Refusal open(String ownerFile) {
        return new Refusal(
                Refusal.Reason.NOT_WRITABLE, Message.of("refusal.open").with("owner", ownerFile));
    }

    /** Some program has locked it, without a file beside it. */
    static Refusal held() {
        return new Refusal(Refusal.Reason.NOT_WRITABLE, Message.of("refusal.held"));
    }

    /** Whoever set it so does not want it changed. */
    static Refusal readOnly() {
        return new Refusal(Refusal.Reason.NOT_WRITABLE, Message.of("refusal.read-only"));
    }

    /** It is no longer what was examined, and the copy would take the place of what nobody has seen. */
    static Refusal changed() {
        return new Refusal(Refusal.Reason.NOT_WRITABLE, Message.of("refusal.changed"));
    }

    /** An original that is neither whole nor could be put back. */
    static Refusal onlyInBackup(String backup) {
        return new Refusal(
                Refusal.Reason.NOT_WRITABLE,
                Message.of("refusal.only-in-backup").with("backup", backup));
    }

    static Refusal fileSize(Limits limits) {
        return tooLarge(Message.of("refusal.file-size").with("limit", String.valueOf(limits.megabytes())));
    }

    static Refusal time(Limits limits) {
        return tooLarge(Message.of("refusal.time").with("limit", String.valueOf(limits.seconds())));
    }

    static Refusal memory() {
        return tooLarge(Message.of("refusal.memory"));
    }

    private static Refusal tooLarge(Message message) {
        return new Refusal(Refusal.Reason.TOO_LARGE, message);
    }

    static Refusal internal() {
        return new Refusal(Refusal.Reason.INTERNAL, Message.of("refusal.internal"));
    }
}
