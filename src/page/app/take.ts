/** What can be taken away: the marked copy, the list of faults, the totals. Nothing is stored by the page. */
import { own } from "../../model/own.ts";
import type { Asked, CommandRequest } from "../request.ts";
import { button, el, section } from "./dom.ts";
import type { Engine } from "./engine.ts";
import type { Spoken } from "./words.ts";

const TYPES: Readonly<Record<string, string>> = {
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  csv: "text/csv",
};

export interface TakeHow {
  readonly engine: Engine;
  readonly asked: Asked;
  readonly words: Spoken;
  /** What there is to take. */
  readonly has: { readonly findings: boolean; readonly cells: boolean; readonly totals: boolean };
  /** Does a long thing with the page's status and stop button. */
  readonly run: (what: string, work: () => Promise<void>) => Promise<void>;
}

export function take({ engine, asked, words, has, run }: TakeHow): HTMLElement {
  const made = el("ul", { class: "made" });
  const offer = (name: string, content: string | Uint8Array): HTMLAnchorElement => {
    const type = own(TYPES, name.slice(name.lastIndexOf(".") + 1)) ?? "application/octet-stream";
    const blob = new Blob([content as Uint8Array<ArrayBuffer>], { type });
    const link = el("a", { href: URL.createObjectURL(blob), download: name }, name);
    made.append(el("li", {}, `${words.taken} `, link));
    return link;
  };
  const command = (label: string, name: string, what: Pick<CommandRequest, "command" | "format">) =>
    button(
      label,
      () =>
        void run(words.making, async () => {
          const request = { ...asked, ...what, keepGoing: true, csvDialect: "excel-vi" as const };
          const { content } = await engine.command(request);
          if (content.length === 0) made.append(el("li", {}, words.noTotals));
          else offer(name, content).click();
        }),
    );
  const copies = button(
    words.annotated,
    () =>
      void run(words.making, async () => {
        const all = await engine.copies(asked);
        if (all.length === 0) made.append(el("li", {}, words.noCopies));
        const links = all.flatMap(({ path, bytes, inexact }) => {
          const name = path.split("/").join(" - ");
          if (!inexact) return [offer(name, bytes)];
          made.append(el("li", {}, words.inexact(name)));
          return [];
        });
        if (links.length === 1) links[0]?.click();
      }),
  );
  return section(
    "take",
    words.take,
    el(
      "div",
      { class: "tools" },
      ...(has.findings && has.cells ? [copies] : []),
      ...(has.findings
        ? [
            command(words.listXlsx, "loi.xlsx", { command: "check", format: "xlsx" }),
            command(words.listCsv, "loi.csv", { command: "check", format: "csv" }),
          ]
        : []),
      ...(has.totals
        ? [
            command(words.totalsXlsx, "tong-hop.xlsx", { command: "aggregate", format: "xlsx" }),
            command(words.totalsCsv, "tong-hop.csv", { command: "aggregate", format: "csv" }),
          ]
        : []),
      button(words.print, () => print()),
    ),
    made,
  );
}
