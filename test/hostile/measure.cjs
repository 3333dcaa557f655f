"use strict";
// Loaded before antq: at its end, what it took, into the file that ANTQ_MEASURE names.
const { existsSync, readFileSync, writeFileSync } = require("node:fs");
const { isMainThread } = require("node:worker_threads");

const STATUS = "/proc/self/status";

if (isMainThread && process.env["ANTQ_MEASURE"])
  process.on("exit", () => {
    const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
    // Linux counts what the parent had when it forked; of this program alone it speaks elsewhere.
    const own = existsSync(STATUS)
      ? /VmHWM:\s*(\d+)/.exec(readFileSync(STATUS, "utf8"))?.[1]
      : undefined;
    const taken = {
      megabytes: Number(own ?? maxRSS) / 1024,
      seconds: (userCPUTime + systemCPUTime) / 1e6,
    };
    writeFileSync(process.env["ANTQ_MEASURE"] ?? "", JSON.stringify(taken));
  });
