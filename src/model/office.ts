/** The office that issues a report (`office:` of antq.yaml): who stands above it, where it sits, who signs. */
export interface Office {
  readonly name?: string | undefined;
  /** The office above it. */
  readonly parent?: string | undefined;
  readonly place?: string | undefined;
  /** Posts of those who sign. */
  readonly signers?: Sides | undefined;
  /** Their names, printed under the room for the signature. */
  readonly signerNames?: Sides | undefined;
  /** Lines under "Nơi nhận". */
  readonly recipients?: readonly string[] | undefined;
}

export interface Sides {
  readonly left?: string | undefined;
  readonly right?: string | undefined;
}
