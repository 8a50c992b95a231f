import type { RequestEvent } from '@sveltejs/kit';
import { vi } from 'vitest';
import { anonymous } from '#access/actor.ts';
import type { Actor } from '#access/actor.ts';
import type { AppError } from '#core/error.ts';
import type { PersonId, TenantId } from '#core/id.ts';
import { err, ok } from '#core/result.ts';
import type { Context } from '#server/ctx.ts';
import type { UseCase } from '#server/usecase.ts';

/** Somebody who is signed in, for doors that add who she is to what the form says. */
export const her = '0190a000-0000-7000-8000-000000000001';

interface Asked {
  /** Who asks, of the real product; left out, a somebody whose use cases are stood in for. */
  readonly as?: { readonly ctx: Context; readonly actor: Actor };
  readonly path?: string;
  readonly search?: string;
  readonly params?: Readonly<Record<string, string>>;
  readonly fields?: Readonly<Record<string, string>>;
  readonly files?: Readonly<Record<string, File>>;
  readonly nobody?: boolean;
  readonly may?: readonly string[];
  readonly steps?: Readonly<Record<string, string>>;
}

/** What came of one request at a door of a page. */
interface Came {
  readonly status: number;
  readonly to: string | null;
  readonly flash: string | null;
  readonly data: unknown;
  readonly cookies: ReadonlyMap<string, string>;
  readonly locals: RequestEvent['locals'];
}

/** Stands in for a use case: what it was given, and the answer that it gives. */
export function answering(useCase: unknown, value: unknown = {}) {
  return vi.spyOn(useCase as UseCase<unknown, unknown>, 'execute').mockResolvedValue(ok(value));
}

export function refusing(useCase: unknown, problem: AppError) {
  return vi.spyOn(useCase as UseCase<unknown, unknown>, 'execute').mockResolvedValue(err(problem));
}

/** What the use case was asked, the last time. */
export const askedOf = (spy: ReturnType<typeof answering>): unknown => spy.mock.lastCall?.[2];

/** Sends one request through a load function, a form action or an endpoint, without a server. */
export async function sendRequest(handler: unknown, asked: Asked = {}): Promise<Came> {
  const { event, cookies } = request(asked);
  const came = { cookies, locals: event.locals };
  try {
    const data = await (handler as (event: RequestEvent) => unknown)(event);
    const status = (data as { status?: number } | undefined)?.status ?? 200;
    return { ...came, status, to: null, flash: null, data };
  } catch (thrown) {
    const { status, location = null } = thrown as { status?: number; location?: string | null };
    if (status === undefined) throw thrown;
    return { ...came, status, to: location, flash: cookies.get('flash') ?? null, data: null };
  }
}

function request(asked: Asked) {
  const {
    path = '/',
    search = '',
    params = {},
    fields = {},
    files = {},
    nobody,
    may = [],
    steps = {},
    as,
  } = asked;
  const body = new FormData();
  for (const [name, value] of Object.entries({ ...fields, ...files })) body.append(name, value);
  const url = new URL(`http://localhost${path}${search}`);
  const cookies = new Map<string, string>(Object.entries(steps));
  const event = {
    request: new Request(url, { method: 'POST', body }),
    url,
    params,
    locals: {
      ctx: as?.ctx ?? {
        settings: { demo: true, publicUrl: 'http://localhost', secretKey: 'a-key-for-tests' },
        now: () => new Date('2026-11-24T09:00:00Z'),
        db: noDatabase,
      },
      actor: as?.actor ?? (nobody === true ? anonymous : somebody),
      may: (permission: string) => may.includes(permission),
      requestId: 'r',
      locale: 'nl',
      sessionId: 's',
      shownAgain: null,
      denied: null,
    },
    cookies: {
      get: (name: string) => cookies.get(name),
      set: (name: string, value: string) => cookies.set(name, value),
      delete: (name: string) => cookies.delete(name),
    },
    getClientAddress: () => '192.0.2.1',
    setHeaders: () => undefined,
  } as unknown as RequestEvent;
  return { event, cookies };
}

/** Use cases are stood in for: what reads several at once opens nothing. */
const noDatabase: unknown = { reading: (_: unknown, work: (tx: unknown) => unknown) => work(null) };

const somebody: Actor = {
  kind: 'person',
  personId: her as PersonId,
  tenantId: '0190a000-0000-7000-8000-000000000002' as TenantId,
  name: 'Samira',
  grants: [],
  schoolIds: [],
};
