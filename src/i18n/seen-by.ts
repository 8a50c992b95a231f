import type { PromiseKey } from '#core/seen.ts';

declare const promised: unique symbol;

/** A sentence that says who sees something. It is a text like any other; its type tells what it promises. */
export type SeenText<Key extends PromiseKey = PromiseKey> = string & { readonly [promised]: Key };

/**
 * A sentence, or what makes one, that says who sees something: it names the promises of core/seen.ts that hold it. The
 * other language must make the same ones, or does not compile.
 */
export function seenBy<const Key extends PromiseKey>(
  promise: Key | readonly Key[],
  text: string,
): SeenText<Key>;
export function seenBy<const Key extends PromiseKey, Given extends unknown[]>(
  promise: Key | readonly Key[],
  say: (...given: Given) => string,
): (...given: Given) => SeenText<Key>;
export function seenBy(_: unknown, said: unknown): unknown {
  return said;
}
