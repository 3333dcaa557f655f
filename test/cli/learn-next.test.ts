/** `antq learn -o`: where the declaration goes next is told, and what is told works. */
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { antq } from "./cli.ts";

const SHEET = readFileSync(
  new URL("../../fixtures/cases/learn/720-mediation-form/input/hoa-giai.csv", import.meta.url),
  "utf8",
);
const UNITS = readFileSync(
  new URL("../../fixtures/cases/learn/720-mediation-form/units.csv", import.meta.url),
  "utf8",
);
const LEARN =
  "learn hoa-giai.csv --units units.csv --answers C5=stock,D7=part,E7=part,F5=disputes_mediated,G6=part,H6=part,I6=part";
const FILES = { "hoa-giai.csv": SHEET, "units.csv": UNITS };

describe("antq.yaml", () => {
  it("is to be made, where there is none; with its line the form is known", async () => {
    const learnt = await antq(`${LEARN} -o hg.yaml`, FILES);
    expect(learnt.code).toBe(0);
    const line = learnt.stderr
      .split("\n")
      .find((own) => own.includes("catalogue:"))
      ?.trim();
    expect(line).toBe('catalogue: ["hg.yaml"]');
    const next = { ...FILES, "hg.yaml": learnt.after["hg.yaml"] ?? "", "antq.yaml": `${line}\n` };
    const checked = await antq("check hoa-giai.csv --units units.csv", next);
    expect(checked.code).toBe(0);
  });

  it("keeps what it lists", async () => {
    const files = { ...FILES, "other.yaml": "{}\n", "antq.yaml": "catalogue: [other.yaml]\n" };
    const { stderr } = await antq(`${LEARN} -o hg.yaml`, files);
    expect(stderr).toContain('catalogue: ["other.yaml", "hg.yaml"]');
  });

  it("reads a folder in which the file lies: nothing more is to be done", async () => {
    const files = { ...FILES, "mau/other.yaml": "{}\n", "antq.yaml": "catalogue: [mau/]\n" };
    const { code, stderr } = await antq(`${LEARN} -o mau/hg.yaml`, files);
    expect(code).toBe(0);
    expect(stderr).not.toContain("catalogue:");
    expect(stderr).toContain("mau/hg.yaml");
  });
});

it("says nothing where it is to be quiet", async () => {
  const { stderr } = await antq(`${LEARN} -o hg.yaml --quiet`, FILES);
  expect(stderr).toBe("");
});
