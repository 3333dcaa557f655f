/** How many figures of a report are suppressed, counted as they are drawn, and what the report says of it. */
import type { Disclosure, Note } from "../model/report.ts";

export class DisclosedTally {
  #figures = 0;
  #hidden = 0;
  #small = 0;

  add(isHidden: boolean, isSmall: boolean): void {
    this.#figures++;
    if (isHidden) this.#hidden++;
    if (isSmall) this.#small++;
  }

  said(threshold: number): { readonly disclosure: Disclosure; readonly note: Note } {
    const [count, small] = [this.#hidden, this.#small];
    const further = count - small;
    return {
      disclosure: { threshold, small, further, figures: this.#figures },
      note: { code: "suppressed", facts: { threshold, count, small, further } },
    };
  }
}
