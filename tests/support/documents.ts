import type { PersonActor } from '#access/actor.ts';
import type { Parts } from '#core/form/shape.ts';
import type { Control, Field } from '#core/form/field.ts';
import { addItem } from '#features/card/server/add-item.ts';
import { agreeReport } from '#features/conversation/server/agree-report.ts';
import { saveReport } from '#features/conversation/server/save-report.ts';
import { sayReady } from '#features/conversation/server/say-ready.ts';
import { openMaturity } from '#features/maturity/server/round.ts';
import { closeMaturity } from '#features/maturity/server/round.ts';
import { addStep } from '#features/plan/server/add-step.ts';
import { submitStep } from '#features/plan/server/submit-step.ts';
import { giveProfile } from '#features/profile/server/give-profile.ts';
import { startProfile } from '#features/profile/server/start-profile.ts';
import type { Context } from '#server/ctx.ts';
import type { Document, Kept } from '#shapes/document/server/document.ts';
import { heldConversation, must, startedConversation } from './conversation.ts';
import { wholeContent } from './profile.ts';
import type { World } from './world.ts';

export type AnyDocument = Document<Parts, Readonly<Record<string, never>>, Kept<Parts>>;

export const isDocument = (value: unknown): value is AnyDocument =>
  typeof value === 'object' && value !== null && 'put' in value && 'autosave' in value && 'rows' in value;

/** One of a kind, as it begins. */
export interface Begun {
  readonly who: PersonActor;
  readonly named: Readonly<Record<string, unknown>>;
  /** The parts that it has; all of its form where nothing is said. */
  readonly parts?: readonly string[];
  /** Brings it where it may not be written; null when it always may. */
  readonly close: ((version: number) => Promise<unknown>) | null;
}

/** By the name under which it is saved, how one of each begins. */
export const begins: Readonly<Record<string, (ctx: Context, world: World) => Promise<Begun>>> = {
  'advice.facts-saved': (_, { assistant: who }) =>
    Promise.resolve({
      who,
      named: { personId: who.personId },
      // Not those that are asked about the past.
      parts: ['wants', 'room', 'saved', 'around'],
      close: null,
    }),
  'card.part-saved': (_, { assistant: who }) =>
    Promise.resolve({ who, named: { personId: who.personId }, close: null }),
  'card.item-saved': async (ctx, { assistant: who }) => {
    const { personId } = who;
    const { itemId } = await must(ctx, who, addItem, { personId, part: 'experience' });
    return { who, named: { personId, itemId }, parts: ['experience'], close: null };
  },
  'conversation.preparation-saved': async (ctx, { assistant: who, leader }) => {
    const named = { conversationId: await startedConversation(ctx, { person: who, leader }) };
    return { who, named, close: () => must(ctx, who, sayReady, named) };
  },
  'maturity.decided': async (ctx, { leader: who, school: schoolId }) => {
    const { roundId } = await must(ctx, who, openMaturity, { schoolId, mode: 'named' });
    await must(ctx, who, closeMaturity, { roundId });
    return { who, named: { roundId, theme: 'together' }, close: null };
  },
  'conversation.report-saved': async (ctx, { assistant: person, leader: who }) => {
    const conversationId = await heldConversation(ctx, { person, leader: who }, { kind: 'start' });
    const named = { conversationId, edition: 1 };
    const whole = { learningWish: 'Rekenen', followUpOn: '2027-03-01', agreements: [] };
    const close = async (version: number) => {
      const saved = await must(ctx, who, saveReport, { ...named, version, ...whole });
      return must(ctx, who, agreeReport, { ...named, version: saved.version });
    };
    return { who, named, close };
  },
  'profile.kept': async (ctx, { assistant, coach: who }) => {
    const { personId } = assistant;
    await must(ctx, who, startProfile, { personId });
    const give = (version: number) =>
      giveProfile.execute(ctx, who, { personId, version, content: wholeContent });
    return { who, named: { personId }, close: give };
  },
  'plan.step-saved': async (ctx, { assistant: who }) => {
    const { stepId } = await must(ctx, who, addStep, { personId: who.personId });
    return { who, named: { stepId }, close: (version) => must(ctx, who, submitStep, { stepId, version }) };
  },
};

/** Two things that somebody may fill in, by the control. */
const samples: Readonly<Partial<Record<Control, (of: readonly string[]) => readonly [unknown, unknown]>>> = {
  line: () => ['Een woord', 'Iets anders'],
  text: () => ['Een zin.', 'Nog een zin.'],
  select: (of) => [of[0], of.at(-1)],
  radio: (of) => [of[0], of.at(-1)],
  tick: () => ['on', undefined],
  day: () => ['2027-03-01', '2027-04-01'],
  hours: () => ['1:30', '2'],
  euros: () => ['450', '12,50'],
  number: () => ['1', '2'],
  some: (of) => [of.slice(0, 1), of.slice(0, 2)],
  bilingual: () => [
    { nl: 'Een', en: 'One' },
    { nl: 'Twee', en: 'Two' },
  ],
  span: () => [
    { least: '1', most: '2' },
    { least: '1', most: '3' },
  ],
};

function sampleOf({ as, of = [], rows }: Field, which: 0 | 1): unknown {
  if (rows === undefined) return samples[as]?.(of)[which];
  const [first = {}] = Object.values(rows.kinds);
  const typed = Object.entries(first).map(([key, field]) => [field.name ?? key, sampleOf(field, which)]);
  return { '0': Object.fromEntries(typed) as unknown };
}

/** A part filled in, as a browser posts it. */
export function typed({ form }: AnyDocument, part: string, which: 0 | 1): Readonly<Record<string, unknown>> {
  const posted: Record<string, unknown> = { part };
  for (const { name, field } of form.blocks(part).flatMap(({ fields }) => fields))
    put(posted, name.split('.'), sampleOf(field, which));
  return posted;
}

function put(into: Record<string, unknown>, [name = '', ...rest]: readonly string[], value: unknown): void {
  if (rest.length === 0) into[name] = value;
  else put((into[name] ??= {}) as Record<string, unknown>, rest, value);
}
