/** The zod schema of `title:`, where an office's sheets say who reports, and for when. */
import { z } from "zod";
import type { NamePiece, TitleAxis, TitlePlace, TitleRule } from "../model/title-rule.ts";
import { parseAddress } from "../util/a1.ts";
import { foldHeading } from "../util/headings.ts";
import { said } from "./schema-said.ts";
import { phrases } from "./words-schema.ts";

/** Large files are read in pieces: the title stands in the first of them. */
const ADDRESS = /^[A-Z]{1,3}[1-9]\d?$/;
const AXES = ["unit", "period"] as const satisfies readonly TitleAxis[];
/** A part of a file's name: `{unit}`, or anything. */
const PIECE = /(\{[^{}]*\}|\*)/u;

const place = z
  .strictObject({
    cell: z
      .string()
      .refine(
        (text) => ADDRESS.test(text),
        said(
          "là địa chỉ một ô trong 99 dòng đầu, ví dụ B2",
          "the address of a cell in the first 99 rows, e.g. B2",
        ),
      )
      .optional(),
    beside: phrases.optional(),
  })
  .refine(
    ({ cell, beside }) => (cell === undefined) !== (beside === undefined),
    said("cần cell hoặc beside, không có cả hai", "this needs either cell or beside"),
  );

const rule = z
  .strictObject({
    titles: z.array(z.string().min(1)).min(1).optional(),
    unit: place.optional(),
    period: place.optional(),
    file: z.string().optional(),
  })
  .superRefine((own, context) => {
    const refuse = (path: string[], vi: string, en: string) =>
      context.addIssue({ code: "custom", path, ...said(vi, en) });
    const placed = AXES.filter((axis) => own[axis] !== undefined);
    if (placed.length === 0 && own.file === undefined)
      refuse(
        [],
        "cần ít nhất một trong unit, period, file",
        "this needs one of unit, period, file at least",
      );
    if (own.titles === undefined && placed.some((axis) => own[axis]?.cell !== undefined))
      refuse(
        [],
        "cell cần titles: các chữ trong tiêu đề của biểu, để không đọc ô ấy ở biểu khác",
        "cell needs titles: words of the form's title, so that the cell is read in no other form",
      );
    if (own.file === undefined) return;
    const pieces = piecesOf(own.file);
    const named = pieces.flatMap((piece) =>
      "axis" in piece && piece.axis !== null ? [piece.axis] : [],
    );
    const strange = own.file
      .split(PIECE)
      .find((text) => text.startsWith("{") && axisOf(text) === undefined);
    if (strange !== undefined)
      refuse(
        ["file"],
        `không có "${strange}"; được dùng {unit}, {period} và *`,
        `there is no "${strange}"; {unit}, {period} and * may be used`,
      );
    else if (named.length === 0)
      refuse(
        ["file"],
        "cần {unit} hoặc {period}, ví dụ {period}_{unit}",
        "this needs {unit} or {period}, e.g. {period}_{unit}",
      );
    else if (
      pieces.some((piece, i) => "axis" in piece && "axis" in (pieces[i + 1] ?? { text: "" }))
    )
      refuse(
        ["file"],
        "giữa hai phần phải có chữ hoặc dấu ngăn, ví dụ {period}_{unit}",
        "a text must stand between two parts, e.g. {period}_{unit}",
      );
    const twice = named.find((axis, i) => named.indexOf(axis) !== i || placed.includes(axis));
    if (twice !== undefined)
      refuse(["file"], `${twice} được khai hai lần`, `${twice} is declared twice`);
  });

export const titleRules = z.array(rule).min(1);

export function titleRulesOf(list: z.infer<typeof titleRules> = []): TitleRule[] {
  return list.map((own) => ({
    titles: (own.titles ?? []).map(foldHeading),
    places: AXES.flatMap((axis): (readonly [TitleAxis, TitlePlace])[] => {
      const { cell = "", beside } = own[axis] ?? {};
      const address = parseAddress(cell);
      if (address !== null) return [[axis, { cell: address }]];
      return beside === undefined ? [] : [[axis, { beside: beside.map(foldHeading) }]];
    }),
    file: own.file === undefined ? null : piecesOf(own.file),
  }));
}

function axisOf(piece: string): TitleAxis | undefined {
  return AXES.find((axis) => piece === `{${axis}}`);
}

function piecesOf(pattern: string): NamePiece[] {
  return pattern
    .split(PIECE)
    .filter((text) => text !== "")
    .map((text) => {
      const axis = text === "*" ? null : axisOf(text);
      return axis === undefined ? { text } : { axis };
    });
}
