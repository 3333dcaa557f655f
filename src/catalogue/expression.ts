/**
 * Expressions of rules: text in, a tree out. Only numbers, names, + - * and brackets; nothing is ever run as
 * a program.
 */
import type { Expression } from "../model/rule.ts";

export type Parsed =
  | { readonly ok: true; readonly expression: Expression }
  | { readonly ok: false; /** Position in the text, from 1. */ readonly at: number };

const TOKEN = /\s*(?:(\d+(?:\.\d{1,6})?)|([a-z][a-z0-9_]*)|([-+*()]))/y;
/** Beyond this nesting it is no formula of an office. */
const DEEPEST = 50;

interface Token {
  readonly kind: "number" | "name" | "sign";
  readonly text: string;
  readonly at: number;
}

class Fault extends Error {
  readonly at: number;
  constructor(at: number) {
    super(`at ${at}`);
    this.at = at;
  }
}

export function parseExpression(text: string): Parsed {
  try {
    const reader = new Reader(tokens(text), text.length + 1);
    const expression = reader.sum(0);
    reader.end();
    return { ok: true, expression };
  } catch (error) {
    if (error instanceof Fault) return { ok: false, at: error.at };
    throw error;
  }
}

function tokens(text: string): Token[] {
  const found: Token[] = [];
  const end = text.trimEnd().length;
  for (let at = 0; at < end; at = TOKEN.lastIndex) {
    TOKEN.lastIndex = at;
    const match = TOKEN.exec(text);
    if (match === null) throw new Fault(text.length - text.slice(at).trimStart().length + 1);
    const [, number, name, sign = ""] = match;
    const kind = number !== undefined ? "number" : name !== undefined ? "name" : "sign";
    const word = number ?? name ?? sign;
    found.push({ kind, text: word, at: TOKEN.lastIndex - word.length + 1 });
  }
  return found;
}

class Reader {
  readonly #tokens: readonly Token[];
  readonly #end: number;
  #next = 0;

  constructor(list: readonly Token[], end: number) {
    this.#tokens = list;
    this.#end = end;
  }

  sum(depth: number): Expression {
    let left = this.#product(depth);
    for (;;) {
      const sign = this.#take("+") ?? this.#take("-");
      if (sign === null) return left;
      left = { kind: sign === "+" ? "+" : "-", left, right: this.#product(depth) };
    }
  }

  end(): void {
    const left = this.#tokens[this.#next];
    if (left !== undefined) throw new Fault(left.at);
  }

  #product(depth: number): Expression {
    let left = this.#factor(depth);
    while (this.#take("*") !== null) left = { kind: "*", left, right: this.#factor(depth) };
    return left;
  }

  #factor(depth: number): Expression {
    const token = this.#tokens[this.#next];
    if (token === undefined || depth > DEEPEST) throw new Fault(token?.at ?? this.#end);
    this.#next += 1;
    if (token.kind === "number") return { kind: "number", text: token.text };
    if (token.kind === "name") return { kind: "operand", id: token.text };
    if (token.text === "-") return { kind: "negative", of: this.#factor(depth + 1) };
    if (token.text !== "(") throw new Fault(token.at);
    const inner = this.sum(depth + 1);
    if (this.#take(")") === null) throw new Fault(this.#tokens[this.#next]?.at ?? this.#end);
    return inner;
  }

  #take(sign: string): string | null {
    const token = this.#tokens[this.#next];
    if (token?.kind !== "sign" || token.text !== sign) return null;
    this.#next += 1;
    return sign;
  }
}

/** The names of an expression, each once, in order of first mention. */
export function operandsOf(expression: Expression): string[] {
  switch (expression.kind) {
    case "number":
      return [];
    case "operand":
      return [expression.id];
    case "negative":
      return operandsOf(expression.of);
    case "+":
    case "-":
    case "*":
      return [...new Set([...operandsOf(expression.left), ...operandsOf(expression.right)])];
  }
}
