/** A table too wide for a sheet of paper is printed as several, its first column in each; what is folded stays so. */
import type { Sheet } from "./sheet.ts";

/** Columns of figures that an A4 sheet across holds beside the first. */
const ACROSS = 9;

export function printable(sheets: readonly Sheet[]): void {
  const wide = sheets.filter(({ table }) => table.classList.contains("nums"));
  addEventListener("beforeprint", () => {
    for (const sheet of wide) layOut(sheet);
  });
  addEventListener("afterprint", () => {
    for (const made of document.querySelectorAll(".paper")) made.remove();
  });
}

function layOut(sheet: Sheet): void {
  const { table } = sheet;
  const heads = [...(table.tHead?.rows[0]?.cells ?? [])];
  if (heads.length - 1 <= ACROSS + 1) return;
  const paper = document.createElement("div");
  paper.className = "paper";
  const rows = sheet.seen();
  const blocks = Math.ceil((heads.length - 1) / ACROSS);
  const across = Math.ceil((heads.length - 1) / blocks);
  for (let from = 1; from < heads.length; from += across) {
    const columns = [0, ...heads.slice(from, from + across).map((_, i) => from + i)];
    const block = document.createElement("table");
    block.className = table.className;
    const head = block.createTHead().insertRow();
    for (const i of columns) head.append(copyOf("th", heads[i]));
    const body = block.createTBody();
    for (const row of rows) {
      const line = body.insertRow();
      line.className = row.className;
      if (row.dataset["d"] !== undefined) line.dataset["d"] = row.dataset["d"];
      for (const i of columns) line.append(copyOf(i === 0 ? "th" : "td", row.cells[i]));
    }
    paper.append(block);
  }
  table.closest("[data-sheet]")?.append(paper);
}

function copyOf(tag: "th" | "td", cell: HTMLTableCellElement | undefined): HTMLElement {
  const made = document.createElement(tag);
  made.textContent = cell?.textContent ?? "";
  made.className = cell?.className ?? "";
  return made;
}
