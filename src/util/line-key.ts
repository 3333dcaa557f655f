/** Line codes ("01", "1.1") and labels as the lines of a form are known by. */
import { foldHeading } from "./headings.ts";

/** "01" and "1" are one code, "1.1" and "11" are not. */
export function lineKey(text: string): string {
  return foldHeading(text)
    .split(" ")
    .map((part) => (/^\d+$/u.test(part) ? part.replace(/^0+(?=\d)/u, "") : part))
    .join(" ");
}
