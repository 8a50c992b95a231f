import type { PersonActor } from '#access/actor.ts';
import type { Context } from '#server/ctx.ts';
import { agreeToProfile } from '#features/profile/server/agree-to-profile.ts';
import { giveProfile } from '#features/profile/server/give-profile.ts';
import { readProfile } from '#features/profile/server/read-profile.ts';
import { startProfile } from '#features/profile/server/start-profile.ts';

/** A profile with everything in it. */
export const wholeContent = {
  qualities: 'Blijft rustig als het druk is.',
  ambitions: 'Over een jaar een eigen rekengroepje.',
  learningNeed: 'Uitleggen waarom een som werkt.',
  steps: [
    {
      title: 'Een rekengroepje begeleiden',
      kind: 'in-function',
      direction: 'expert',
      why: 'Hier ligt je kracht.',
    },
    { title: 'Module rekenen', kind: 'module', direction: 'expert', why: '' },
  ],
};

/** What this person reads of her profile now. */
export async function look(ctx: Context, reader: PersonActor, personId: string, number?: number) {
  const outcome = await readProfile.execute(ctx, reader, {
    personId,
    ...(number !== undefined && { number }),
  });
  if (!outcome.ok) throw new Error(`not readable: ${outcome.error.kind}`);
  return outcome.value;
}

/** Brings the profile of `person` to a state, by the use cases themselves. */
export async function bring(
  ctx: Context,
  person: PersonActor,
  coach: PersonActor,
  to: 'draft' | 'given' | 'settled',
  content: unknown = wholeContent,
): Promise<void> {
  const { personId } = person;
  const done = async (outcome: Promise<{ ok: boolean }>): Promise<void> => {
    const one = await outcome;
    if (!one.ok) throw new Error(JSON.stringify(one));
  };
  const current = await look(ctx, coach, personId);
  if (current.state === 'orientation') await done(startProfile.execute(ctx, coach, { personId }));
  if (to === 'draft') return;
  const { shown, state } = await look(ctx, coach, personId);
  if (state !== 'given') {
    await done(giveProfile.execute(ctx, coach, { personId, version: shown?.version, content }));
  }
  if (to === 'given') return;
  const given = await look(ctx, person, personId);
  await done(agreeToProfile.execute(ctx, person, { personId, version: given.shown?.version }));
}
