/** Answers remembered: few different texts occur in a run, and each of them many times. */

/** Texts beyond this are prose: they hardly recur, and would fill the memory. */
const LONGEST = 200;

/** A pure function of one text that keeps up to `limit` answers, then begins anew. */
export function remembered<T>(answer: (text: string) => T, limit = 20_000): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    if (text.length > LONGEST) return answer(text);
    let value = known.get(text);
    if (value === undefined) {
      value = answer(text);
      if (known.size >= limit) known.clear();
      known.set(text, value);
    }
    return value;
  };
}

/** {@link remembered}, of what the answer depends on besides the text (a lexicon): kept as long as that is. */
export function rememberedBy<K extends object, T>(
  answer: (text: string, key: K) => T,
): (text: string, key: K) => T {
  const known = new WeakMap<K, (text: string) => T>();
  return (text, key) => {
    let own = known.get(key);
    if (own === undefined) known.set(key, (own = remembered((one) => answer(one, key))));
    return own(text);
  };
}
