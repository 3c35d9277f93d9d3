package ziping.excel.ooxml;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SharedFormulaTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "A1+B$2+$C3+$D$4 | C2+D$2+$C4+$D$4",
                "IF(A1=\"A1\",'填表 A1'!A1,LOG10(A1)) | IF(C2=\"A1\",'填表 A1'!C2,LOG10(C2))",
                "SUM(A1:B2,指标A1,ABCD1,表1[A1]) | SUM(C2:D3,指标A1,ABCD1,表1[A1])",
                "[1]表!A1 | [1]表!C2",
                "XFD1048576 | #REF!",
            })
    void addresses_move_and_words_stay(String formula, String moved) {
        assertEquals(moved, SharedFormula.moved(formula, 1, 2));
    }
}
