// What a reader found in a file, summed up cheaply: the counting is inside of its time.

export class Found {
  cells = 0;
  numbers = 0;
  /** Over numbers, dates apart. */
  sum = 0;
  /** null, here and below: this reader cannot tell. @type {number | null} */
  dates = 0;
  /** The length of all texts together. @type {number | null} */
  letters = 0;

  add(/** @type {unknown} */ value) {
    if (value === null || value === undefined || value === "") return;
    this.cells++;
    if (typeof value === "number") {
      this.numbers++;
      this.sum += value;
    } else if (typeof value === "string") this.text(value);
    else if (value instanceof Date) this.dates = (this.dates ?? 0) + 1;
    else this.other(value);
  }

  /** Neither text nor number nor date: no load has such a cell. */
  other(/** @type {unknown} */ _value) {}

  text(/** @type {string} */ value) {
    this.letters = (this.letters ?? 0) + value.length;
  }

  /** Fields of CSV, where only the columns after the text columns can hold numbers. */
  addFields(/** @type {readonly (string | undefined)[]} */ fields, /** @type {number} */ texts) {
    for (let i = 0; i < fields.length; i++) {
      const text = fields[i];
      if (text === undefined || text === "") continue;
      this.cells++;
      const number = i < texts ? Number.NaN : Number(text);
      if (Number.isNaN(number)) this.text(text);
      else {
        this.numbers++;
        this.sum += number;
      }
    }
  }
}

/** Looks into every value: slow, and so only outside of the measure. */
export class Examined extends Found {
  /** What is wrong with the values, how often, and one of them. @type {Record<string, { count: number, example: string }>} */
  wrong = {};

  #note(/** @type {string} */ what, /** @type {string} */ example) {
    this.wrong[what] = { count: (this.wrong[what]?.count ?? 0) + 1, example };
  }

  /** @override */
  text(/** @type {string} */ value) {
    super.text(value);
    // The replacement character: what is left of one cut in two.
    if (value.includes("\uFFFD")) this.#note("texts with broken characters", value);
  }

  /** @override */
  other(/** @type {unknown} */ value) {
    this.#note("cells without their value", JSON.stringify(value));
  }
}
