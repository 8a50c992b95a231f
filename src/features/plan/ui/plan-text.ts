import type { IsoDate } from '#core/date.ts';
import { askedText, ownerText } from '#i18n/counterpart-text.ts';
import { formatDay } from '#i18n/format.ts';
import type { Locale } from '#i18n/locale.ts';
import type { CounterpartTexts } from '#i18n/nl/counterpart.ts';
import { texts } from '#i18n/texts.ts';
import type { PlanTexts } from '#i18n/nl/plan.ts';
import type { Pair } from '#ui/picture/types.ts';
import type { Line } from '../domain/line.ts';
import type { StepView } from '../domain/step-view.ts';

/** Whoever draws a plan: the language, the texts, today, and whether she looks at her own. */
export interface Telling {
  readonly locale: Locale;
  readonly t: PlanTexts;
  readonly c: CounterpartTexts;
  readonly today: IsoDate;
  readonly own: boolean;
}

/** Asked while a component begins. */
export function tellingOf(today: IsoDate, own: boolean): Telling {
  const { locale, plan, counterpart } = texts();
  return { locale, t: plan, c: counterpart, today, own };
}

export const titleOf = (t: PlanTexts, step: Pick<StepView, 'title'>): string =>
  step.title === '' ? t.untitled : step.title;

/** «maandag 11 januari tot en met vrijdag 30 april», or as much of it as she filled in. */
export function periodText(
  { locale, t, today }: Telling,
  step: Pick<StepView, 'startsOn' | 'endsOn'>,
): string {
  const from = step.startsOn === null ? null : formatDay(locale, step.startsOn, today);
  const until = step.endsOn === null ? null : formatDay(locale, step.endsOn, today);
  if (from !== null && until !== null) return t.step.fromUntil(from, until);
  if (from !== null) return t.step.from(from);
  return until === null ? '' : t.step.until(until);
}

/** Everything that is asked, in a few words; besides an answer nothing means an answer. */
function askedOf({ locale, t, c }: Telling, step: StepView): string {
  const asked = step.sides.filter(({ kind }) => kind !== 'answer' && kind !== 'mandate');
  if (asked.length > 0) return asked.map((one) => askedText(locale, c, one)).join(' · ');
  const hoped = step.asks.map(({ kind, ...detail }) => askedText(locale, c, { kind, detail }));
  if (step.line === 'open') return hoped.length > 0 ? hoped.join(' · ') : t.picture.nothingAsked;
  return c.asked.answer('');
}

/** The words beside the line: who is waited for and until when, a reason, a promise. */
function noteOf(telling: Telling, step: StepView): Pick<Pair, 'note' | 'late' | 'noteSide'> {
  const { locale, t, c, today } = telling;
  const open = step.sides
    .filter(({ state }) => state === 'open')
    .sort((a, b) => (a.dueOn < b.dueOn ? -1 : 1));
  const [first, ...more] = open;
  const said = step.sides.find(({ kind }) => kind === 'answer');
  const who = said === undefined ? t.picture.school : ownerText(c, said);
  if (step.line === 'half' && step.answer !== null) {
    const answer = t.answer.names[step.answer].toLowerCase();
    const others = open.map((one) => askedText(locale, c, one)).join(', ');
    return {
      note: t.picture.half(who, answer.endsWith('…') ? answer : `${answer}.`, others),
      late: open.some((one) => one.isLate),
    };
  }
  if (step.line === 'runs' && step.answer === 'not-now')
    return { note: t.picture.notNow(who, step.answerNote) };
  if (step.line === 'waits-right' && first !== undefined) {
    const say = first.isLate ? t.picture.lateDate : t.picture.waits;
    const words = say(ownerText(c, first), formatDay(locale, first.dueOn, today));
    return { note: more.length > 0 ? `${words}, ${t.picture.more(more.length)}` : words, late: first.isLate };
  }
  if (step.line === 'refused') return { note: step.answerNote };
  if (step.line === 'waits-left') {
    return step.start.ok && step.start.despite > 0 ? { note: t.picture.despite, noteSide: 'right' } : {};
  }
  const promised = step.sides.find(({ state }) => state === 'promised');
  if (step.line === 'runs' && promised?.promisedFor) {
    const day = formatDay(locale, promised.promisedFor, today);
    return { note: t.picture.promisedBy(ownerText(c, promised), day), late: promised.isLate };
  }
  return {};
}

/** One line of the picture for a step. */
export function pairOf(telling: Telling, step: StepView, href: string): Pair {
  const { t, own } = telling;
  const kind = step.kind === null ? '' : t.kinds[step.kind];
  const sub = [kind, periodText(telling, step)].filter((part) => part !== '').join(', ');
  const texts = own ? t.picture.lines : t.picture.linesOther;
  return {
    left: { label: titleOf(t, step), href, ...(sub === '' ? {} : { sub }) },
    right: { label: askedOf(telling, step) },
    state: step.line === 'stopped' ? 'refused' : step.line,
    stateText: texts[step.line] ?? '',
    ...noteOf(telling, step),
  };
}

const order: readonly Line[] = ['waits-left', 'runs', 'half', 'waits-right', 'refused', 'open', 'done'];

/** The picture in one or two sentences. */
export function summaryOf(t: PlanTexts, steps: readonly StepView[]): string {
  const parts = order.flatMap((line) => {
    const count = steps.filter((step) => step.line === line).length;
    return count === 0 ? [] : [t.picture.count[line]?.(count) ?? ''];
  });
  return t.picture.summary(steps.length, parts.join('. '));
}
