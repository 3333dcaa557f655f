/** Questions on a terminal: asked on standard error, answered by lines of standard input. */
import { createInterface } from "node:readline";
import { outgoingLines } from "../model/readings/mask.ts";
import type { Io } from "./io.ts";

export interface Asker {
  /** null: there are no more lines. */
  ask(question: string): Promise<string | null>;
  close(): void;
}

/** Both outputs are a terminal's, and nobody said `--yes`. */
export function mayAsk({ isTTY, isErrorTTY }: Io, yes: unknown): boolean {
  return isTTY && isErrorTTY && yes !== true;
}

export function makeAsker(io: Io): Asker {
  const input = createInterface({ input: io.stdin });
  // Lines that come before they are asked for are kept.
  const lines = input[Symbol.asyncIterator]();
  return {
    async ask(question) {
      io.stderr.write(outgoingLines(question));
      const { value, done } = await lines.next();
      return done === true ? null : value.trim();
    },
    close: () => input.close(),
  };
}
