/** The templates of a run: found again by what they say, or by their digest. */
import type { Template } from "./template.ts";

/** Neighbours are most alike; to compare with more than these would take longer than it saves. */
const MOST_COMPARED = 16;

export class Templates {
  /** The last used first. */
  readonly #recent: Template[] = [];
  readonly #byDigest = new Map<string, Template>();

  /** The one that says the same, or this one from now on. */
  like(template: Template): Template {
    const at = this.#recent.findIndex((other) => other.equals(template));
    if (at < 0) return this.#remember(template);
    if (at > 0) this.#recent.unshift(...this.#recent.splice(at, 1));
    return this.#recent[0] as Template;
  }

  get(digest: string): Template | undefined {
    return this.#byDigest.get(digest);
  }

  /** One that was read: it is found by its digest. */
  add(template: Template): Template {
    const known = this.#byDigest.get(template.digest);
    if (known !== undefined) return known;
    this.#byDigest.set(template.digest, template);
    return this.#remember(template);
  }

  #remember(template: Template): Template {
    if (this.#recent.length === MOST_COMPARED) this.#recent.pop();
    this.#recent.unshift(template);
    return template;
  }
}
