package ziping.model.result;

/** The severity of a finding, named by what the person has to do. */
public enum Duty {
    /** 必须修改: cannot be right as it stands. */
    MUST_FIX,
    /** 请核实: may be right; the person confirms or corrects it. */
    CONFIRM,
    /** 提示: worth knowing; nothing is asked. */
    NOTE;

    /** Whether this duty is at least as heavy as another. */
    public boolean reaches(Duty other) {
        return compareTo(other) <= 0;
    }
}
