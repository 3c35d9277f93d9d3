package ziping.batch;

import ziping.model.message.Message;
import ziping.model.run.Limits;
import ziping.model.run.Refusal;

/** Refusals whose cause is not the content of the workbook. */
final class Refusals {
    private Refusals() {}

    static Refusal notReadable() {
        return new Refusal(Refusal.Reason.NOT_READABLE, Message.of("refusal.not-readable"));
    }

    /** The file name has a space after the extension of a workbook. */
    static Refusal blankEnding() {
        return new Refusal(Refusal.Reason.NOT_READABLE, Message.of("refusal.blank-ending"));
    }

    /** The name of the file or of a folder cannot be decoded. Java cannot open such a file. */
    static Refusal unreadableName() {
        return new Refusal(Refusal.Reason.NOT_READABLE, Message.of("refusal.unreadable-name"));
    }

    static Refusal notWritable() {
        return new Refusal(Refusal.Reason.NOT_WRITABLE, Message.of("refusal.not-writable"));
    }

    /** The copy would have the name of a file that the program itself writes into the output folder. */
    static Refusal nameTaken(String name) {
        return new Refusal(
                Refusal.Reason.NOT_WRITABLE, Message.of("refusal.name-taken").with("name", name));
    }

    /** The companion would replace a file of a person. */
    static Refusal companionTaken(String name) {
        return new Refusal(
                Refusal.Reason.NOT_WRITABLE,
                Message.of("refusal.companion-taken").with("name", name));
    }

    /** The name of the companion is longer than that of its workbook, and too long for the file system. */
    static Refusal companionTooLong(String name) {
        return new Refusal(
                Refusal.Reason.NOT_WRITABLE,
                Message.of("refusal.companion-too-long").with("name", name));
    }

    /** The program would write through a symbolic link. */
    static Refusal link(String link) {
        return new Refusal(
                Refusal.Reason.NOT_WRITABLE, Message.of("refusal.link").with("link", link));
    }

    /** An office program has the file open, and would overwrite the copy. */
    static Refusal open(String ownerFile) {
        return new Refusal(
                Refusal.Reason.NOT_WRITABLE, Message.of("refusal.open").with("owner", ownerFile));
    }

    /** A program has locked the file, without an owner file. */
    static Refusal held() {
        return new Refusal(Refusal.Reason.NOT_WRITABLE, Message.of("refusal.held"));
    }

    /** The file is read-only. */
    static Refusal readOnly() {
        return new Refusal(Refusal.Reason.NOT_WRITABLE, Message.of("refusal.read-only"));
    }

    /** The file was changed after it was examined. The copy would replace changes that nobody examined. */
    static Refusal changed() {
        return new Refusal(Refusal.Reason.NOT_WRITABLE, Message.of("refusal.changed"));
    }

    /** The original is damaged and could not be restored. The backup is complete. */
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
