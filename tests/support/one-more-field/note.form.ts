import { day, euros, hours, line, radio, select, text, tick } from '#core/form/field.ts';
import { form, notBefore } from '#core/form/form.ts';
import { group } from '#core/form/shape.ts';

/** A form of two pages with every control, kept as the example of docs/decisions/0165: `room` came last. */
export const noteForm = form(
  {
    what: {
      title: line(20),
      sort: select(['one', 'two', 'three']),
      who: radio(['she', 'they'], { optional: true }),
      why: text(100, { optional: true, warn: 'no-health' }),
    },
    when: {
      period: group({ startsOn: day(), endsOn: day({ name: 'until' }) }),
      means: group({
        minutes: hours(6_000, { name: 'hours' }),
        cents: euros(100_000, { warn: 'no-health' }),
        isSure: tick(),
        room: line(300),
      }),
    },
  },
  notBefore('endsOn', 'startsOn'),
);
