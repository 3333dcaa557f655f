// The targets: what each row of the table must reach. `ratio` is peer / antq unless said otherwise.

/** @typedef {{ load: RegExp, peer: string, of: "cpu" | "wall", least: number }} Target */

/** @type {readonly Target[]} */
export const TARGETS = [
  { load: /^S\d/, peer: "fastest library", of: "cpu", least: 4 },
  { load: /^M(?:-lo)?$/, peer: "exceljs streaming", of: "cpu", least: 8 },
  { load: /^M(?:-lo)?$/, peer: "exceljs whole", of: "cpu", least: 12 },
  { load: /^M(?:-lo)?$/, peer: "SheetJS dense", of: "cpu", least: 8 },
  { load: /^M(?:-lo)?$/, peer: "hucre", of: "cpu", least: 5 },
  // antq at most 1.0 x the CPU and 0.8 x the wall of `unzip -p | wc -c`.
  { load: /^L/, peer: "unzip -p | wc -c", of: "cpu", least: 1 },
  { load: /^L/, peer: "unzip -p | wc -c", of: "wall", least: 1.25 },
  { load: /^C/, peer: "DuckDB GROUP BY", of: "wall", least: 1 },
  { load: /^C/, peer: "DuckDB GROUP BY", of: "cpu", least: 1 / 1.5 },
  // `antq check` with all checks on at most 1.5 x `antq inspect`.
  { load: /^check/, peer: "antq inspect", of: "cpu", least: 1 / 1.5 },
  // `antq --help` at most 1.5 x bare node.
  { load: /^start-up/, peer: "bare node", of: "cpu", least: 1 / 1.5 },
  { load: /^start-up/, peer: "bare node", of: "wall", least: 1 / 1.5 },
];
