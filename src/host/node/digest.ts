/** Fingerprints: SHA-256. */
import { createHash, hash } from "node:crypto";
import type { RunningDigest } from "../shapes.ts";

/** Of bytes, or of a text in UTF-8. */
export function sha256(data: Uint8Array | string, as: "hex" | "base64" = "hex"): string {
  return hash("sha256", data, as);
}

export function runningSha256(): RunningDigest {
  const own = createHash("sha256");
  return {
    update: (bytes) => void own.update(bytes),
    hex: () => own.digest("hex"),
  };
}
