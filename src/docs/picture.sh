#!/bin/sh
# Draws the pictures of the README and the guides anew: the published report is run, and LibreOffice draws two sheets of what comes out.
# Needs soffice, pdftoppm (poppler-utils) and the fonts of fonts-noto-cjk.
set -eu
cd "$(dirname "$0")/../.."
docs=$PWD/src/docs
work=$PWD/target/picture
rm -rf "$work"
mkdir -p "$work/profile/user"
cp src/test/resources/libreoffice/registrymodifications.xcu "$work/profile/user/"

# The fonts of Excel and WPS are not free; these look most like them.
cat >"$work/fonts.conf" <<END
<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>
<include ignore_missing="yes">/etc/fonts/fonts.conf</include>
<alias binding="same"><family>宋体</family><prefer><family>Noto Serif CJK SC</family></prefer></alias>
<alias binding="same"><family>黑体</family><prefer><family>Noto Sans CJK SC</family></prefer></alias>
<alias binding="same"><family>微软雅黑</family><prefer><family>Noto Sans CJK SC</family></prefer></alias>
</fontconfig>
END

# 1 means: evaluated, with findings that must be fixed; the published report has one.
code=0
./ziping run test-fixtures/seeds/shanxi-2021.xlsx --out "$work/out" || code=$?
[ "$code" -eq 1 ]

FONTCONFIG_FILE=$work/fonts.conf soffice "-env:UserInstallation=file://$work/profile" --headless --norestore \
    --convert-to 'pdf:calc_pdf_Export:{"SinglePageSheets":{"type":"boolean","value":"true"}}' \
    --outdir "$work" "$work/out/shanxi-2021.xlsx" >/dev/null
pages=$(pdfinfo "$work/shanxi-2021.pdf" | sed -n 's/^Pages: *//p')
pdftoppm -r 110 -png -singlefile -f 1 -l 1 "$work/shanxi-2021.pdf" "$docs/form"
# The columns from 依据 on are left out, for the others to be legible on a page.
pdftoppm -r 110 -png -singlefile -W 1566 -f "$pages" -l "$pages" "$work/shanxi-2021.pdf" "$docs/findings"

# 2 means: some file could not be processed; the county's folder has such ones.
./ziping run test-fixtures/batches/county/in --out "$work/county" --fail-on never || code=$?
[ "$code" -eq 2 ]
FONTCONFIG_FILE=$work/fonts.conf soffice "-env:UserInstallation=file://$work/profile" --headless --norestore \
    --convert-to 'pdf:calc_pdf_Export:{"SinglePageSheets":{"type":"boolean","value":"true"}}' \
    --outdir "$work" "$work/county/summary.xlsx" >/dev/null
pdftoppm -r 60 -png -singlefile -f 1 -l 1 "$work/summary.pdf" "$docs/summary"
