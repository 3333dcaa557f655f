#!/bin/sh
# Copy to .git/hooks/pre-commit and make it executable (chmod +x): no commit with an error in a submission.
# Chép vào .git/hooks/pre-commit rồi cho phép chạy: báo cáo còn lỗi thì không commit được.
# What stands in the working folder is checked; leave nothing unsaved beside it.
if git diff --cached --quiet -- bao-cao units.csv antq.yaml antq-baseline.json; then
  exit 0
fi
antq check bao-cao --units units.csv --quiet
