/** The reading kernel: a page whose policy lets no WebAssembly run has none. */
import type { KernelInstance } from "../kernel-types.ts";

export function openKernel(): KernelInstance | null {
  return null;
}
