import type { ShareableThing } from '#core/sharing.ts';
import type { TrustTexts } from '#i18n/nl/trust.ts';

const pages: Readonly<Record<Exclude<ShareableThing, `card:${string}`>, string>> = {
  feedback: '/feedback/person',
  compass: '/compass',
  advice: '/advice',
  profile: '/profiles',
  plan: '/plan',
};

/** Where somebody else opens what she shows; the parts of her card stand on one page. */
export function waysIn(
  t: TrustTexts,
  personId: string,
  things: readonly ShareableThing[],
): readonly { readonly href: string; readonly label: string }[] {
  const card = things.some((thing) => thing.startsWith('card:'));
  const others = things.filter((thing): thing is keyof typeof pages => !thing.startsWith('card:'));
  return [
    ...(card ? [{ href: `/card/${personId}`, label: t.card }] : []),
    ...others.map((thing) => ({ href: `${pages[thing]}/${personId}`, label: t.things[thing] })),
  ];
}
