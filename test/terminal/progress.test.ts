/** The line of progress: on a terminal's standard error only, one line, gone at the end. */
import { PassThrough, Writable } from "node:stream";
import { afterEach, describe, expect, it, vi } from "vitest";
import type { OptionValues } from "../../src/cli/command.ts";
import type { Io } from "../../src/cli/io.ts";
import { progressOn } from "../../src/cli/progress.ts";
import { displayWidth } from "../../src/util/display-width.ts";
import { leftOnScreen } from "./escapes.ts";

afterEach(() => vi.useRealTimers());

/** What is written while 11,000 files are read, one in ten milliseconds. */
function written(io: Partial<Io>, options: OptionValues = {}): string[] {
  vi.useFakeTimers({ toFake: ["performance"] });
  const texts: string[] = [];
  const stderr = new Writable({
    write(chunk, _encoding, done) {
      texts.push(String(chunk));
      done();
    },
  });
  const all: Io = {
    stdin: new PassThrough(),
    stdout: new PassThrough(),
    stderr,
    env: {},
    cwd: "/",
    isTTY: true,
    isErrorTTY: true,
    columns: 80,
    ...io,
  };
  const tell = progressOn({ args: [], options, io: all, lang: "vi", commands: async () => [] });
  for (let done = 1; done <= 11_000; done++) {
    vi.advanceTimersByTime(10);
    tell(done, 11_000);
  }
  return texts;
}

describe("progress", () => {
  it("is one line that tells how many and how long, and leaves nothing", () => {
    const texts = written({});
    expect(texts.length).toBeGreaterThan(100);
    expect(leftOnScreen(texts.slice(0, -1).join(""))).toMatch(
      /^đọc 10\.9\d\d\/11\.000 tệp · còn 1 giây$/,
    );
    expect(leftOnScreen(texts.join(""))).toBe("");
  });

  it("fits the terminal: a longer line could not be taken back", () => {
    for (const columns of [20, 30, 40]) {
      for (const text of written({ columns })) {
        expect(displayWidth(leftOnScreen(text))).toBeLessThan(columns);
      }
    }
  });

  it.each<[string, Partial<Io>, OptionValues]>([
    ["no terminal", { isErrorTTY: false }, {}],
    ["a terminal that cannot go back", { env: { TERM: "dumb" } }, {}],
    ["--no-progress", {}, { progress: false }],
    ["--quiet", {}, { quiet: true }],
  ])("is not shown: %s", (_, io, options) => {
    expect(written(io, options)).toEqual([]);
  });

  it("is shown where the output goes to a file", () => {
    expect(written({ isTTY: false, columns: undefined }).length).toBeGreaterThan(100);
  });
});
