package ziping.rulebook;

import ziping.model.CellAt;
import ziping.model.Fact;
import ziping.model.Place;
import ziping.model.Saying;

/**
 * Where something stands in a workbook that an office filled in.
 *
 * @param file name of the workbook
 */
record CellPlace(String file, CellAt at) implements LawPlace {
    static CellPlace of(Place place) {
        return new CellPlace(place.file(), place.at());
    }

    @Override
    public String sheet() {
        return at.sheet();
    }

    @Override
    public int line() {
        return at.row() + 1;
    }

    @Override
    public int column() {
        return at.column() + 1;
    }

    @Override
    public Saying said(Saying what) {
        return Saying.of("settings.problem")
                .with("file", file)
                .with("sheet", at.sheet())
                .with("cell", at.a1())
                .with("what", new Fact.Phrase(what));
    }
}
