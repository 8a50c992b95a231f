import type { IsoDate } from '#core/date.ts';
import type { RuleVersion, Sourced } from '#core/knowledge.ts';
import { ruleOn, valueOn } from '#core/rule.ts';
import type { Person } from './person.ts';

/** What holds for her beside hours and money: a code for its sentence, and the values that it names. */
export interface Agreement extends Sourced {
  readonly code: 'cover-allowance' | 'cover-refuse' | 'talks' | 'plan-age' | 'later-years' | 'term';
  readonly values: Readonly<Record<string, number | string>>;
}

/** The rules of the agreement, or of her board, that say more than hours and money; one that says nothing is absent. */
export function agreementsOn(
  rules: readonly RuleVersion[],
  { age }: Pick<Person, 'age'>,
  asOf: IsoDate,
): readonly Agreement[] {
  const value = (key: string): number => valueOn(rules, key, asOf, 0);
  const told = (key: string, code: Agreement['code'], values: Agreement['values']): readonly Agreement[] => {
    const rule = ruleOn(rules, key, asOf);
    if (rule === null || rule.value === 0) return [];
    const { source, checkedOn, certainty } = rule;
    return [{ code, values, source, checkedOn, certainty }];
  };
  const isLater = age >= valueOn(rules, 'di.older.age', asOf, Infinity);
  return [
    ...told('substitute.may_refuse', 'cover-refuse', {}),
    ...told('substitute.allowance_eur_per_day', 'cover-allowance', {
      least: value('substitute.allowance_eur_per_day'),
      most: value('substitute.allowance_eur_per_day.most'),
    }),
    ...told('cycle.talks_per_year', 'talks', { count: value('cycle.talks_per_year') }),
    ...told('pop.max_age_years', 'plan-age', { years: value('pop.max_age_years') }),
    ...(isLater
      ? told('di.older.own_contribution', 'later-years', {
          percent: value('di.older.own_contribution'),
          above: value('di.older.own_contribution.above_scale_8'),
        })
      : []),
    ...told('cao.id', 'term', { until: ruleOn(rules, 'cao.id', asOf)?.validTo ?? '' }),
  ];
}
