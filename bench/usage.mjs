// Preloaded into a measured process: at its end it writes what it used, all threads together.
import { writeFileSync } from "node:fs";

process.on("exit", () => {
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  const usage = {
    cpu: (userCPUTime + systemCPUTime) / 1e6,
    megabytes: maxRSS / 1024,
  };
  writeFileSync(process.env["ANTQ_BENCH_USAGE"] ?? "usage.json", JSON.stringify(usage));
});
