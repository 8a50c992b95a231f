import { day, euros, hours, line, radio, select, text, tick } from '#core/form/field.ts';
import { form, notBefore } from '#core/form/form.ts';
import { group } from '#core/form/shape.ts';
import type { ChangeOf, ContentOf } from '#core/form/shape.ts';
import { stepKinds } from '#core/plan-step.ts';

/** Who took the initiative (inventory O-G2b). */
export const initiatives = ['own', 'leader', 'together'] as const;

/** The most that a step can ask, and the longest title. */
export const limits = { minutes: 2_000 * 60, cents: 10_000_000, title: 120 } as const;

const optional = { optional: true } as const;
const warned = { warn: 'no-health' } as const;

/** What she fills in while a step is hers, on four small pages; every field may still be empty. */
export const stepForm = form(
  {
    what: {
      kind: select(stepKinds),
      title: line(limits.title),
      why: text(1500, { ...optional, ...warned }),
      initiative: radio(initiatives),
    },
    practice: {
      practiceGroup: line(120, { ...optional, name: 'group' }),
      practiceTask: line(300, { ...optional, name: 'task' }),
      practiceMoment: line(120, { ...optional, name: 'moment' }),
    },
    asks: {
      means: group({
        timeMinutes: hours(limits.minutes, { name: 'timeHours' }),
        moneyCents: euros(limits.cents, { name: 'moneyEuros' }),
        room: line(300, warned),
      }),
      hands: group({
        freeHands: line(300, warned),
        freeHandsBy: line(120, warned),
        cover: line(300, warned),
        practicePlace: tick(),
      }),
      further: group({ career: line(300, warned), task: line(300, { ...warned, name: 'newTask' }) }),
    },
    when: {
      startsOn: day(optional),
      endsOn: day(optional),
      expectedEffect: text(1500, { ...optional, ...warned }),
    },
  },
  notBefore('endsOn', 'startsOn'),
);

type StepParts = typeof stepForm.parts;

/** What is kept of it. */
export type StepContent = ContentOf<StepParts>;

/** The fields of a step that one page fills; undefined means untouched. */
export type StepChange = ChangeOf<StepParts>;

export type StepPart = keyof StepParts;
