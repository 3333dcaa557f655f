/** A golden case of every command: its first that is recorded in a pipe and reads no standard input. */
import { registry } from "../../src/cli/commands/registry.gen.ts";
import { goldenCases, type GoldenCase } from "../support/golden.ts";

export const COMMANDS = Object.keys(registry);

export function oneOfEach(): (readonly [string, GoldenCase])[] {
  const cases = goldenCases().filter(({ stdin, terminal }) => stdin === null && terminal === null);
  return COMMANDS.flatMap((command) => {
    const found = cases.find(({ name }) => name.startsWith(`${command}/`));
    return found === undefined ? [] : [[command, found] as const];
  });
}
