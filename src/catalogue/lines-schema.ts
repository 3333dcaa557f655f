/** The zod schema of a form's `lines:`: what each row is, by its line code or its label, whatever its words say. */
import { z } from "zod";
import type { FormLines, Line } from "../model/catalogue.ts";
import { lineKey } from "../util/line-key.ts";
import { ID, said } from "./schema-said.ts";

/** Two counts that one cell says, as 43/51. */
export const fraction = z.tuple([z.string().regex(ID), z.string().regex(ID)]);

const line = z.union([
  z.literal("ignore"),
  z.strictObject({ indicator: z.string().regex(ID), partOf: z.string().optional() }),
  z.strictObject({ fraction, partOf: z.string().optional() }),
]);

type UserLine = z.infer<typeof line>;

/** Beside `by` and `titles` each key is a line. */
export const lines = z
  .object({
    by: z.enum(["line_code", "label"]),
    titles: z.array(z.string().min(1)).min(1).optional(),
  })
  .catchall(line)
  .superRefine((own, context) => {
    const seen = new Map<string, string>();
    const owners = new Map<string, string>();
    const declared = linesIn(own);
    const refuse = (key: string, vi: string, en: string) =>
      context.addIssue({ code: "custom", path: [key], ...said(vi, en) });
    if (declared.length === 0)
      context.addIssue({
        code: "custom",
        ...said("không có dòng nào", "there are no lines"),
      });
    for (const [written, given] of declared) {
      const key = lineKey(written);
      const twin = seen.get(key);
      if (twin !== undefined)
        refuse(written, `cùng một dòng với "${twin}" ở trên`, `the same line as "${twin}" above`);
      seen.set(key, written);
      if (given === "ignore") continue;
      for (const indicator of indicatorsOf(given)) {
        const owner = owners.get(indicator);
        if (owner !== undefined)
          refuse(
            written,
            `dòng "${owner}" đã là chỉ tiêu "${indicator}": hai dòng sẽ bị cộng hai lần`,
            `the line "${owner}" is the indicator "${indicator}" already: it would be counted twice`,
          );
        owners.set(indicator, written);
      }
    }
    for (const [written, given] of declared) {
      if (given === "ignore" || given.partOf === undefined) continue;
      const whole = declared.find(([key]) => lineKey(key) === lineKey(given.partOf ?? ""));
      if (whole === undefined || whole[1] === "ignore" || whole[0] === written)
        refuse(
          written,
          `partOf: không có dòng "${given.partOf}" nào khác được cộng`,
          `partOf: no other line "${given.partOf}" is counted`,
        );
    }
  });

type UserLines = z.infer<typeof lines>;

function linesIn({ by: _by, titles: _titles, ...rest }: UserLines): [string, UserLine][] {
  return Object.entries<UserLine>(rest);
}

function indicatorsOf(given: Exclude<UserLine, "ignore">): readonly string[] {
  return "fraction" in given ? given.fraction : [given.indicator];
}

export function linesOf(own: UserLines): FormLines {
  return {
    by: own.by,
    titles: own.titles ?? [],
    lines: linesIn(own).map(([written, given]): Line => {
      const line = { key: lineKey(written), written };
      if (given === "ignore") return { ...line, indicator: null, partOf: null };
      const partOf = given.partOf === undefined ? null : lineKey(given.partOf);
      if ("indicator" in given) return { ...line, indicator: given.indicator, partOf };
      return { ...line, indicator: given.fraction[0], fraction: given.fraction, partOf };
    }),
  };
}
