import { readRules } from '#features/knowledge/server/read-rules.ts';
import { lineOf } from '#features/knowledge/domain/overview.ts';
import { page } from '#web/door.ts';

export const load = page([readRules], async (call, event) => {
  const { rules, today } = await call(readRules, {});
  return {
    lines: rules.map((rule) => lineOf(rule, today)),
    onlyToCheck: event.url.searchParams.get('show') === 'check',
    mayCount: event.locals.may('knowledge.preview'),
    mayEdit: event.locals.may('knowledge.edit'),
  };
});
