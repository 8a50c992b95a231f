import type { PlannerPerson } from '../../src/features/advice/domain/planner/model.ts';
import { between, pick, seeded } from './seed.ts';

export interface Asker {
  readonly goal: string;
  readonly person: PlannerPerson;
}

const diplomas = [
  ['diploma:vmbo'],
  ['diploma:vmbo', 'diploma:mbo-2'],
  ['diploma:mbo-3'],
  ['diploma:mbo-4'],
  ['diploma:mbo-4'],
  ['diploma:mbo-4', 'diploma:ad'],
  ['diploma:havo'],
  ['diploma:havo', 'diploma:mbo-4'],
  ['diploma:vwo'],
  ['diploma:hbo'],
];
const extras = [
  'test:pabo-history',
  'test:pabo-geography',
  'module:language',
  'module:guidance',
  'certificate:supporter',
];

/** People as they ask: what they hold, the hours they have and the budget of each school year. */
export function peopleOf(count: number, goals: readonly string[], seed = 11): Asker[] {
  const random = seeded(seed);
  return Array.from({ length: count }, () => {
    const held = pick(random, diplomas).map((credential) => ({ credential, until: null as number | null }));
    while (random() < 0.3)
      held.push({ credential: pick(random, extras), until: random() < 0.5 ? null : between(random, 0, 24) });
    const yearly = between(random, 2, 10) * 5000 + (random() < 0.3 ? between(random, 1, 20) * 10_000 : 0);
    const saved = random() < 0.4 ? between(random, 0, 2) * yearly : 0;
    return {
      goal: pick(random, goals),
      person: {
        held,
        ceiling: 60 * between(random, 6, 28),
        budgets: [Math.floor(yearly * random()) + saved, ...Array.from({ length: 8 }, () => yearly)],
      },
    };
  });
}
