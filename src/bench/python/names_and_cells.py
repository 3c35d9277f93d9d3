"""What a short script does: reads the cells that the defined names point to, writes 80 cells, saves a copy.

With --read it stops after reading. Usage: names_and_cells.py [--read] <file or folder> <output folder>
"""

import pathlib
import sys
import warnings

import openpyxl

warnings.simplefilter("ignore")
CELLS = 80


def names(workbook):
    defined = workbook.defined_names
    # openpyxl 3.1 gives a dictionary, 3.0 (Debian 12) an object with a list.
    return list(defined.values()) if hasattr(defined, "values") else defined.definedName


def cells(workbook):
    for name in names(workbook):
        if "!" not in name.attr_text or "#REF" in name.attr_text:
            continue
        for title, address in name.destinations:
            found = workbook[title][address]
            if not isinstance(found, tuple):
                found = ((found,),)
            for row in found:
                yield from row if isinstance(row, tuple) else (row,)


def main():
    arguments = [it for it in sys.argv[1:] if it != "--read"]
    source, out = map(pathlib.Path, arguments)
    out.mkdir(parents=True, exist_ok=True)
    for file in sorted(source.glob("*.xlsx")) if source.is_dir() else [source]:
        workbook = openpyxl.load_workbook(file)
        answers = [it.value for it in cells(workbook)]
        if "--read" in sys.argv:
            print(file.name, sum(it is not None for it in answers))
            continue
        sheet = workbook.worksheets[0]
        for number in range(CELLS):
            sheet.cell(row=200 + number // 8, column=1 + number % 8, value=number / 8)
        workbook.save(out / file.name)


main()
