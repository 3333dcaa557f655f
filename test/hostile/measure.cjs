"use strict";
// Loaded before antq: at its end, what it took, into the file that ANTQ_MEASURE names.
const { writeFileSync } = require("node:fs");
const { isMainThread } = require("node:worker_threads");

if (isMainThread && process.env["ANTQ_MEASURE"])
  process.on("exit", () => {
    const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
    const taken = { megabytes: maxRSS / 1024, seconds: (userCPUTime + systemCPUTime) / 1e6 };
    writeFileSync(process.env["ANTQ_MEASURE"] ?? "", JSON.stringify(taken));
  });
