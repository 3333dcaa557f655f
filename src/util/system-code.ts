/** What the system calls a fault. */

/** The code of what was thrown (ENOENT, Z_DATA_ERROR), where the system or a library of it threw it. */
export function systemCode(error: unknown): string | null {
  const code = error instanceof Error ? (error as { readonly code?: unknown }).code : undefined;
  return typeof code === "string" ? code : null;
}
