/** The keys that a zod schema takes at a place: what an unknown key is compared with. */
import type { z } from "zod";

/** What of a schema's definition is looked at; each kind has some of it. */
interface Definition {
  readonly type: string;
  readonly shape?: Readonly<Record<string, z.ZodType>>;
  readonly element?: z.ZodType;
  readonly valueType?: z.ZodType;
  readonly innerType?: z.ZodType;
  /** Of a record: the words that its keys are, where they are listed. */
  readonly keyType?: { readonly options?: readonly unknown[] };
}

export function keysAt(schema: z.ZodType, path: readonly PropertyKey[]): string[] {
  let own: Definition | null = unwrapped(schema);
  for (const key of path) {
    const next: z.ZodType | undefined = own?.shape?.[String(key)] ?? own?.element ?? own?.valueType;
    own = next === undefined ? null : unwrapped(next);
  }
  return own?.keyType?.options?.map(String) ?? Object.keys(own?.shape ?? {});
}

function unwrapped(schema: z.ZodType): Definition {
  const own = schema.def as unknown as Definition;
  return own.innerType === undefined ? own : unwrapped(own.innerType);
}
