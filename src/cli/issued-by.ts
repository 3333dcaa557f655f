/** Who issues a report, where its format prints that; config and date are loaded for no other. */
import type { RenderOptions } from "../present/document.ts";
import type { Invocation } from "./command.ts";

export async function issuedBy(
  { official }: { readonly official?: true },
  invocation: Invocation,
): Promise<Pick<RenderOptions, "office" | "today">> {
  if (official !== true) return {};
  return (await import("./office.ts")).officeOf(invocation);
}
