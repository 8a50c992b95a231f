import type { RequestEvent } from '@sveltejs/kit';
import { z } from 'zod';
import { allInvalid, invalid, notFound } from '#core/error.ts';
import type { AppError } from '#core/error.ts';
import { fieldErrors } from '#core/field-errors.ts';
import { isCursor, pageAt } from '#core/list.ts';
import { ok } from '#core/result.ts';
import type { TokenScope } from '#core/sign-in.ts';
import type { UseCase } from '#server/usecase.ts';
import type { Guarded } from './door.ts';
import { hers } from './own.ts';
import { problemResponse } from './problem.ts';

/** What the OpenAPI document is made from; travels on the endpoint itself. */
export interface ApiEndpoint extends Guarded {
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

/** What a schema of an answer takes: a use case may give more, which stays here. */
type Given<T> = T extends Date
  ? T
  : T extends readonly (infer One)[]
    ? readonly Given<One>[]
    : T extends object
      ? { readonly [Name in keyof T]: Given<T[Name]> }
      : T;

interface ApiOptions<Input, Answer extends z.ZodType> {
  readonly summary: string;
  readonly useCase: UseCase<Input, Given<z.input<Answer>>>;
  /** Names every field that leaves; a command without it answers that it is done. */
  readonly output?: Answer;
  /** The list that it gives: by what it can be narrowed, and how to go on. */
  readonly list?: { readonly by: z.ZodRawShape };
  /** Query fields that are part of the input. */
  readonly parameters?: readonly string[];
  /** They are the things of whose token it is. */
  readonly own?: true;
  readonly status?: number;
  /** What the token must allow; left out: to read for a query, to write for a command. */
  readonly scope?: TokenScope;
}

const largestBody = 1_000_000;
export const longestKey = 200;

const done = z.object({ done: z.boolean() });

/** The same use case where its answer is not what its page is given: the hatch. */
export const seenAs = <Input, Output, View>(
  useCase: UseCase<Input, Output>,
  view: (output: Output) => View,
): UseCase<Input, View> => ({
  ...useCase,
  execute: async (...asked) => {
    const outcome = await useCase.execute(...asked);
    return outcome.ok ? ok(view(outcome.value)) : outcome;
  },
});

/** An address of /api/v1: the same use case, schema and sentences as the page, in JSON. */
export function api<Input, Answer extends z.ZodType>(
  options: ApiOptions<Input, Answer>,
): ((event: RequestEvent) => Promise<Response>) & ApiEndpoint {
  const { useCase, summary, list, own, status = 200 } = options;
  const { kind, input, permission } = useCase;
  const scope = options.scope ?? (kind === 'query' ? 'read' : 'write');
  const parameters = list === undefined ? (options.parameters ?? []) : [...Object.keys(list.by), 'cursor'];
  if (options.output === undefined && kind === 'query') throw new Error(`${summary}: what leaves?`);
  const output = options.output ?? done;
  const answer = async (event: RequestEvent): Promise<Response> => {
    if (isBeyond(event, scope)) return tooNarrow(event, scope);
    const body = await readBody(event, kind);
    if (body === null) return problem({ kind: 'invalid', fields: { '': [{ code: 'wrong-kind' }] } }, event);
    const { cursor, ...given } = { ...body, ...inAddress(event, kind, parameters), ...event.params };
    const paged = list === undefined ? given : { ...given, page: pageAt(cursor) };
    const key = event.request.headers.get('idempotency-key') ?? undefined;
    const wrong = wrongKey(key);
    if (wrong !== null) return problem(wrong, event);
    const { ctx, actor } = event.locals;
    const outcome = await useCase.execute(ctx, actor, own ? hers(paged, event) : paged, key);
    // Only who may ask at all hears what was wrong with how she asked.
    const refusal = outcome.ok ? wrongInAddress(useCase, parameters, event) : outcome.error;
    if (!outcome.ok || refusal !== null) return problem(refusal ?? notFound, event);
    return Response.json(output.parse(options.output === undefined ? { done: true } : outcome.value), {
      status,
    });
  };
  return Object.assign(answer, {
    permission,
    api: { summary, kind, input, output, parameters, status },
  });
}

/** What of the query is part of the input; empty says nothing. The rest is told when it is known who asks. */
function inAddress(
  { url }: RequestEvent,
  kind: 'query' | 'command',
  parameters: readonly string[],
): { readonly cursor?: string; readonly [name: string]: string | undefined } {
  const asked = [...url.searchParams];
  return Object.fromEntries(
    kind === 'query' ? asked.filter(([name, value]) => parameters.includes(name) && value !== '') : asked,
  );
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
    if (value === '' && name !== 'cursor') return null;
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
