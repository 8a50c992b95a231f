import type { IsoDate } from '#core/date.ts';
import type { Knowledge, LearningRoute } from '#core/knowledge.ts';
import { asKnownOn } from '#core/known-on.ts';
import { lastKnown } from '#core/rule.ts';

/**
 * The routes that exist on a day, as they are known on it: what they cost by the rule of that study year, or by the last one
 * known, and no surer than on that day.
 */
export const routesOn = (
  { routes, rules }: Pick<Knowledge, 'routes' | 'rules'>,
  day: IsoDate,
): readonly LearningRoute[] =>
  routes
    .filter(({ validFrom, validTo }) => validFrom <= day && (validTo === null || day <= validTo))
    .map((route) => {
      const { costRule, costCents, knownUntil } = route;
      return {
        ...asKnownOn(route, day),
        costCents: costRule === null ? costCents : (lastKnown(rules, costRule, day)?.value ?? costCents),
        needs: route.needs.map((check) => asKnownOn({ ...check, knownUntil }, day)),
      };
    });
