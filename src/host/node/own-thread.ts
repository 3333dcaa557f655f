/** What a worker thread is told and whom it answers. Only files named `*.worker.ts` ask: the web has none. */
export { parentPort, workerData } from "node:worker_threads";
