/** What both hosts give alike: threads, open files, running digests. */

/** A thread that one waits for without a turn of the event loop: it writes into shared memory. */
export interface PortThread {
  send(message: unknown): void;
  /** The next of what it has said so far; undefined where there is none. */
  received(): unknown;
  close(): void;
}

/** A thread that takes orders and answers each. */
export interface OrderThread<Order, Answer> {
  send(order: Order): void;
  onAnswer(take: (answer: Answer) => void): void;
  onError(end: () => void): void;
  end(): void;
}

/** A file that is read in pieces where it lies. */
export interface OpenFile {
  readonly size: number;
  /** Reads into `into[from, to)` from a place of the file; how many bytes there were. */
  read(into: Uint8Array, from: number, to: number, at: number): number;
  close(): void;
}

/** A fingerprint of bytes that come piece by piece. */
export interface RunningDigest {
  update(bytes: Uint8Array): void;
  hex(): string;
}
