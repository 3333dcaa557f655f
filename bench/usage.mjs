// Preloaded into a measured node where GNU time is not here: at its end it writes what it used,
// all threads together, as GNU time would.
import { writeFileSync } from "node:fs";
import { isMainThread } from "node:worker_threads";

const file = process.env["ANTQ_BENCH_USAGE"];
// Workers are started with the same preload; the main thread speaks for all.
if (isMainThread && file !== undefined) {
  process.on("exit", () => {
    const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
    writeFileSync(file, `${userCPUTime / 1e6} ${systemCPUTime / 1e6} ${maxRSS}`);
  });
}
