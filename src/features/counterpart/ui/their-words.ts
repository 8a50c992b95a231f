import { counterpartLifecycle } from '#core/counterpart.ts';
import type { CounterpartTexts } from '#i18n/nl/counterpart.ts';

/** What whoever was first answered, from the conflict that the form came back with. */
export function theirWords(t: CounterpartTexts, theirs: unknown): string {
  if (typeof theirs !== 'object' || theirs === null) return t.one.theirsOwner;
  const { state, by, reason } = theirs as Readonly<Record<string, unknown>>;
  const known = counterpartLifecycle.states.find((one) => one === state);
  if (known === undefined || known === 'open' || typeof by !== 'string') return t.one.theirsOwner;
  const words = typeof reason === 'string' && reason !== '' ? ` «${reason}»` : '';
  return `${t.one.theirs(by, t.states[known].toLowerCase())}${words}`;
}
