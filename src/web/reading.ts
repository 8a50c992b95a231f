import type { AppError } from '#core/error.ts';
import type { Result } from '#core/result.ts';
import { inOneReading } from '#server/reading.ts';
import type { UseCase } from '#server/usecase.ts';

export type Asker = Pick<App.Locals, 'ctx' | 'actor'>;

/** One use case by who asks; who that is may become known on the way (a guest by her link). */
export type Ask = <Input, Output>(
  useCase: UseCase<Input, Output>,
  raw: unknown,
) => Promise<Result<Output, AppError>>;

export const askOf =
  (asker: Asker): Ask =>
  (useCase, raw) =>
    useCase.execute(asker.ctx, asker.actor, raw);

/** What one answer reads by several use cases; nothing is shown before it is written down who was looked at. */
export const asOneReading = <T>({ ctx, actor }: Asker, work: (ask: Ask) => Promise<T>): Promise<T> =>
  inOneReading(ctx, actor, (at) => work(askOf({ ctx: at, actor })));
