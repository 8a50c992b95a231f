import { nl } from './visitor.ts';
import type { Visitor } from './visitor.ts';

const t = nl.plan;

export interface Step {
  readonly kind: keyof typeof t.kinds;
  readonly title: string;
  readonly why: string;
  readonly group: string;
  readonly hours: string;
  readonly startsOn: string;
  readonly endsOn: string;
  readonly effect: string;
}

/** In an empty plan; what she agreed to in a profile brought its direction along, so that there is one to change. */
export async function choosesRoute(
  she: Visitor,
  route: keyof typeof t.route.names,
  isTakenOver = false,
): Promise<void> {
  await she.open('/plan');
  if (isTakenOver) await she.unfold(t.route.change);
  await she.pick(t.route.label, t.route.names[route]);
  await she.press(t.route.choose);
}

/** Begins a step: a new idea of her own, or one that came with the profile she agreed to. */
export async function beginsStep(she: Visitor, advice: string | null): Promise<void> {
  await she.open('/plan');
  if (advice === null) await she.press(t.add, she.main.locator('form', { hasText: t.add }).first());
  else {
    await she.follow(advice, she.main.getByRole('region', { name: t.picture.title }));
    await she.follow(`${t.step.change} ${t.form.parts.what.title}`);
  }
}

/** Fills in the four parts of a step. */
export async function describesStep(she: Visitor, step: Step): Promise<void> {
  const { fields } = t.form;
  await she.choose(fields.kind.label, t.kinds[step.kind]);
  await she.write(fields.title.label, step.title);
  await she.write(fields.why.label, step.why);
  await she.pick(fields.initiative.label, t.initiatives.own);
  await she.press(t.parts.next);
  if (step.group !== '') await she.write(fields.practiceGroup.label, step.group);
  await she.press(t.parts.next);
  if (step.hours !== '') await she.write(fields.timeMinutes.label, step.hours);
  await she.press(t.parts.next);
  await she.date(fields.startsOn.label, step.startsOn);
  await she.date(fields.endsOn.label, step.endsOn);
  await she.write(fields.expectedEffect.label, step.effect);
  await she.press(t.parts.last);
}

export async function submitsStep(she: Visitor, leader: string): Promise<void> {
  await she.press(t.submit.to(leader));
}

export interface Answer {
  readonly answer: keyof typeof t.answer.names;
  readonly note: string;
  /** Who sees to the condition, and by when. */
  readonly condition?: { readonly owner: string; readonly dueOn: string };
}

/** Answers one step on the page of the person whose plan it is. */
export async function answersStep(leader: Visitor, title: string, answer: Answer): Promise<void> {
  const form = leader.main.getByRole('form', { name: title });
  await leader.pick(t.answer.label, new RegExp(`^${t.answer.names[answer.answer]}$`), form);
  await leader.write(t.answer.note, answer.note, form);
  if (answer.condition) {
    await leader.choose(t.answer.condition, answer.condition.owner, form);
    await leader.date(t.answer.dueOn, answer.condition.dueOn, form);
  }
  await leader.press(t.answer.submit, form);
}

export async function startsStep(she: Visitor, title: string): Promise<void> {
  await she.open('/plan');
  await she.follow(title, she.main.getByRole('region', { name: t.picture.title }));
  await she.press(t.waiting.start);
}
