/**
 * Loads a library while `localStorage` is hidden, and then shows it again. A part of `docx` asks for a browser's storage
 * when it is loaded; Node 26 has that name without a file to store in, and would warn the clerk on standard error.
 */
export async function withoutStorage<T>(load: () => Promise<T>): Promise<T> {
  const name = "localStorage";
  const own = Object.getOwnPropertyDescriptor(globalThis, name);
  if (own?.configurable !== true) return load();
  Object.defineProperty(globalThis, name, { value: undefined, configurable: true });
  try {
    return await load();
  } finally {
    Object.defineProperty(globalThis, name, own);
  }
}
