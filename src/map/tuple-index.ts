/** Numbers for tuples of numbers: equal tuples have one number, in the order of their first meeting. */
interface Known {
  readonly rest: readonly number[];
  readonly number: number;
}

export class TupleIndex {
  readonly #from: number;
  readonly #to: number;
  /** By the tuple's first part: the tuple that was met last. Most often the rest depends on it. */
  readonly #last = new Map<number, Known>();
  /** Those that were met before the last of their first part. */
  readonly #earlier = new Map<string, number>();
  #size = 0;

  /** Tuples are the parts `from` to `to` (exclusive) of what is asked for, and one number more. */
  constructor(from: number, to: number) {
    this.#from = from;
    this.#to = to;
  }

  get size(): number {
    return this.#size;
  }

  of(parts: Float64Array, at: number, extra: number): number {
    const start = at + this.#from;
    const end = at + this.#to;
    const first = start === end ? extra : (parts[start] as number);
    const last = this.#last.get(first);
    if (last !== undefined && isSame(last.rest, parts, start + 1, end, extra)) return last.number;
    const rest = start === end ? [] : [...parts.subarray(start + 1, end), extra];
    const number = last === undefined ? this.#size++ : this.#among(first, rest, last);
    this.#last.set(first, { rest, number });
    return number;
  }

  #among(first: number, rest: readonly number[], last: Known): number {
    this.#earlier.set(keyOf(first, last.rest), last.number);
    return this.#earlier.get(keyOf(first, rest)) ?? this.#size++;
  }
}

function keyOf(first: number, rest: readonly number[]): string {
  return `${first};${rest.join(";")}`;
}

function isSame(
  rest: readonly number[],
  parts: Float64Array,
  start: number,
  end: number,
  extra: number,
): boolean {
  for (let i = start; i < end; i++) if (rest[i - start] !== parts[i]) return false;
  return rest.length === 0 || rest[rest.length - 1] === extra;
}
