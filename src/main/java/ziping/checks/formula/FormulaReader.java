package ziping.checks.formula;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.formula.EvaluationName;
import org.apache.poi.ss.formula.FormulaParseException;
import org.apache.poi.ss.formula.FormulaParser;
import org.apache.poi.ss.formula.FormulaParsingWorkbook;
import org.apache.poi.ss.formula.FormulaType;
import org.apache.poi.ss.formula.SheetIdentifier;
import org.apache.poi.ss.formula.ptg.AbstractFunctionPtg;
import org.apache.poi.ss.formula.ptg.AddPtg;
import org.apache.poi.ss.formula.ptg.AttrPtg;
import org.apache.poi.ss.formula.ptg.BoolPtg;
import org.apache.poi.ss.formula.ptg.ConcatPtg;
import org.apache.poi.ss.formula.ptg.DividePtg;
import org.apache.poi.ss.formula.ptg.EqualPtg;
import org.apache.poi.ss.formula.ptg.GreaterEqualPtg;
import org.apache.poi.ss.formula.ptg.GreaterThanPtg;
import org.apache.poi.ss.formula.ptg.IntPtg;
import org.apache.poi.ss.formula.ptg.LessEqualPtg;
import org.apache.poi.ss.formula.ptg.LessThanPtg;
import org.apache.poi.ss.formula.ptg.MultiplyPtg;
import org.apache.poi.ss.formula.ptg.NamePtg;
import org.apache.poi.ss.formula.ptg.NotEqualPtg;
import org.apache.poi.ss.formula.ptg.NumberPtg;
import org.apache.poi.ss.formula.ptg.OperationPtg;
import org.apache.poi.ss.formula.ptg.ParenthesisPtg;
import org.apache.poi.ss.formula.ptg.PercentPtg;
import org.apache.poi.ss.formula.ptg.Ptg;
import org.apache.poi.ss.formula.ptg.StringPtg;
import org.apache.poi.ss.formula.ptg.SubtractPtg;
import org.apache.poi.ss.formula.ptg.UnaryMinusPtg;
import org.apache.poi.ss.formula.ptg.UnaryPlusPtg;
import org.apache.poi.ss.usermodel.Name;
import org.apache.poi.ss.usermodel.Table;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.ss.util.CellReference;
import ziping.model.Decimals;
import ziping.model.message.InvalidParameterException;
import ziping.model.message.Message;
import ziping.model.message.MessageArgument;

/** Reads a formula with POI's parser. The one class that knows POI, loaded only where there is a formula to read. */
final class FormulaReader {
    private static final Map<Class<? extends Ptg>, Function> OPERATORS = Map.ofEntries(
            Map.entry(AddPtg.class, Function.ADD),
            Map.entry(SubtractPtg.class, Function.SUBTRACT),
            Map.entry(MultiplyPtg.class, Function.MULTIPLY),
            Map.entry(DividePtg.class, Function.DIVIDE),
            Map.entry(UnaryMinusPtg.class, Function.NEGATE),
            Map.entry(UnaryPlusPtg.class, Function.PLUS),
            Map.entry(PercentPtg.class, Function.PERCENT),
            Map.entry(ConcatPtg.class, Function.JOIN),
            Map.entry(EqualPtg.class, Function.EQUAL),
            Map.entry(NotEqualPtg.class, Function.DIFFERENT),
            Map.entry(LessThanPtg.class, Function.LESS),
            Map.entry(LessEqualPtg.class, Function.AT_MOST),
            Map.entry(GreaterThanPtg.class, Function.MORE),
            Map.entry(GreaterEqualPtg.class, Function.AT_LEAST));

    private final Names names = new Names();
    private final Deque<FormulaNode> stack = new ArrayDeque<>();

    private FormulaReader() {}

    /**
     * The formula as a tree.
     *
     * @throws InvalidParameterException if it cannot be read, or has a part that is not taken here
     */
    static FormulaNode read(String formula) {
        FormulaReader reader = new FormulaReader();
        for (Ptg token : reader.tokens(formula)) {
            reader.take(token);
        }
        return reader.stack.pop();
    }

    private Ptg[] tokens(String formula) {
        Optional<Message> misspelling = FormulaError.seen(formula);
        if (misspelling.isPresent()) {
            throw new InvalidParameterException(misspelling.get());
        }
        try {
            return FormulaParser.parse(formula, names, FormulaType.CELL, 0);
        } catch (InvalidParameterException notTaken) {
            throw notTaken;
        } catch (FormulaParseException | IllegalArgumentException | IllegalStateException wrong) {
            throw new InvalidParameterException(FormulaError.of(formula, String.valueOf(wrong.getMessage())));
        }
    }

