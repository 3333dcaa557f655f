# pandas over CSV, counts as numbers: python3 read_pandas_csv.py <file> <columns of text>
import json
import sys

import pandas

path, texts = sys.argv[1], int(sys.argv[2])
frame = pandas.read_csv(path, dtype={i: "str" for i in range(texts)})
numbers = frame.iloc[:, texts:]
print(
    json.dumps(
        {
            "cells": int(frame.count().sum()) + len(frame.columns),
            "numbers": int(numbers.count().sum()),
            "sum": int(numbers.to_numpy().sum()),
            "dates": None,
            "letters": None,
        }
    )
)
