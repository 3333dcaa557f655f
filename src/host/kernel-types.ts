/** The reading kernel as an engine of WebAssembly gives it (src/read/kernel/assembly). */

export interface KernelInstance {
  readonly memory: { readonly buffer: ArrayBuffer; grow(pages: number): number };
  /** Addresses go in and out; see each function in the assembly. */
  readonly prepare: () => void;
  readonly sheet: (from: number) => number;
  readonly csv: (from: number, end: number) => number;
  readonly strings: (from: number) => number;
  readonly answer: (number: number) => void;
  readonly forgetTexts: () => void;
}
