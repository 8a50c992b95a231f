import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';
import type { IsoDate } from '#core/date.ts';
import { leastThreshold } from '#core/figures/rules.ts';
import { heldOn } from '#server/employment/standing.store.ts';

/**
 * The smallest group about which figures are shown on a day, for the organisation of whoever asks: the board's own value
 * of the rule `survey.min_group`, else the country's, and never under five. The only place where it is read.
 */
export const thresholdOn = (
  day: IsoDate,
): RawBuilder<number> => sql<number>`greatest(${leastThreshold}::int, ceil(coalesce((
  select r.value from knowledge_rule_version r
  where r.key = 'survey.min_group' and ${heldOn('r', day)}
  order by (r.set_by = 'board') desc, r.value desc limit 1), ${leastThreshold}))::int)`;
