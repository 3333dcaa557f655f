/** What was held and who came: which columns belong together is said by the form (`pairWith`). */
import type { Form } from "../model/catalogue.ts";
import type { FormSheet } from "../model/form-sheet.ts";
import { type RowBlock, slotOf } from "../model/row-block.ts";
import { type CheckContext, NOTHING, type RowRule } from "./check.ts";
import { cellPlace } from "./places.ts";

type PairCode = "attendees-without-sessions" | "sessions-without-attendees";

interface Paired {
  readonly field: string;
  readonly pairWith: string;
}

const PAIRED = new WeakMap<Form, readonly Paired[]>();

/** Asked for every block; few of a form's many fields have a partner. */
function pairedFields(form: Form): readonly Paired[] {
  let paired = PAIRED.get(form);
  if (paired === undefined) {
    paired = form.fields.flatMap(({ id: field, pairWith }) =>
      pairWith === undefined ? [] : [{ field, pairWith }],
    );
    PAIRED.set(form, paired);
  }
  return paired;
}

/** Attendance where nothing was held, or nothing but empty chairs: `code` with its fact. */
export function pairRule(
  block: RowBlock,
  sheet: FormSheet,
  { forms }: CheckContext,
  code: PairCode,
): RowRule | null {
  const form = forms.find(({ id }) => id === sheet.form);
  const paired = form === undefined ? [] : pairedFields(form);
  const pairs = paired.flatMap(({ field, pairWith }) => {
    const [heldAt, cameAt] = [slotOf(block, pairWith), slotOf(block, field)];
    return heldAt < 0 || cameAt < 0 ? [] : [{ heldAt, cameAt, field }];
  });
  if (pairs.length === 0) return null;
  const isHeldAsked = code === "attendees-without-sessions";
  return (row) => {
    let problems = NOTHING;
    for (const { heldAt, cameAt, field } of pairs) {
      const [zero, some] = isHeldAsked ? [heldAt, cameAt] : [cameAt, heldAt];
      if (row.exact(zero) !== 0) continue;
      const least = row.lower(some) ?? 0;
      const cell = row.cell(cameAt);
      if (least < 1 || cell === undefined) continue;
      const value = row.exact(cameAt) ?? least;
      const place = cellPlace(sheet, cell);
      const facts = isHeldAsked ? { attendees: least } : { sessions: least };
      problems = [...problems, { code, place, field, value, facts }];
    }
    return problems;
  };
}
