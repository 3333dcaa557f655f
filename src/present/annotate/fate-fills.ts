/** The colour of a figure's cell by its fate. */
import type { InspectAccount } from "../inspect-report.ts";

/** Pale, so that the figures stay readable in print. */
export const FATE_FILLS: Readonly<Record<keyof InspectAccount, string>> = {
  counted: "FFE2F0D9",
  missing: "FFEDEDED",
  total: "FFDDEBF7",
  part: "FFFCE4D6",
  comparison: "FFE4DFEC",
  computed: "FFEDEDED",
  label: "FFFFFFFF",
  ignored: "FFEDEDED",
  refused: "FFFFC7CE",
  outside: "FFFFEB9C",
};
