#!/usr/bin/env bash
# Takes every sentence of the sources into the .ts files; what is gone from the sources goes from them too.
# English is the language of the sources, so its file holds the sentences with a number only ("1 phone", "2 phones").
# tests/unit/translations fails while one is unfinished. Words and tone: docs/glossary.md.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
lupdate="$(command -v lupdate6 || command -v lupdate || echo /usr/lib/qt6/bin/lupdate)"
for ts in translations/ringfence_*.ts; do
    language="${ts#*_}"
    language="${language%.ts}"
    only=""
    [[ $language == en ]] && only=-pluralonly
    "$lupdate" -silent ${only:+"$only"} -no-obsolete -locations none -source-language en -target-language "$language" \
        @translations/sources.lst -ts "$ts"
done
grep -c 'type="unfinished"' translations/ringfence_*.ts || true
