import type { EventKind } from '#core/events.ts';
import type { Handlers } from '#server/ctx.ts';

type Payload = Readonly<Record<string, unknown>>;

/** Hears these events as another slice would, in the order in which they are told. */
export function listening(...kinds: readonly EventKind[]): {
  readonly told: { kind: EventKind; payload: Payload }[];
  readonly payloads: Payload[];
  readonly handlers: Partial<Handlers>;
} {
  const told: { kind: EventKind; payload: Payload }[] = [];
  const payloads: Payload[] = [];
  const listen = (kind: EventKind) => (_: unknown, payload: Payload) => {
    told.push({ kind, payload });
    payloads.push(payload);
    return Promise.resolve();
  };
  const handlers = Object.fromEntries(kinds.map((kind) => [kind, [listen(kind)]])) as Partial<Handlers>;
  return { told, payloads, handlers };
}
