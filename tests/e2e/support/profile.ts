import { nl } from './visitor.ts';
import type { Visitor } from './visitor.ts';

const t = nl.profile;

export interface Profile {
  readonly qualities: string;
  readonly ambitions: string;
  readonly learningNeed: string;
  readonly steps: readonly {
    readonly title: string;
    readonly kind: keyof typeof t.kinds;
    readonly direction: keyof typeof nl.compass.directions;
    readonly why: string;
  }[];
}

/** Opens the page of somebody who chose this coach. */
export async function opensProfileOf(coach: Visitor, name: string): Promise<void> {
  await coach.open('/profiles');
  await coach.follow(name);
}

/** Writes a profile and gives it to whom it is about. */
export async function writesProfile(coach: Visitor, given: string, profile: Profile): Promise<void> {
  await coach.press(t.write.start);
  await coach.write(t.parts.qualities, profile.qualities);
  await coach.write(t.parts.ambitions, profile.ambitions);
  await coach.write(t.parts.learningNeed, profile.learningNeed);
  for (const [index, step] of profile.steps.entries()) {
    const fields = coach.group(index === 0 ? t.write.step(1) : t.write.newStep);
    await coach.write(t.write.stepTitle, step.title, fields);
    await coach.choose(t.write.kind, t.kinds[step.kind], fields);
    await coach.choose(t.write.direction, nl.compass.directions[step.direction], fields);
    await coach.write(t.write.why, step.why, fields);
    if (index < profile.steps.length - 1) await coach.press(t.write.more);
  }
  await coach.pressAndConfirm(t.write.give(given), t.write.giveYes);
}

export async function agreesToProfile(she: Visitor, note: string): Promise<void> {
  await she.open('/profile');
  await she.write(t.react.agreeNote, note);
  await she.press(t.react.agree);
}
