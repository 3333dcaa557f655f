/** The parts of an option's flags as they are declared: "-o, --output <file>". */

/** "--output". */
export function longFlag(flags: string): string {
  return /--[a-z-]+/u.exec(flags)?.[0] ?? flags;
}

/** "file"; null: it takes no value. */
export function placeholderOf(flags: string): string | null {
  return /<([^>]+)>/u.exec(flags)?.[1] ?? null;
}
