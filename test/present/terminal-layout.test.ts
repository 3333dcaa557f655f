/** Laws of the blocks into which a wide table is split, over random tables and widths. */
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ReportTable, TableCell, TableColumn } from "../../src/model/report.ts";
import { PLAIN_STYLE } from "../../src/present/document.ts";
import { GAP, textColumns } from "../../src/present/terminal-cells.ts";
import { layOut, type PlacedColumn } from "../../src/present/terminal-layout.ts";
import { terminalTable } from "../../src/present/terminal-table.ts";
import { countCell, textCell } from "../../src/present/value-cell.ts";
import { displayWidth } from "../../src/util/display-width.ts";

const word = fc.stringMatching(/^[a-zđôướ]{1,9}$/);
const words = fc.array(word, { minLength: 1, maxLength: 6 }).map((all) => all.join(" "));

const column = fc.record({
  label: words,
  kind: fc.constantFrom("number", "change", "text", "remark"),
  joined: fc.boolean(),
});
type Kind = "key" | "number" | "change" | "text" | "remark";

function columnOf(label: string, kind: Kind, joined: boolean): TableColumn {
  const align = kind === "number" || kind === "change" ? "right" : "left";
  if (kind === "remark") return { label, align, key: false, remark: true };
  return { label, align, key: kind === "key", ...(joined ? { joined: true as const } : {}) };
}

/** Every cell begins with a word of its own, so that it can be found on the page. */
function cellOf(kind: Kind, text: string, r: number, c: number): TableCell {
  if (kind === "number") return countCell(1_000_000 + r * 1000 + c);
  return textCell(`r${r}c${c} ${text}`);
}

const tables = fc
  .record({
    keys: fc.array(words, { minLength: 1, maxLength: 3 }),
    others: fc.array(column, { maxLength: 8 }),
    rows: fc.array(
      fc.record({ texts: fc.array(words, { minLength: 11, maxLength: 11 }), depth: fc.nat(2) }),
      {
        minLength: 1,
        maxLength: 4,
      },
    ),
  })
  .map(({ keys, others, rows }): ReportTable => {
    const kinds: Kind[] = [...keys.map(() => "key" as const), ...others.map(({ kind }) => kind)];
    return {
      title: "",
      subtitle: [],
      footnotes: [],
      columns: [
        ...keys.map((label) => columnOf(label, "key", false)),
        ...others.map(({ label, kind, joined }) => columnOf(label, kind, joined)),
      ],
      rows: rows.map(({ texts, depth }, r) => ({
        role: "item",
        depth,
        cells: kinds.map((kind, c) => cellOf(kind, texts[c] ?? "", r, c)),
      })),
    };
  });
const widths = fc.integer({ min: 8, max: 170 });

const total = (columns: readonly PlacedColumn[]): number =>
  columns.reduce((sum, own) => sum + own.width + GAP, -GAP);

function print(table: ReportTable, width: number): string {
  return terminalTable(table, { lang: "vi", width, style: PLAIN_STYLE });
}

describe("blocks of a wide table", () => {
  it("have all keys, each other column once and in order, and what is joined in one", () => {
    fc.assert(
      fc.property(tables, widths, (table, width) => {
        const columns = textColumns(table, "vi");
        const blocks = layOut(columns, width);
        const place = (heading: { readonly cells: unknown }) =>
          blocks.findIndex((block) => block.columns.some(({ cells }) => cells === heading.cells));
        for (const { columns: own } of blocks) {
          const keys = own.filter(({ key }) => key).map(({ cells }) => cells);
          expect(keys).toEqual(columns.filter(({ key }) => key).map(({ cells }) => cells));
        }
        const told = blocks.flatMap((block) => [
          ...block.columns.filter(({ key }) => !key),
          ...block.under,
        ]);
        const cellsOf = (all: readonly { readonly cells: readonly unknown[] }[], remark: boolean) =>
          (all as typeof columns)
            .filter((own) => (own.remark === true) === remark && !own.key)
            .map(({ cells }) => cells);
        for (const remark of [true, false])
          expect(cellsOf(told, remark)).toEqual(cellsOf(columns, remark));
        const body = columns.filter((own) => !own.key && own.remark !== true);
        for (const [i, own] of body.entries()) {
          if (i > 0 && own.joined === true)
            expect(place(own)).toBe(place(body[i - 1] as typeof own));
        }
      }),
      { numRuns: 500 },
    );
  });

  it("are no wider than the terminal, unless one group can be no narrower", () => {
    fc.assert(
      fc.property(tables, widths, (table, width) => {
        for (const { columns } of layOut(textColumns(table, "vi"), width)) {
          if (total(columns) <= width) continue;
          const others = columns.filter(({ key }) => !key);
          expect(others.slice(1).every(({ joined }) => joined === true)).toBe(true);
          for (const own of others) expect(own.width).toBe(own.least);
          for (const own of columns.slice(1)) expect(own.width).toBeLessThanOrEqual(own.least);
        }
      }),
      { numRuns: 500 },
    );
  });

  it("print every word and every number, each row's name in each block", () => {
    fc.assert(
      fc.property(tables, widths, (table, width) => {
        const text = print(table, width);
        const blocks = text.split("\n\n");
        const keys = table.columns.filter(({ key }) => key).length;
        for (const [r, { cells }] of table.rows.entries()) {
          for (let c = 0; c < keys; c++) {
            for (const block of blocks) expect(block).toContain(`r${r}c${c}`);
          }
          for (const [c, cell] of cells.entries()) {
            if (cell.kind === "text") expect(text).toContain(`r${r}c${c}`);
            if (cell.kind === "number")
              expect(text).toContain((cell.value ?? 0).toLocaleString("vi"));
          }
        }
      }),
      { numRuns: 500 },
    );
  });

  it("are printed no wider than they are laid out", () => {
    const some = tables.filter(({ columns }) => columns.filter(({ key }) => key).length === 1);
    fc.assert(
      fc.property(some, fc.integer({ min: 40, max: 170 }), (table, width) => {
        const columns = textColumns(table, "vi");
        const blocks = layOut(columns, width);
        const fits = blocks.every((block) => total(block.columns) <= width);
        const widest = Math.max(...print(table, width).split("\n").map(displayWidth));
        if (fits) expect(widest).toBeLessThanOrEqual(width);
      }),
      { numRuns: 500 },
    );
  });
});
