/** A few things, the last used first. */
export class Recent<T> {
  readonly #most: number;
  readonly #things: T[] = [];

  constructor(most: number) {
    this.#most = most;
  }

  find(isIt: (thing: T) => boolean): T | undefined {
    const at = this.#things.findIndex(isIt);
    if (at > 0) this.#things.unshift(...this.#things.splice(at, 1));
    return at < 0 ? undefined : this.#things[0];
  }

  /** What is added; of too many the one used longest ago goes. */
  add(thing: T): T {
    if (this.#things.length === this.#most) this.#things.pop();
    this.#things.unshift(thing);
    return thing;
  }
}
