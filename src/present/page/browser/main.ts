/** The page's one script. It writes text only (`textContent`), asks nothing of a network, and the page says all but the cells without it. */
import type { PageLineage } from "../packed.ts";
import { Dialog } from "./dialog.ts";
import { printable } from "./print.ts";
import { button, Sheet } from "./sheet.ts";
import type { ScriptWords } from "./words.ts";

const words = JSON.parse(document.querySelector("#words")?.textContent ?? "{}") as ScriptWords;
const block = document.querySelector<HTMLElement>("#lineage");
const dialog = document.querySelector<HTMLDialogElement>("#trace");

let read: Promise<PageLineage | null> | null = null;
const lineage = () => (read ??= readLineage());

async function readLineage(): Promise<PageLineage | null> {
  const text = block?.textContent ?? "null";
  try {
    return JSON.parse(
      block?.dataset["packed"] === undefined ? text : await inflated(text),
    ) as PageLineage;
  } catch {
    return null;
  }
}

/** Base64 of deflated JSON. */
async function inflated(text: string): Promise<string> {
  const bytes = Uint8Array.from(atob(text), (sign) => sign.charCodeAt(0));
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate-raw"));
  return new Response(stream).text();
}

const opening = dialog === null || block === null ? null : new Dialog(dialog, words, lineage);
const done = new WeakSet<HTMLTableRowElement>();

/** Figures become buttons when their row is first seen: nobody waits for those of 11,000 units. */
function openable(row: HTMLTableRowElement): void {
  if (opening === null || done.has(row)) return;
  done.add(row);
  const heads = row.closest("table")?.tHead?.rows[0]?.cells;
  const name = row.dataset["i"];
  const place = row.dataset["p"];
  if (heads === undefined || place === undefined) return;
  for (const cell of [...row.cells].slice(1)) {
    const head = heads[cell.cellIndex];
    const of = head?.dataset["i"] ?? (head?.dataset["p"] === undefined ? undefined : name);
    if (head === undefined || of === undefined) continue;
    const text = cell.textContent ?? "";
    if (text === "") continue;
    const open = button("open", text);
    open.setAttribute("aria-label", `${text}, ${words.opens}`);
    open.addEventListener("click", () => {
      const title = `${row.cells[0]?.textContent ?? ""} · ${head.textContent ?? ""}: ${text}`;
      void opening.open(title, Number(of), Number(place) + Number(head.dataset["p"] ?? 0));
    });
    cell.replaceChildren(open);
  }
}

const boxes = document.querySelectorAll<HTMLElement>("[data-sheet]");
printable([...boxes].map((box) => new Sheet(box, words, openable)));
