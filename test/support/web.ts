/** Code for browsers in Node: bundled with the web's ports, run where only a browser's globals are. */
import { createContext, runInContext } from "node:vm";
import { fileURLToPath } from "node:url";
import { rolldown } from "rolldown";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));

/** All that the web's ports ask for; Node's own (`process`, `Buffer`, `require`) are not among them. */
const GLOBALS = {
  TextEncoder,
  TextDecoder,
  Blob,
  URL,
  atob,
  btoa,
  performance,
  setTimeout,
  clearTimeout,
  console,
};

/** What a module of src exports, from within a browser's world: its bytes and errors are not this world's. */
export async function onWeb<Module>(path: string): Promise<Module> {
  const bundle = await rolldown({
    input: path,
    cwd: ROOT,
    platform: "browser",
    resolve: { conditionNames: ["browser", "import", "module", "default"] },
  });
  const { output } = await bundle.generate({ format: "iife", name: "exported" });
  await bundle.close();
  const context = createContext({ ...GLOBALS });
  runInContext(`${output[0].code}; globalThis.exported = exported;`, context);
  return (context as unknown as { readonly exported: Module }).exported;
}
