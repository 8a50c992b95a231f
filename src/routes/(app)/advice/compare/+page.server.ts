import { readOwnAdvice } from '#features/advice/server/read-own-advice.ts';
import { page } from '#web/door.ts';
import { personIdOf } from '#web/own.ts';

export const load = page([readOwnAdvice], async (call, event) => {
  const { routes } = await call(readOwnAdvice, { personId: personIdOf(event) });
  const asked = ['a', 'b', 'c'].map((name) => event.url.searchParams.get(name));
  return {
    asked,
    names: routes.map(({ route }) => ({ code: route.code, name: route.name })),
    chosen: [...new Set(asked)].flatMap((code) => routes.find(({ route }) => route.code === code) ?? []),
  };
});
