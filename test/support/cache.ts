/** For tests of the cache: folders, clocks, and child processes that read and write. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readdirSync, realpathSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { rolldown } from "rolldown";
import type { ChildReport, ChildTask } from "./cache-child.ts";

export function temporaryFolder(): string {
  return realpathSync(mkdtempSync(join(tmpdir(), "antq-cache-")));
}

/** Paths of the files below a folder whose names end so, in order of name. */
export function filesBelow(folder: string, ending: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(ending))
    .sort()
    .map((name) => join(folder, name));
}

/** Bundles the child into a folder: Node 20 runs no TypeScript. The path of the script. */
export async function bundleChild(folder: string): Promise<string> {
  const file = join(folder, "cache-child.mjs");
  const input = fileURLToPath(new URL("cache-child.ts", import.meta.url));
  const bundle = await rolldown({ input, platform: "node" });
  await bundle.write({ file, format: "esm" });
  await bundle.close();
  return file;
}

export interface RunningChild {
  readonly begun: Promise<unknown>;
  kill(): void;
  /** Its report; null where it was killed. */
  readonly ended: Promise<ChildReport | null>;
}

/** `shell`: a command of the shell to be run before, in the same process. `uid`: who runs it. */
export function startChild(
  script: string,
  task: ChildTask,
  options: { shell?: string; uid?: number } = {},
): RunningChild {
  const argv = [script, JSON.stringify(task)];
  const [command, args] =
    options.shell === undefined
      ? [process.execPath, argv]
      : ["sh", ["-c", `${options.shell}; exec "$0" "$@"`, process.execPath, ...argv]];
  const child = spawn(command, args, {
    stdio: ["ignore", "pipe", "inherit"],
    ...(options.uid === undefined ? {} : { uid: options.uid }),
  });
  let output = "";
  child.stdout.setEncoding("utf8").on("data", (text: string) => (output += text));
  return {
    begun: once(child.stdout, "data"),
    kill: () => child.kill("SIGKILL"),
    ended: once(child, "close").then(() => {
      const line = output.split("\n")[1];
      return line === undefined || line === "" ? null : (JSON.parse(line) as ChildReport);
    }),
  };
}
