import type { ShareableThing } from '#core/sharing.ts';

const pages: Readonly<Record<Exclude<ShareableThing, `card:${string}`>, string>> = {
  feedback: '/feedback/person',
  compass: '/compass',
  advice: '/advice',
  profile: '/profiles',
  plan: '/plan',
};

/** Where somebody else opens what she shows. */
export function addressOfShared(thing: ShareableThing, personId: string): string {
  const [kind, part] = thing.split(':');
  if (kind === 'card') return `/card/${personId}#${part ?? ''}`;
  return `${pages[thing as keyof typeof pages]}/${personId}`;
}
