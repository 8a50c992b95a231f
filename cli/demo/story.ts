import type { Actor, PersonActor } from '#access/actor.ts';
import { addDays, dayInNetherlands } from '#core/date.ts';
import type { IsoDate } from '#core/date.ts';
import type { Created } from '#features/demonstration/server/create-demonstration.ts';
import { guestLinks } from '#features/demonstration/server/guest-links.ts';
import { fittingDraw, seededDraw } from '#features/demonstration/domain/random.ts';
import type { Draw } from '#features/demonstration/domain/random.ts';
import type { Context } from '#server/ctx.ts';
import type { UseCase } from '#server/usecase.ts';

/** The demonstration is told by the people themselves: every act is a use case, on a day of the past weeks. */
export interface Story {
  /** The parts of the product, with the story's clock. */
  readonly ctx: Context;
  readonly founded: Created;
  /** The links that guests were mailed so far. */
  readonly guestLinks: (at?: 'f' | 'g' | 'm') => Promise<string[]>;
  readonly draw: Draw;
  /** Of words about her or from her: what fits the work she does. */
  readonly drawFor: (she: PersonActor) => Draw;
  /** Someone of the cast, as signed in; throws when the cast has no such person. */
  readonly who: (key: string) => PersonActor;
  /** Someone with a role, for one school where that matters. */
  readonly holder: (role: string, school?: string) => PersonActor;
  /** The day so many days before the real today. */
  readonly daysAgo: (days: number) => IsoDate;
  /** Moves the story's clock to ten in the morning of a day; acts after it happen then. */
  readonly on: (daysAgo: number) => void;
  /** Does one act; an act that is refused stops the loading, so that the demonstration is never half true. */
  readonly act: <Input, Output>(
    who: Actor,
    useCase: UseCase<Input, Output>,
    input: unknown,
  ) => Promise<Output>;
  /** The same for what may have been done in a loading that was broken off. */
  readonly actOnce: <Input, Output>(
    who: Actor,
    useCase: UseCase<Input, Output>,
    input: unknown,
  ) => Promise<void>;
}

export function beginStory(ctx: Context, founded: Created, seed: number): Story {
  const today = dayInNetherlands(ctx.now());
  let now = ctx.now();
  const storyContext: Context = { ...ctx, now: () => now };
  const daysAgo = (days: number): IsoDate => addDays(today, -days);
  const who = (key: string): PersonActor => {
    const actor = founded.actors.get(key);
    if (actor === undefined) throw new Error(`nobody is called ${key}`);
    return actor;
  };
  const holder = (role: string, school?: string): PersonActor => {
    const fits = founded.cast.find(
      (one) =>
        one.role === role &&
        (school === undefined || one.roleSchools.length === 0 || one.roleSchools.includes(school)),
    );
    if (fits === undefined) throw new Error(`nobody is ${role} of ${school ?? 'all'}`);
    return who(fits.key);
  };
  const draw = seededDraw(seed);
  const functionOf = ({ personId }: PersonActor): string =>
    founded.cast.find(({ key }) => founded.actors.get(key)?.personId === personId)?.job?.functionCode ?? '';
  return {
    ctx: storyContext,
    founded,
    guestLinks: (at) => guestLinks(storyContext, founded.tenantId, at),
    draw,
    drawFor: (she) => fittingDraw(draw, functionOf(she)),
    who,
    holder,
    daysAgo,
    on: (days) => {
      now = new Date(Math.min(Date.parse(`${daysAgo(days)}T09:00:00Z`), ctx.now().getTime()));
    },
    act: async (actor, useCase, input) => {
      const outcome = await useCase.execute(storyContext, actor, input);
      if (!outcome.ok) throw new Error(`${useCase.audit} was refused: ${JSON.stringify(outcome.error)}`);
      return outcome.value;
    },
    actOnce: async (actor, useCase, input) => {
      const outcome = await useCase.execute(storyContext, actor, input);
      if (!outcome.ok && outcome.error.kind !== 'conflict') throw new Error(`${useCase.audit} was refused`);
    },
  };
}
