import type { RequestEvent } from '@sveltejs/kit';
import type { UseCase } from '#server/usecase.ts';
import { deny } from './door.ts';
import type { Guarded } from './door.ts';
import { inTurn } from './in-turn.ts';

interface Download {
  readonly name: string;
  readonly type: string;
  readonly body: string | Uint8Array<ArrayBuffer>;
}

/** Of lists, by what was asked. */
export const sheetTypes = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const;

type Asked = Pick<RequestEvent, 'locals' | 'url' | 'setHeaders'>;

/** An address that gives a file: one use case, then the bytes with a name to save them under. */
export function download<Input, Output, Event extends Asked = RequestEvent>(
  useCase: UseCase<Input, Output>,
  options: {
    readonly read: (event: Event) => unknown;
    readonly file: (output: Output, event: Event) => Download | Promise<Download>;
  },
): ((event: Event) => Promise<Response>) & Guarded {
  const answer = (event: Event): Promise<Response> => inTurn(event, () => make(event));
  const make = async (event: Event): Promise<Response> => {
    const outcome = await useCase.execute(event.locals.ctx, event.locals.actor, options.read(event));
    if (!outcome.ok) return deny(outcome.error, event);
    const { name, type, body } = await options.file(outcome.value, event);
    const headers = { 'content-type': type, 'content-disposition': `attachment; filename="${name}"` };
    return new Response(body, { headers });
  };
  return Object.assign(answer, { permission: useCase.permission });
}
