import { diplomaLevels } from '#core/knowledge.ts';
import type { Words } from '#core/words.ts';
import { rowsOf } from '#server/db/rows.ts';
import type { Reader } from '#server/db/transaction.ts';
import type { AllKnown, Known } from '../domain/pointers.ts';

/** Everything that an entry can point at or say that somebody holds, in one statement. */
export async function readKnown(db: Reader): Promise<AllKnown> {
  const rows = await rowsOf<{ source: keyof AllKnown | 'step'; code: string; name: Words | null }>(db)`
    select kind as source, code, name, position from (
      select distinct on (kind, code) kind, code, position, content -> 'name' as name from shared_knowledge
      order by kind, code, valid_from desc) newest
    union all
    (select 'rule', key, name, position from shared_rule where unit = 'eur-cents')
    union all
    (select distinct 'credential', g.word, null::jsonb, 0 from shared_knowledge k
      cross join jsonb_array_elements_text(k.content -> 'grants') g (word) where k.kind = 'route')
    union all
    (select distinct 'test', t.word, null::jsonb, 0 from shared_knowledge k
      cross join jsonb_array_elements(k.content -> 'needs') n (need)
      cross join jsonb_array_elements_text(n.need -> 'tests') t (word)
      where k.kind = 'route' and n.need ? 'tests')
    order by 1, 4, 2`;
  const of = (source: keyof AllKnown): Known[] =>
    rows.filter((row) => row.source === source).map(({ code, name }) => ({ code, name }));
  const diplomas = diplomaLevels.filter((level) => level !== 'none').map((level) => `diploma:${level}`);
  const credentials = new Set([...diplomas, ...of('credential').map(({ code }) => code)]);
  return {
    funding: of('funding'),
    function: of('function'),
    route: of('route'),
    rule: of('rule'),
    credential: [...credentials].map((code) => ({ code, name: null })),
    test: of('test'),
  };
}
