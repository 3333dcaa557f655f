/** Where a file's annotated copy goes: its own relative path, below the folder of copies and nowhere else. */
import type { WorkbookFormat } from "../../model/raw.ts";

/** `taken` holds the paths given out so far (folded, for file systems that ignore case) and gets the new one. */
export function copyPath(file: string, format: WorkbookFormat, taken: Set<string>): string {
  const steps = file
    .split(/[/\\]/)
    .filter((step) => step !== "" && step !== "." && step !== ".." && !/^[A-Za-z]:$/.test(step));
  const path = steps.join("/") === "-" || steps.length === 0 ? "stdin" : steps.join("/");
  // The copy is an .xlsx whatever the file was: "a.csv" and "a.xlsx" must not meet.
  const whole = format === "xlsx" && /\.xlsx$/i.test(path);
  const stem = whole ? path.slice(0, -5) : path;
  for (let i = 1; ; i++) {
    const candidate = `${i === 1 ? stem : `${stem} (${i})`}.xlsx`;
    const key = candidate.normalize("NFC").toLowerCase();
    if (taken.has(key)) continue;
    taken.add(key);
    return candidate;
  }
}
