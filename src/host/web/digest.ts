/** Fingerprints: SHA-256. A browser's own answers later only, and nothing here waits. */
import { sha256 as digest } from "@noble/hashes/sha2.js";
import { bytesToHex } from "@noble/hashes/utils.js";
import type { RunningDigest } from "../shapes.ts";
import { base64 } from "./deflate.ts";

/** Of bytes, or of a text in UTF-8. */
export function sha256(data: Uint8Array | string, as: "hex" | "base64" = "hex"): string {
  const bytes = digest(typeof data === "string" ? new TextEncoder().encode(data) : data);
  return as === "hex" ? bytesToHex(bytes) : base64(bytes);
}

export function runningSha256(): RunningDigest {
  const own = digest.create();
  return {
    update: (bytes) => void own.update(bytes),
    hex: () => bytesToHex(own.digest()),
  };
}
