// The reading kernel's AssemblyScript as WebAssembly: bytes that the gate makes again and compares.
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { PAGES } from "./layout.mjs";

/** No SIMD: 64-bit words do as well, and every engine has them. */
const OPTIONS = ["-O3", "--converge", "--noAssert", "--runtime", "stub", "--use", "abort="];

/** Throws with what the compiler says. @param {string} main @returns {Promise<Uint8Array>} */
export async function compileKernel(main) {
  // By its file: its types would give `require` another one everywhere.
  const compiler = import.meta.resolve("assemblyscript/asc");
  const { default: asc } = await import(compiler);
  /** @type {Uint8Array | null} */
  let bytes = null;
  const folder = dirname(main);
  const { error, stderr } = await asc.main(
    ["main.ts", ...OPTIONS, "--initialMemory", String(PAGES), "--outFile", "kernel.wasm"],
    {
      // Imports name their files as everywhere in src; the compiler adds the ending once more to some.
      readFile: (/** @type {string} */ name) =>
        textOf(join(folder, name.replace(/\.ts\.ts$/, ".ts"))),
      writeFile(/** @type {string} */ name, /** @type {Uint8Array} */ content) {
        if (name.endsWith(".wasm")) bytes = content;
      },
      listFiles: () => [],
    },
  );
  if (error !== null || bytes === null) throw new Error(`${error?.message}\n${stderr.toString()}`);
  return bytes;
}

function textOf(/** @type {string} */ path) {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return null;
  }
}
