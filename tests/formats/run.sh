#!/bin/sh
# The JSON of commands fits the schemas that describe it, over the shipped plans, and what does not fit is told.
# Usage: run.sh NSP SOURCE
set -eu
nsp=$1
cd "$2"
fits() {
  schema=docs/formats/$1.schema.json
  shift
  "$nsp" "$@" --format json | "$nsp" check --schema "$schema" --stdin-name "$1.json" - || { echo "nsp $* does not fit $schema"; exit 1; }
}
fits coverage coverage
fits coverage coverage --holes
fits coverage coverage --plan example-zone-9901 --lang nl
fits status status
fits status status --as-of 2030-06-30 --lang fr
fits status status --plan nsp-2016-2019
fits trace trace drugs
fits trace trace example-framework-2026 --down --depth 3
fits trace trace letters-along-the-route --up --lang de
for schema in docs/formats/*.schema.json; do
  echo '{"version": 2}' | "$nsp" check --quiet --schema "$schema" - >/dev/null && { echo "$schema takes anything"; exit 1; }
done
echo "the formats are as described"
