/** `antq sql`: the roll-up over an exported data set as one query, a CTE a step, each with what it does. */
import type { Dialect } from "./dialect.ts";
import { coverageSteps, nameSteps, outputStep, totalsStep } from "./finish-steps.ts";
import type { Step } from "./columns.ts";
import { finishedRatesStep, rateSidesStep } from "./rate-steps.ts";
import type { SqlRequest } from "./request.ts";
import { restatedSteps } from "./restated-steps.ts";
import {
  askedStep,
  cellsStep,
  figuresStep,
  itemsStep,
  linesSteps,
  partialsStep,
  partsStep,
  slicedSteps,
  usesSteps,
} from "./steps.ts";

export type { Dialect } from "./dialect.ts";
export type { SqlRequest } from "./request.ts";

/** `command`: the line that printed it. */
export function sqlText(request: SqlRequest, dialect: Dialect, command: string): string {
  const steps = [
    askedStep(request, dialect),
    figuresStep(request, dialect),
    ...slicedSteps(request),
    ...usesSteps(dialect),
    partsStep(request),
    partialsStep(request, dialect),
    ...(request.boundaries === null ? linesSteps(request) : restatedSteps(request, dialect)),
    cellsStep(request),
    itemsStep(request),
    totalsStep(request, dialect),
    ...coverageSteps(request, dialect),
    rateSidesStep(),
    finishedRatesStep(dialect),
    ...nameSteps(request, dialect),
  ];
  const head = [
    `-- ${command}`,
    `-- The totals of antq aggregate over a data set of antq export (antq/export@1), in ${dialect.label}.`,
    ...dialect.how.map((line) => `-- ${line}`),
  ];
  return `${head.join("\n")}\n${isRecursive(request) ? "WITH RECURSIVE" : "WITH"}\n${steps.map((step, at) => stepText(step, at, dialect)).join(",\n")}\n${outputStep(dialect)};\n`;
}

/** Of a breakdown on other boundaries one row is divided after the other. */
export function isRecursive({ by, boundaries }: SqlRequest): boolean {
  return by !== null && boundaries !== null;
}

function stepText({ name, comment, body, large }: Step, at: number, { streamed }: Dialect): string {
  const indented = body.replace(/^(?=.)/gmu, "  ");
  return `${commented(`${at + 1}. ${comment}`)}\n${name} AS${large === true ? streamed : ""} (\n${indented}\n)`;
}

const WIDTH = 100;

/** Broken between words. */
function commented(text: string): string {
  const lines = [""];
  for (const word of text.split(" ")) {
    const last = lines.at(-1) ?? "";
    if (last.length + word.length >= WIDTH) lines.push(word);
    else lines[lines.length - 1] = last === "" ? word : `${last} ${word}`;
  }
  return lines.map((line) => `-- ${line}`).join("\n");
}
