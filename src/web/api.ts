import type { RequestEvent } from '@sveltejs/kit';
import { z } from 'zod';
import { allInvalid, invalid, notFound } from '#core/error.ts';
import type { AppError } from '#core/error.ts';
import type { TokenScope } from '#core/sign-in.ts';
import { fieldErrors } from '#core/field-errors.ts';
import type { UseCase } from '#server/usecase.ts';
import { isCursor } from './cursor.ts';
import type { Door } from './door.ts';
import { problemResponse } from './problem.ts';

/** What the OpenAPI document is made from; travels on the endpoint itself. */
export interface ApiDoor extends Door {
  readonly api: {
    readonly summary: string;
    readonly kind: 'query' | 'command';
    readonly input: z.ZodType;
    readonly output: z.ZodType;
    /** Input fields that come from the address. */
    readonly parameters: readonly string[];
    readonly status: number;
  };
}

interface ApiOptions<Input, Output, View> {
  readonly summary: string;
  readonly useCase: UseCase<Input, Output>;
  /** Path parameters and query fields that are part of the input. */
  readonly parameters?: readonly string[];
  /** Adds what the token knows, such as whose things these are. */
  readonly read?: (input: Readonly<Record<string, unknown>>, event: RequestEvent) => unknown;
  /** Shapes what leaves; without it the fields that `output` names leave as they are. */
  readonly present?: (output: Output) => View;
  /** Names every field that leaves; whatever else there is stays here. */
  readonly output: z.ZodType<View>;
  readonly status?: number;
  /** What the token must allow; left out: to read for a query, to write for a command. */
  readonly scope?: TokenScope;
}

const largestBody = 1_000_000;
export const longestKey = 200;

/** An address of /api/v1: the same use case, schema and sentences as the page, in JSON. */
export function api<Input, Output, View>(
  options: ApiOptions<Input, Output, View>,
): ((event: RequestEvent) => Promise<Response>) & ApiDoor {
  const { useCase, summary, output, parameters = [], status = 200 } = options;
  const scope = options.scope ?? (useCase.kind === 'query' ? 'read' : 'write');
  const answer = async (event: RequestEvent): Promise<Response> => {
    if (isBeyond(event, scope)) return tooNarrow(event, scope);
    const body = await readBody(event, useCase.kind);
    if (body === null) return problem({ kind: 'invalid', fields: { '': [{ code: 'wrong-kind' }] } }, event);
    const fromAddress = { ...Object.fromEntries(event.url.searchParams), ...event.params };
    const given = { ...body, ...fromAddress };
    const key = event.request.headers.get('idempotency-key') ?? undefined;
    const wrong = wrongKey(key);
    if (wrong !== null) return problem(wrong, event);
    const outcome = await useCase.execute(
      event.locals.ctx,
      event.locals.actor,
      options.read?.(given, event) ?? given,
      key,
    );
    // Only who may ask at all hears what was wrong with how she asked.
    const refusal = outcome.ok ? wrongInAddress(useCase, parameters, event) : outcome.error;
    if (!outcome.ok || refusal !== null) return problem(refusal ?? notFound, event);
    const value = outcome.value;
    return Response.json(output.parse(options.present?.(value) ?? value), { status });
  };
  return Object.assign(answer, {
    permission: useCase.permission,
    api: { summary, kind: useCase.kind, input: useCase.input, output, parameters, status },
  });
}

/** A program with a token that does not allow this; who shows none is nobody, and hears what nobody hears. */
const isBeyond = ({ locals }: RequestEvent, scope: TokenScope): boolean =>
  locals.actor.kind === 'person' && locals.scopes?.includes(scope) === false;

/** RFC 6750: the token is right, but not for this. */
function tooNarrow({ locals }: RequestEvent, scope: TokenScope): Response {
  const facts = { title: 'insufficient-scope', status: 403, scope, requestId: locals.requestId };
  return problemResponse(facts, {
    'www-authenticate': `Bearer error="insufficient_scope", scope="${scope}"`,
  });
}

const wrongKey = (key: string | undefined): AppError | null =>
  key !== undefined && key.length > longestKey
    ? invalid('Idempotency-Key', 'too-long', { maximum: longestKey })
    : null;

/**
 * A page shows its ordinary list for a filter that means nothing, as somebody may have changed its address by hand. A
 * program must hear it: it would take the list for what it asked.
 */
function wrongInAddress<Input, Output>(
  { kind, input }: UseCase<Input, Output>,
  parameters: readonly string[],
  { url }: RequestEvent,
): AppError | null {
  if (kind === 'command') return null;
  const found = [...url.searchParams].map(([name, value]): AppError | null => {
    if (!parameters.includes(name)) return invalid(name, 'unknown-field');
    if (name === 'cursor') return isCursor(value) ? null : invalid(name, 'not-an-option');
    const strict = input instanceof z.ZodObject ? strictly(input.shape[name]) : null;
    const read = strict?.safeParse(value, { reportInput: true });
    if (read?.success !== false) return null;
    return { kind: 'invalid', fields: { [name]: Object.values(fieldErrors(read.error)).flat() } };
  });
  return allInvalid(found);
}

/** The same field without what makes an ordinary value of one that it does not know. */
function strictly(field: unknown): z.ZodType | null {
  if (field instanceof z.ZodDefault || field instanceof z.ZodCatch) return strictly(field.unwrap());
  if (field instanceof z.ZodPipe) {
    const inner = strictly(field.out);
    return inner === null || !(field.in instanceof z.ZodTransform) ? inner : field.in.pipe(inner);
  }
  return field instanceof z.ZodType ? field : null;
}

async function readBody(
  event: RequestEvent,
  kind: 'query' | 'command',
): Promise<Record<string, unknown> | null> {
  if (kind === 'query') return {};
  const text = await event.request.text();
  if (text.length > largestBody) return null;
  if (text === '') return {};
  try {
    const body: unknown = JSON.parse(text);
    return typeof body === 'object' && body !== null && !Array.isArray(body) ? { ...body } : null;
  } catch {
    return null;
  }
}

const statusOf: Readonly<Record<AppError['kind'], number>> = {
  invalid: 400,
  'not-found': 404,
  'sign-in-needed': 404,
  refused: 422,
  conflict: 409,
  'too-many': 429,
};

/** RFC 9457: what is wrong, by code and field. Without a token everything is simply not there. */
function problem(error: AppError, event: RequestEvent): Response {
  const status = event.locals.badToken ? 401 : statusOf[error.kind];
  const kind = event.locals.badToken
    ? 'unknown-token'
    : error.kind === 'sign-in-needed'
      ? 'not-found'
      : error.kind;
  const headers: Record<string, string> = {};
  if (error.kind === 'too-many') headers['retry-after'] = String(error.retryAfterSeconds);
  if (status === 401) headers['www-authenticate'] = 'Bearer';
  const facts = {
    title: kind,
    status,
    requestId: event.locals.requestId,
    ...(error.kind === 'invalid' ? { fields: error.fields } : {}),
    ...(error.kind === 'refused' ? { code: error.code, values: error.values ?? {} } : {}),
    ...(error.kind === 'conflict' ? { theirs: error.theirs } : {}),
  };
  return problemResponse(facts, headers);
}
