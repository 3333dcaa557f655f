# pandas over openpyxl: python3 read_pandas.py <file or folder>
import json
import sys

import pandas
from read_openpyxl import Found, files_of


def main(path):
    found = Found()
    for file in files_of(path):
        # Left to itself pandas turns codes kept as text into numbers; object keeps what is there.
        sheets = pandas.read_excel(file, sheet_name=None, header=None, dtype=object)
        for sheet in sheets.values():
            for row in sheet.to_numpy():
                for value in row:
                    found.add(value)
    print(json.dumps(vars(found)))


main(sys.argv[1])
