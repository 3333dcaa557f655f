/**
 * `antq learn` on three official layouts and on three books of an office's own words: what it proposes, what it asks, and
 * that the declaration stands only as long as the sheet bears it out.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { BUILT_IN, makeCatalogue } from "../../src/catalogue/index.ts";
import { mergeCatalogue } from "../../src/catalogue/merge.ts";
import { userCatalogueSchema } from "../../src/catalogue/schema.ts";
import { declarationOf } from "../../src/pipeline/learn/declare.ts";
import { prove } from "../../src/pipeline/learn/prove.ts";
import { runLearn } from "../../src/pipeline/learn/run.ts";
import { ROOT } from "../support/run-cli.ts";
import { inFolder, optionsFor } from "../support/run-files.ts";

interface Form {
  readonly folder: string;
  readonly file: string;
  /** Certain without a word of it: by its cells, or by the sums of the sheet. */
  readonly certain: readonly string[];
  /** Labels that known words explain. */
  readonly known: number;
  readonly asked: readonly string[];
  /** Printed totals that come out. */
  readonly proved: number;
  /** One figure changed, and what then stands in the way. */
  readonly spoilt: readonly [from: string, to: string, code: string];
}

const OFFICIAL: readonly Form[] = [
  {
    folder: "720-mediation-form",
    file: "hoa-giai.csv",
    certain: [],
    known: 5,
    asked: ["D7", "E7", "G6", "H6", "I6", "C5", "F5"],
    proved: 8,
    spoilt: ["Xã An Hiệp;9;48", "Xã An Hiệp;9;49", "total-column-mismatch"],
  },
  {
    folder: "721-emulation-form",
    file: "thi-dua.csv",
    certain: [],
    known: 6,
    asked: ["D5", "E5", "F5", "A7", "A8", "A9"],
    proved: 0,
    spoilt: ["01;240", "01;241", "total-column-mismatch"],
  },
  {
    folder: "722-monthly-table",
    file: "thang-6.csv",
    certain: [],
    known: 9,
    asked: ["B5", "B6"],
    proved: 0,
    spoilt: ["người;24;30", "người;24;150", "part-exceeds-whole"],
  },
];

const OWN: readonly Form[] = [
  {
    folder: "723-office-units-down",
    file: "so-viec.csv",
    certain: ["A4 unit", "A8 total"],
    known: 0,
    asked: ["B4", "C4", "D4"],
    proved: 3,
    spoilt: ["Xã An Đức;14", "Xã An Đức;15", "total-row-mismatch"],
  },
  {
    folder: "724-office-lines-down",
    file: "so-viec.csv",
    certain: [],
    known: 0,
    asked: ["A4", "B4", "C4", "D4", "E4", "A5", "A6", "A7"],
    proved: 1,
    spoilt: ["Gộp hết;16;17", "Gộp hết;16;18", "total-row-mismatch"],
  },
  {
    folder: "725-office-units-across",
    file: "so-viec.csv",
    certain: ["E4 total"],
    known: 3,
    asked: ["A4", "A5", "A6", "A7"],
    proved: 3,
    spoilt: ["112;85;97;294", "112;85;97;295", "total-column-mismatch"],
  },
];

const read = ({ folder }: Form, file: string): string =>
  readFileSync(join(ROOT, "fixtures/cases/learn", folder, file), "utf8");

function answersOf(form: Form): Map<string, string> {
  const [, list = ""] = /--answers "([^"]+)"/u.exec(read(form, "cmd")) ?? [];
  return new Map(list.split(",").map((one) => one.split("=") as [string, string]));
}

/** What is learnt of the sheet, and what reading it with the declaration of the right sheet gives. */
async function learnt(form: Form, sheet: string, text: string) {
  const settings = { units: read(form, "units.csv") };
  const outcome = await inFolder({ [form.file]: sheet }, (cwd) =>
    runLearn(optionsFor({ ...settings, inputs: [form.file] }, cwd)),
  );
  if (outcome === null || !("learned" in outcome)) throw new Error("nothing is learnt");
  const { learned } = outcome;
  const declared = userCatalogueSchema.parse(
    declarationOf(learned, answersOf(form), makeCatalogue()),
  );
  const catalogue = makeCatalogue(mergeCatalogue(BUILT_IN, declared));
  const proof = await inFolder({ [form.file]: text }, (cwd) =>
    prove(optionsFor({ ...settings, catalogue, inputs: [form.file] }, cwd)),
  );
  return { learned, proof };
}

describe.each([...OFFICIAL, ...OWN])("$folder", (form) => {
  const sheet = read(form, `input/${form.file}`);

  it("asks what the sheet does not prove, and is proved by what it prints", async () => {
    const { learned, proof } = await learnt(form, sheet, sheet);
    const { understood, unsure } = learned;
    const certain = understood.filter(({ as }) => as !== "words");
    expect(certain.map(({ cell, as }) => `${cell} ${as}`)).toEqual(form.certain);
    expect(understood.length - certain.length).toBe(form.known);
    expect(unsure.map(({ cell }) => cell)).toEqual(form.asked);
    expect(proof.errors).toEqual([]);
    expect(proof.totals.filter(({ printed, computed }) => printed === computed)).toHaveLength(
      form.proved,
    );
    expect(proof.totals).toHaveLength(form.proved);
    expect(proof.counted).toBeGreaterThan(1);
  });

  it("is not proved by a sheet of which one figure is another one", async () => {
    const [from, to, code] = form.spoilt;
    expect(sheet).toContain(from);
    const { proof } = await learnt(form, sheet, sheet.replace(from, to));
    expect(proof.errors.map((finding) => finding.code)).toContain(code);
  });
});
