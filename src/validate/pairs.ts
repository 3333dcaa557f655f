/** Sessions and their attendance: which columns belong together, by form. */
import type { FormSheet } from "../model/form-sheet.ts";
import { type RowBlock, slotOf } from "../model/row-block.ts";
import { NOTHING, type RowRule } from "./check.ts";
import { cellPlace } from "./places.ts";

/** [what is held, who comes]; the summary form names them by their indicators. */
const PAIRS: readonly (readonly [held: string, came: string])[] = [
  ["sessions", "attendees"],
  ["outreach_sessions", "outreach_attendees"],
  ["training_classes", "training_participants"],
  ["movement_launches", "movement_participants"],
];

type PairCode = "attendees-without-sessions" | "sessions-without-attendees";

/** Attendance where nothing was held, or nothing but empty chairs: `code` with its fact. */
export function pairRule(block: RowBlock, sheet: FormSheet, code: PairCode): RowRule | null {
  const pairs = PAIRS.flatMap(([held, came]) => {
    const [heldAt, cameAt] = [slotOf(block, held), slotOf(block, came)];
    return heldAt < 0 || cameAt < 0 ? [] : [{ heldAt, cameAt, field: came }];
  });
  if (pairs.length === 0) return null;
  const withoutSessions = code === "attendees-without-sessions";
  const fact = withoutSessions ? "attendees" : "sessions";
  return (row) => {
    let problems = NOTHING;
    for (const { heldAt, cameAt, field } of pairs) {
      const [zero, some] = withoutSessions ? [heldAt, cameAt] : [cameAt, heldAt];
      if (row.exact(zero) !== 0) continue;
      const least = row.lower(some) ?? 0;
      const cell = row.cell(cameAt);
      if (least < 1 || cell === undefined) continue;
      const value = row.exact(cameAt) ?? least;
      const place = cellPlace(sheet, cell);
      problems = [...problems, { code, place, field, value, facts: { [fact]: least } }];
    }
    return problems;
  };
}
