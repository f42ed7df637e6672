"""Validates each line of an NDJSON file against a JSON Schema (draft 2020-12): one line a finding, exit code 1 when there is one."""
import json
import sys

import jsonschema

schema = json.load(open(sys.argv[1], encoding="utf-8"))
jsonschema.Draft202012Validator.check_schema(schema)
validator = jsonschema.Draft202012Validator(schema)
found = False
for number, line in enumerate(open(sys.argv[2], encoding="utf-8", newline="\n"), 1):
    for error in sorted(validator.iter_errors(json.loads(line)), key=str):
        found = True
        print(f"{number}: {'/'.join(map(str, error.absolute_path))}: {error.message[:200]}")
sys.exit(1 if found else 0)
