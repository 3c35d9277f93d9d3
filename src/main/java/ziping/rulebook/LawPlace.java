package ziping.rulebook;

import ziping.model.Saying;

/** Where something stands that the law is read from: in a file of text, or in a cell of an office's workbook. */
sealed interface LawPlace permits YamlPlace, CellPlace {
    /** As people know it. */
    String file();

    /** The title of the sheet; empty in a file of text. */
    String sheet();

    /** Counted from 1. */
    int line();

    /** Counted from 1. */
    int column();

    /** What is wrong here, after the place in the words that people find it by. */
    Saying said(Saying what);
}
