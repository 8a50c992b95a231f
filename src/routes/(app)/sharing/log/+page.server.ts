import { readLooksAtFile } from '#features/trust/server/read-looks.ts';
import { page } from '#web/door.ts';
import { personIdOf } from '#web/own.ts';

export const load = page([readLooksAtFile], async (call, event) => {
  const { looks, olderBefore } = await call(readLooksAtFile, {
    personId: personIdOf(event),
    before: event.url.searchParams.get('before'),
  });
  return { looks, olderHref: olderBefore === null ? null : `?before=${olderBefore.toISOString()}` };
});
