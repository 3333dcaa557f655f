/** What goes between the page and its worker. */
import type { PageOffice } from "./office.ts";
import type { Asked, CommandRequest } from "./request.ts";

export type Question = { readonly id: number } & (
  | {
      readonly kind: "open";
      readonly office: PageOffice;
      /** SheetJS, as raw deflate data. */
      readonly sheetjs: Uint8Array<ArrayBuffer>;
    }
  /** Before anything is asked. */
  | { readonly kind: "warm" }
  | { readonly kind: "view" | "copies"; readonly asked: Asked }
  | { readonly kind: "command"; readonly asked: CommandRequest }
);

export type Reply = { readonly id: number } & (
  | { readonly answer: unknown }
  | { readonly fault: { readonly name: string; readonly message: string } }
);
