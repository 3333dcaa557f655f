import { defineConfig } from "vitest/config";

// ANTQ_TEST_REPORT: where to write the counts as JSON, for scripts/check.mjs and .ci/run.
const report = process.env["ANTQ_TEST_REPORT"];

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    // Processes, not threads: only there does a change of process.env.TZ reach the clock.
    pool: "forks",
    // One less than the cores is the default: on two cores that is half of the machine.
    maxWorkers: "100%",
    env: { ANTQ_LANG: "", NO_COLOR: "1", TZ: process.env["TZ"] ?? "Asia/Ho_Chi_Minh" },
    // Its files name folders, which only a bundler finds.
    server: { deps: { inline: ["dt-sql-parser"] } },
    testTimeout: 60_000,
    // Folders are laid out and taken away on a machine that runs other files beside.
    hookTimeout: 180_000,
    reporters: report === undefined ? ["default"] : ["default", ["json", { outputFile: report }]],
    coverage: { include: ["src/**/*.ts"], exclude: ["src/**/*.gen.ts"] },
  },
});
