// Kills at seeded points; how many of each kind, and what was found wrong.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { SCENARIOS } from "./scenarios.mjs";
import { prepare, tryKill } from "./trial.mjs";

/** @typedef {import("./trial.mjs").Prepared} Prepared @typedef {import("./trial.mjs").Kill} Kill */

/** What each kind does; a step and a way are chosen by `pick`. @type {Record<string, (prepared: Prepared, pick: Pick) => Kill>} */
const KINDS = {
  SIGINT: atStep(["SIGINT"]),
  SIGTERM: atStep(["SIGTERM"]),
  SIGKILL: atStep(["SIGKILL"]),
  "failing write": atStep(["EIO", "EROFS"]),
  "full disk": atStep(["ENOSPC", "EDQUOT"]),
  "file too large": ({ largest }, pick) => ({
    kind: "file too large",
    blocks: pick(Math.max(1, Math.floor(largest / 512))),
  }),
  "signal at a time": ({ ms }, pick) => ({
    kind: "signal at a time",
    timed: {
      signal: choose(["SIGINT", "SIGTERM", "SIGKILL", "SIGHUP"], pick),
      ms: pick(Math.ceil(ms * 1.2)),
    },
  }),
};

/** @typedef {(below: number) => number} Pick a whole number from 0 */

/** @param {string[]} whats @returns {(prepared: Prepared, pick: Pick) => Kill} */
function atStep(whats) {
  return ({ steps }, pick) => {
    const what = choose(whats, pick);
    // A step that fails has not been done.
    const whens = what.startsWith("SIG") ? ["before", "half", "after"] : ["before", "half"];
    const when = /** @type {"before" | "half" | "after"} */ (choose(whens, pick));
    return { kind: what, order: { at: pick(steps), when, what } };
  };
}

/** @template T @param {readonly T[]} from @param {Pick} pick @returns {T} */
function choose(from, pick) {
  return /** @type {T} */ (from[pick(from.length)]);
}

/** mulberry32. @param {number} seed @returns {Pick} */
function picker(seed) {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return Math.floor((((t ^ (t >>> 14)) >>> 0) / 2 ** 32) * below);
  };
}

/**
 * @param {number} count @param {number} seed
 * @param {{ only?: string | undefined, onFault?: (text: string) => void }} [more] `only`: scenarios whose name holds it
 * @returns {Promise<{ kinds: Map<string, number>, scenarios: number, steps: number, faults: string[] }>}
 */
export async function kills(count, seed, { only = "", onFault } = {}) {
  const chosen = SCENARIOS.filter(({ name }) => name.includes(only));
  const kinds = new Map(Object.keys(KINDS).map((kind) => [kind, 0]));
  /** @type {string[]} */
  const faults = [];
  const scratch = mkdtempSync(join(tmpdir(), "antq-kills-"));
  const pick = picker(seed);
  let steps = 0;
  let used = 0;
  try {
    // A scenario is prepared once, and has its share of the kills.
    for (const [i, scenario] of chosen.entries()) {
      const share =
        Math.floor(((i + 1) * count) / chosen.length) - Math.floor((i * count) / chosen.length);
      if (share === 0) continue;
      const prepared = await prepare(scenario, scratch);
      used += 1;
      steps += prepared.steps;
      for (let n = 0; n < share; n++) {
        const kind = choose(Object.keys(KINDS), pick);
        const kill = KINDS[kind]?.(prepared, pick) ?? { kind };
        kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
        for (const fault of await tryKill(prepared, kill, scratch)) {
          const told = `${scenario.name}, ${JSON.stringify(kill)}: ${fault}`;
          faults.push(told);
          onFault?.(told);
        }
      }
    }
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
  return { kinds, scenarios: used, steps, faults };
}
