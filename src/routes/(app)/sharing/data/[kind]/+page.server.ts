import { ownKinds } from '#features/trust/domain/own-data.ts';
import { countOwnData } from '#features/trust/server/count-own-data.ts';
import { eraseOwnKind } from '#features/trust/server/erase-own-kind.ts';
import { action } from '#web/action.ts';
import { page } from '#web/door.ts';
import { ownId } from '#web/own.ts';

export const load = page([countOwnData], async (call, event) => {
  const asked = event.params['kind'];
  const { kinds } = await call(countOwnData, { personId: ownId(event), kind: asked });
  const kind = ownKinds.find((one) => one === asked);
  if (kind === undefined) throw new Error('the use case knows this kind');
  return { kind, counted: kinds[0] ?? null };
});

export const actions = {
  erase: action(eraseOwnKind, {
    read: ({ seen }, event) => ({ seen, personId: ownId(event), kind: event.params['kind'] }),
    done: () => ({ to: '/sharing/data', message: 'trustData.erased' }),
  }),
};
