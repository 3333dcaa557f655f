/** What is known about each text of a table: one small number, reckoned when it is first asked for. */
import type { TextTable } from "./text-table.ts";

export class TextNotes {
  readonly #table: TextTable;
  readonly #note: (text: string) => number;
  /** By the text's number; 0 where it was not asked for yet. */
  #notes = new Uint16Array(256);
  #generation: number;

  /** `note`: from 1 to 65,535. */
  constructor(table: TextTable, note: (text: string) => number) {
    this.#table = table;
    this.#note = note;
    this.#generation = table.generation;
  }

  of(id: number): number {
    if (id >= this.#notes.length) this.#grow(id);
    return this.#notes[id] || (this.#notes[id] = this.#note(this.#table.texts[id] ?? ""));
  }

  /** Answers of forgotten texts are none: to be called before the first question after a pause. */
  renew(): void {
    if (this.#generation === this.#table.generation) return;
    this.#generation = this.#table.generation;
    this.#notes.fill(0);
  }

  #grow(id: number): void {
    const larger = new Uint16Array(Math.max(id + 1, this.#notes.length * 2));
    larger.set(this.#notes);
    this.#notes = larger;
  }
}

/** Notes of each table by what else decides them (a lexicon, an index of headings); to be asked for anew for each sheet. */
export function notesBy<K extends object>(
  note: (text: string, key: K) => number,
): (table: TextTable, key: K) => TextNotes {
  const known = new WeakMap<TextTable, WeakMap<K, TextNotes>>();
  return (table, key) => {
    let byKey = known.get(table);
    if (byKey === undefined) known.set(table, (byKey = new WeakMap()));
    let notes = byKey.get(key);
    if (notes === undefined) {
      notes = new TextNotes(table, (text) => note(text, key));
      byKey.set(key, notes);
    }
    notes.renew();
    return notes;
  };
}
