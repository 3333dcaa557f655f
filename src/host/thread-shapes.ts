/** What is asked of a thread. */

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
