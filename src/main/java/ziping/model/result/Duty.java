package ziping.model.result;

/** The severity of a finding: the action that it requires of a person. */
public enum Duty {
    /** 必须修改: certainly wrong. */
    MUST_FIX,
    /** 请核实: possibly right. The person confirms or corrects it. */
    CONFIRM,
    /** 提示: information. No action is required. */
    NOTE;

    /** Whether this duty is at least as severe as another. */
    public boolean reaches(Duty other) {
        return compareTo(other) <= 0;
    }
}
