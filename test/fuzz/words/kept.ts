/** Every text that once broke its reader. */
export const KEPT: readonly (readonly [target: string, text: string])[] = [];
