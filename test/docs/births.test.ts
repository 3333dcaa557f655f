/** src/README.md, "Where a finding is born": a code stands in the room that its check's `origin` names. */
import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { CHECKS } from "../../src/validate/index.ts";
import { sources } from "../architecture/sources.ts";

const ROOT = new URL("../../", import.meta.url);
const texts = sources().map(
  ({ path }) => [path, readFileSync(new URL(path, ROOT), "utf8")] as const,
);

const ROOMS: Readonly<Record<string, RegExp>> = {
  read: /^src\/(?:read|pipeline)\//,
  map: /^src\/(?:map|pipeline)\//,
  units: /^src\/(?:units|pipeline)\//,
  observe: /^src\/(?:observe|pipeline)\//,
  reading: /^src\/(?:model\/readings|map|validate)\/(?!checks\/)/,
};

it.each(
  CHECKS.flatMap(({ code, origin }) => {
    const room = ROOMS[origin];
    return room === undefined ? [] : [[code, origin, room] as const];
  }),
)("%s: %s", (code, _, room) => {
  const born = texts.filter(([path, text]) => room.test(path) && text.includes(`"${code}"`));
  expect(born.map(([path]) => path)).not.toEqual([]);
}); // prettier-ignore
