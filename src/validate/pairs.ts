/** Sessions and their attendance: which columns belong together, by form. */
import type { Problem } from "../model/finding.ts";
import type { CountCell, FormRow, PlacedSheet } from "../model/form-sheet.ts";
import type { PlainRows } from "../model/plain-rows.ts";
import { atLeast, cellPlace, exactOf, isOwn } from "./places.ts";
import { anyScreen, type Screen, screenPair } from "./screens.ts";

/** [what is held, who comes]; the summary form names them by their indicators. */
const PAIRS: readonly (readonly [held: string, came: string])[] = [
  ["sessions", "attendees"],
  ["outreach_sessions", "outreach_attendees"],
  ["training_classes", "training_participants"],
  ["movement_launches", "movement_participants"],
];

export interface Pair {
  readonly held: CountCell;
  readonly came: CountCell;
  readonly field: string;
}

/** Pairs of a row whose cells are its own: a merged count says nothing about one row. */
export function* pairsOf(row: FormRow): Generator<Pair> {
  for (const [heldField, cameField] of PAIRS) {
    const held = row.counts.get(heldField);
    const came = row.counts.get(cameField);
    if (held === undefined || came === undefined) continue;
    if (isOwn(held, row) && isOwn(came, row)) yield { held, came, field: cameField };
  }
}

/** Attendance where nothing was held, or nothing but empty chairs: `code` with its fact. */
export function* pairProblems(
  row: FormRow,
  sheet: PlacedSheet,
  code: "attendees-without-sessions" | "sessions-without-attendees",
): Generator<Problem> {
  for (const { held, came, field } of pairsOf(row)) {
    const [zero, some] = code === "attendees-without-sessions" ? [held, came] : [came, held];
    const least = atLeast(some) ?? exactOf(some) ?? 0;
    if (exactOf(zero) !== 0 || least < 1) continue;
    const fact = code === "attendees-without-sessions" ? "attendees" : "sessions";
    const place = cellPlace(sheet, came);
    yield { code, place, field, value: exactOf(came) ?? least, facts: { [fact]: least } };
  }
}

/** The same for plain rows. */
export function screenPairs(
  plain: PlainRows,
  code: "attendees-without-sessions" | "sessions-without-attendees",
): Screen {
  return anyScreen(
    PAIRS.map(([held, came]) => {
      const [zero, some] = code === "attendees-without-sessions" ? [held, came] : [came, held];
      return screenPair(plain, zero, some, (none, many) => none === 0 && many > 0);
    }),
  );
}
