// Executables of Node by version and system: npm brings them, node_modules/.cache keeps them.
import { existsSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { ROOT, npmCli, runNode } from "./tools.mjs";

export const THIS_SYSTEM = `${process.platform === "win32" ? "win" : process.platform}-${process.arch}`;

/**
 * The executable of a version or line, fetched where it is not kept.
 * @param {string} line @param {string} [system] `linux-x64`, `win-x64`, `darwin-arm64`; this machine's by default
 * @returns {Promise<{ path: string } | { reason: string }>}
 */
export async function nodeBinary(line, system = THIS_SYSTEM) {
  const name = `node-${system}`;
  // One a system: npm takes away what is not saved when the next one comes.
  const folder = join(ROOT, "node_modules/.cache/nodes", `${line} ${system}`);
  const inside = system.startsWith("win") ? "bin/node.exe" : "bin/node";
  const path = join(folder, "node_modules", name, inside);
  if (existsSync(path)) return { path };
  const npm = npmCli();
  if (npm === null) return { reason: "npm was not found" };
  mkdirSync(folder, { recursive: true });
  // `--force`: npm would refuse another system's.
  const how = [
    "--prefix",
    folder,
    "--no-save",
    "--no-audit",
    "--no-fund",
    "--ignore-scripts",
    "--force",
  ];
  const { out } = await runNode(npm, ["install", ...how, `${name}@${line}`]);
  if (existsSync(path)) return { path };
  const said = out.split("\n").find((words) => words.startsWith("npm error"));
  return { reason: `${name}@${line}: ${said ?? "nothing came"}` };
}
