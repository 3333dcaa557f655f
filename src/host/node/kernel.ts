/** The reading kernel: a module of WebAssembly that stands beside as text. */
import type { KernelInstance } from "../kernel-types.ts";
import { KERNEL } from "./kernel.gen.ts";

/** As far as it is needed: the types of Node leave it to those of a browser. */
declare const WebAssembly: {
  readonly Module: new (bytes: Uint8Array) => object;
  readonly Instance: new (module: object) => { readonly exports: unknown };
};

/** null: this machine has none, and all is read token by token. */
export function openKernel(): KernelInstance | null {
  // The columns are read where the kernel, which counts bytes from the low end, has put them.
  if (new Uint8Array(Uint16Array.of(1).buffer)[0] !== 1) return null;
  try {
    const module = new WebAssembly.Module(Buffer.from(KERNEL, "base64"));
    return new WebAssembly.Instance(module).exports as KernelInstance;
  } catch {
    return null;
  }
}
