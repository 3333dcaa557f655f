/** A workbook as `antq template` makes it: the form, and the hidden sheet that says from which one it was made. */
import { formVersion } from "../../catalogue/form-version.ts";
import tipsForm from "../../catalogue/forms/tips.ts";
import { STAMP_MARK, STAMP_SHEET } from "../../model/template.ts";
import type { Example } from "../check.ts";
import { good, TIPS_HEADING } from "../examples.ts";

const FILE = "bao-cao.xlsx";

/** The tips form filled in; `expect`: cells of the finding. */
export function stamped(
  { version = formVersion(tipsForm), texts = [] as readonly string[] },
  expect: readonly (string | null)[],
): Example {
  const stamp = [STAMP_MARK, "tips", version, ...texts].map((text) => [text]);
  const row = ["Xã An Đức", { date: "2020-03-07" }, "ma túy", 5, 4] as const;
  return {
    ...good(""),
    files: {},
    workbooks: { [FILE]: { Tin: [TIPS_HEADING, row], [STAMP_SHEET]: stamp } },
    expect: expect.map((cell) => ({ file: FILE, cell })),
  };
}
