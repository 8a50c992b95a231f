import { readKnownEntries } from '#features/knowledge/server/read-known-entries.ts';
import { readRules } from '#features/knowledge/server/read-rules.ts';
import { lineOf } from '#features/knowledge/domain/overview.ts';
import { searchInput } from '#core/search.ts';
import { page } from '#web/door.ts';

export const load = page([readRules, readKnownEntries], async (call, event) => {
  const { rules, today } = await call(readRules, {});
  const { searchParams } = event.url;
  return {
    lines: rules.map((rule) => lineOf(rule, today)),
    entries: await call(readKnownEntries, {}),
    search: searchInput.parse(searchParams.get('search') ?? ''),
    onlyToCheck: searchParams.get('show') === 'check',
    today,
    mayCount: event.locals.may('knowledge.preview'),
    mayEdit: event.locals.may('knowledge.edit'),
  };
});
