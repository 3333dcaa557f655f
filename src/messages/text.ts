/** What a message says. */

export interface Text {
  /** What is wrong at this place. */
  readonly message: string;
  /** What to do about it. */
  readonly cure: string;
}
