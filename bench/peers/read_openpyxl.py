# openpyxl alone, as its manual says to read large files: python3 read_openpyxl.py <file or folder>
import json
import os
import sys
import warnings
from datetime import date

import openpyxl

# That a workbook names no default style is no matter here.
warnings.simplefilter("ignore")


class Found:
    """What was found; letters is the length of all texts together."""

    def __init__(self):
        self.cells = self.numbers = self.sum = self.dates = self.letters = 0

    def add(self, value):
        # A blank is None here, and not a number (unequal to itself) in pandas.
        if value is None or value == "" or value != value:
            return
        self.cells += 1
        if isinstance(value, str):
            self.letters += len(value)
        elif isinstance(value, (int, float)):
            self.numbers += 1
            self.sum += value
        elif isinstance(value, date):
            self.dates += 1


def files_of(path):
    if not os.path.isdir(path):
        return [path]
    return [os.path.join(path, name) for name in sorted(os.listdir(path))]


def main(path):
    found = Found()
    for file in files_of(path):
        book = openpyxl.load_workbook(file, read_only=True, data_only=True)
        for sheet in book:
            for row in sheet.iter_rows(values_only=True):
                for value in row:
                    found.add(value)
        book.close()
    print(json.dumps(vars(found)))


if __name__ == "__main__":
    main(sys.argv[1])
