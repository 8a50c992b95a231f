import type { IsoDate } from '#core/date.ts';
import { readNational } from '#server/knowledge/national.ts';

/** How many years what is about somebody is kept after her last day, on a day (facts: custom, not law). */
export function yearsKept(today: IsoDate): number {
  const rule = readNational().rules.find(
    ({ key, validFrom, validTo }) =>
      key === 'retention.talk_records_years_after_exit' &&
      validFrom <= today &&
      (validTo === null || today <= validTo),
  );
  if (rule === undefined) throw new Error(`no rule says how long to keep on ${today}`);
  return rule.value;
}