    private void take(Ptg token) {
        Optional<Value> constant = constant(token);
        if (constant.isPresent()) {
            stack.push(new FormulaNode.Constant(constant.get()));
        } else if (token instanceof NamePtg name) {
            stack.push(new FormulaNode.Name(names.written.get(name.getIndex())));
        } else if (token instanceof AttrPtg sum && sum.isSum()) {
            call(Function.SUM, 1);
        } else if (OPERATORS.containsKey(token.getClass())) {
            call(OPERATORS.get(token.getClass()), ((OperationPtg) token).getNumberOfOperands());
        } else if (token instanceof AbstractFunctionPtg function) {
            call(function);
        } else if (!(token instanceof AttrPtg) && !(token instanceof ParenthesisPtg)) {
            throw Names.refused(written(token));
        }
    }

    private static String written(Ptg token) {
        return token instanceof OperationPtg operation
                ? operation.toFormulaString(Collections.nCopies(operation.getNumberOfOperands(), "…")
                        .toArray(String[]::new))
                : token.toFormulaString();
    }

    private static Optional<Value> constant(Ptg token) {
        if (token instanceof IntPtg number) {
            return Optional.of(Calculation.figure(java.math.BigDecimal.valueOf(number.getValue())));
        } else if (token instanceof NumberPtg number) {
            return Optional.of(Calculation.figure(Decimals.ofStored(number.getValue())));
        } else if (token instanceof StringPtg text) {
            return Optional.of(new Value.Words(text.getValue(), Optional.empty()));
        }
        return token instanceof BoolPtg truth ? Optional.of(new Value.Truth(truth.getValue())) : Optional.empty();
    }

    private void call(AbstractFunctionPtg token) {
        List<FormulaNode> arguments = pop(token.getNumberOfOperands());
        boolean unknown = token.isExternalFunction();
        String name = unknown ? ((FormulaNode.Name) arguments.get(0)).name() : token.getName();
        Function function = Optional.ofNullable(Function.byName().get(name))
                .filter(it -> !unknown)
                .orElseThrow(() -> new InvalidParameterException(Message.of("law.formula-function")
                        .with("function", name)
                        .with(
                                "allowed",
                                new MessageArgument.Listed(
                                        List.copyOf(Function.byName().keySet())))));
        stack.push(new FormulaNode.Call(function, arguments));
    }

    private void call(Function function, int arguments) {
        stack.push(new FormulaNode.Call(function, pop(arguments)));
    }

    private List<FormulaNode> pop(int count) {
        List<FormulaNode> popped = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            popped.add(stack.pop());
        }
        Collections.reverse(popped);
        return popped;
    }

    /** A workbook that has every name and nothing else: which names there are is looked at later. */
    private static final class Names implements FormulaParsingWorkbook {
        private final List<String> written = new ArrayList<>();

        @Override
        public EvaluationName getName(String name, int sheet) {
            written.add(name);
            return new AnyName(name, written.size() - 1);
        }

        @Override
        public Ptg get3DReferencePtg(CellReference cell, SheetIdentifier sheet) {
            throw refused(cell.formatAsString());
        }

        @Override
        public Ptg get3DReferencePtg(AreaReference area, SheetIdentifier sheet) {
            throw refused(area.formatAsString());
        }

        @Override
        public Ptg getNameXPtg(String name, SheetIdentifier sheet) {
            throw refused(name);
        }

        @Override
        public Table getTable(String name) {
            throw refused(name);
        }

        @Override
        public Name createName() {
            throw refused("");
        }

        @Override
        public int getExternalSheetIndex(String sheet) {
            throw refused(sheet);
        }

        @Override
        public int getExternalSheetIndex(String workbook, String sheet) {
            throw refused(sheet);
        }

        @Override
        public SpreadsheetVersion getSpreadsheetVersion() {
            return SpreadsheetVersion.EXCEL2007;
        }

        private static InvalidParameterException refused(String part) {
            // Names with nothing between them are an operator that is written as a blank.
            return new InvalidParameterException(
                    part.isBlank()
                            ? Message.of("law.formula-operator")
                            : Message.of("law.formula-part").with("part", part));
        }
    }

    /** The name of a cell, or of a function if a bracket follows. */
    private record AnyName(String text, int index) implements EvaluationName {
        @Override
        public String getNameText() {
            return text;
        }

        @Override
        public boolean isFunctionName() {
            return true;
        }

        @Override
        public boolean hasFormula() {
            return false;
        }

        @Override
        public Ptg[] getNameDefinition() {
            return new Ptg[0];
        }

        @Override
        public boolean isRange() {
            return true;
        }

        @Override
        public NamePtg createPtg() {
            return new NamePtg(index);
        }
    }
}
