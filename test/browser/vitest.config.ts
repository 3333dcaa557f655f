import { defineConfig } from "vitest/config";

// `npm run test:browser`: of no part of `npm test`, which needs no browser.
export default defineConfig({
  test: { include: ["test/browser/*.browser.ts"], testTimeout: 120_000, hookTimeout: 120_000 },
});
