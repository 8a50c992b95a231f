import { error, isHttpError, isRedirect } from '@sveltejs/kit';
import type { ServerLoadEvent } from '@sveltejs/kit';
import type { Permission } from '#access/policy.ts';
import type { AppError } from '#core/error.ts';
import type { UseCase } from '#server/usecase.ts';
import { toDraw } from './drawn.ts';
import { asOneReading, askOf } from './reading.ts';
import type { Ask, Asker } from './reading.ts';

/** Every way in names who may use it; the architecture test and `routes --json` read it here. */
export interface Guarded {
  readonly permission: Permission | 'public';
}

/** Anything with a permission: use cases of any input and output. */
type Named = Pick<UseCase<unknown, unknown>, 'permission' | 'kind'>;

export type Call = <Input, Output>(useCase: UseCase<Input, Output>, raw: unknown) => Promise<Output>;

/**
 * The load function of a page: lists the use cases it may call, the first of which names its permission.
 * A refused call becomes the fitting answer: not found, sign in first, too many.
 */
export function page<Data extends Record<string, unknown>, Event extends ServerLoadEvent>(
  useCases: readonly [Named, ...Named[]],
  read: (call: Call, event: Event) => Promise<Data>,
): ((event: Event) => Promise<Data>) & Guarded {
  const load = async (event: Event): Promise<Data> => {
    const answer = (ask: Ask) => read(caller(useCases, ask, event), event);
    const { locals } = event;
    const data = isReading(useCases, locals) ? await atOnce(locals, answer) : await answer(askOf(locals));
    return toDraw(data, event);
  };
  return Object.assign(load, { permission: useCases[0].permission });
}

/** Several use cases that only read share what they read; one alone has its own way. */
const isReading = (useCases: readonly Named[], { actor }: Asker): boolean =>
  actor.kind === 'person' && useCases.length > 1 && useCases.every(({ kind }) => kind === 'query');

/** An answer of HTTP is no failure: who was looked at on the way to it is written down. */
async function atOnce<Data>(asker: Asker, answer: (ask: Ask) => Promise<Data>): Promise<Data> {
  const { data } = await asOneReading(asker, async (ask) => {
    const data = answer(ask);
    await data.catch((problem: unknown) => {
      if (!isHttpError(problem) && !isRedirect(problem)) throw problem;
    });
    return { data };
  });
  return data;
}

/** A page that shows the same to everybody and asks no use case. */
export function publicPage<Data extends Record<string, unknown>, Event extends ServerLoadEvent>(
  read: (event: Event) => Data | Promise<Data>,
): ((event: Event) => Promise<Data>) & Guarded {
  const load = async (event: Event): Promise<Data> => toDraw(await read(event), event);
  return Object.assign(load, { permission: 'public' as const });
}

function caller(useCases: readonly Named[], ask: Ask, event: Headers): Call {
  return async (useCase, raw) => {
    if (!useCases.some((named) => Object.is(named, useCase)))
      throw new Error('this page does not name that use case');
    const outcome = await ask(useCase, raw);
    if (outcome.ok) return outcome.value;
    return deny(outcome.error, event);
  };
}

type Headers = Pick<ServerLoadEvent, 'setHeaders'>;

/**
 * For readers of a page: every refusal is an answer of HTTP, never a 5xx.
 */
export function deny(problem: AppError, { setHeaders }: Headers): never {
  switch (problem.kind) {
    case 'too-many':
      setHeaders({ 'retry-after': String(problem.retryAfterSeconds) });
      error(429, 'too many requests', { retryAfterSeconds: problem.retryAfterSeconds });
      break;
    case 'invalid':
    case 'not-found':
    // Pages for who is signed in are behind hooks.server.ts, which leads to signing in.
    case 'sign-in-needed':
      error(404, 'not found');
      break;
    case 'refused':
    case 'conflict':
      error(409, 'refused');
  }
}
