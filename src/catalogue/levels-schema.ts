/** The zod schema of levels of the office's own. */
import { z } from "zod";
import { levelIds } from "../model/unit.ts";
import { BUILT_IN_LEVELS, type OwnLevel, PLACES } from "./levels.ts";
import { ID, said } from "./schema-said.ts";

const level = z
  .strictObject({
    id: z.string().regex(ID),
    label: z.strictObject({ vi: z.string().min(1), en: z.string().min(1) }),
    above: z.string().optional(),
    below: z.string().optional(),
    beside: z.string().optional(),
  })
  .refine(
    (own) => PLACES.filter((place) => own[place] !== undefined).length === 1,
    said(
      "một cấp cần đúng một trong above, below, beside: trên, dưới hay ngang cấp nào",
      "a level needs one of above, below, beside: which level it stands above, below or beside",
    ),
  );

export const levelsSchema = z.array(level).superRefine((list, context) => {
  const known = new Set(levelIds(BUILT_IN_LEVELS));
  for (const [i, { id }] of list.entries()) {
    if (known.has(id))
      context.addIssue({
        code: "custom",
        path: [i, "id"],
        ...said(
          `cấp "${id}" đã có; đặt mã khác`,
          `there is a level "${id}" already; give this one another id`,
        ),
      });
    known.add(id);
  }
});

export function ownLevels(list: z.infer<typeof levelsSchema> = []): OwnLevel[] {
  return list.map((own) => {
    const place = PLACES.find((one) => own[one] !== undefined) ?? "above";
    return { id: own.id, label: own.label, place, of: own[place] ?? "" };
  });
}
