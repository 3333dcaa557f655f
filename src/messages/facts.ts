/**
 * The facts that the message of a finding needs, by name; each check declares its own (`validate/checks`). Stages
 * give them, messages use them; a test holds both to the declaration. `?`: may be null; `list`: texts.
 * Dates are ISO text, numbers plain: how they are written is the messages' affair.
 */
export type FactType = "text" | "text?" | "number" | "list";
export type FactTypes = Readonly<Record<string, FactType>>;

interface TypeOf {
  readonly text: string;
  readonly "text?": string | null;
  readonly number: number;
  readonly list: readonly string[];
}

/** Facts as the words of a finding get them. */
export type FactsOf<F extends FactTypes> = { readonly [N in keyof F]: TypeOf[F[N]] };

/** Names of the facts that a problem should carry and does not, or carries with another type. */
export function missingFacts(types: FactTypes, facts: Readonly<Record<string, unknown>>): string[] {
  return Object.entries(types)
    .filter(([name, type]) => !fits(facts[name], type))
    .map(([name]) => name);
}

export function fits(fact: unknown, type: FactType): boolean {
  switch (type) {
    case "text":
      return typeof fact === "string";
    case "text?":
      return fact === null || typeof fact === "string";
    case "number":
      return typeof fact === "number";
    case "list":
      return Array.isArray(fact);
  }
}
