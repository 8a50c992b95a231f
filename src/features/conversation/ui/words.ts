import type { IsoDate } from '#core/date.ts';
import { formatDay, formatMoment } from '#i18n/format.ts';
import type { Locale } from '#i18n/locale.ts';
import type { ConversationTexts } from '#i18n/nl/conversation.ts';
import type { Pair } from '#ui/picture/types.ts';
import type { NextCode } from '../domain/next-step.ts';
import type { ListedView, ConversationView } from '../domain/views.ts';

/** «Karin», for a sentence; the whole name stands in headings. */
export const givenName = (name: string | null, t: ConversationTexts): string =>
  name === null ? t.someone : (name.split(' ')[0] ?? name);

/** Where the next step is taken; null when there is nothing to do. */
export function hrefOf(code: NextCode, id: string, followUp: string): string | null {
  const page = `/conversations/${id}`;
  switch (code) {
    case 'prepare':
      return `${page}/prepare`;
    case 'plan':
      return `${page}#plan`;
    case 'hold':
      return `${page}#held`;
    case 'choose-leader':
      return `${page}#leader`;
    case 'write-report':
      return `${page}/report/write`;
    case 'agree':
      return `${page}/report`;
    case 'rate':
      return `${page}#rate`;
    case 'follow-up':
      return followUp;
    default:
      return null;
  }
}

export interface StepWords {
  readonly title: string;
  readonly text: string;
  readonly action: { readonly href: string; readonly label: string } | null;
}

/** The one next thing in words, with the way to it. */
export function stepWords(
  t: ConversationTexts,
  conversation: Pick<ConversationView, 'id' | 'otherName' | 'otherId' | 'next' | 'side'>,
): StepWords {
  const words = t.next[conversation.next.code];
  const followUp =
    conversation.side === 'leader' && conversation.otherId !== null
      ? `/conversations/new?with=${conversation.otherId}`
      : '/conversations/new';
  const href = hrefOf(conversation.next.code, conversation.id, followUp);
  return {
    title: words.title(givenName(conversation.otherName, t)),
    text: words.text(),
    action: href === null || words.action === '' ? null : { href, label: words.action },
  };
}

/** «Ontwikkelgesprek met Karin de Wit» */
export const titleOf = (
  t: ConversationTexts,
  locale: Locale,
  conversation: Pick<ListedView, 'kind' | 'otherName'> & { readonly coveredBy?: string | null },
): string => {
  const other = conversation.otherName ?? t.noLeader;
  return t.with(
    conversation.kind[locale],
    conversation.coveredBy == null ? other : t.standIn.covered(other, conversation.coveredBy),
  );
};

/** When it was or will be, in a few words. */
export function whenWords(
  t: ConversationTexts,
  locale: Locale,
  conversation: Pick<ListedView, 'heldOn' | 'plannedAt' | 'followUpOn'>,
  today: IsoDate,
): string {
  if (conversation.heldOn !== null) {
    const held = t.list.heldOn(formatDay(locale, conversation.heldOn, today));
    if (conversation.followUpOn === null) return held;
    return `${held}. ${t.list.followUp(formatDay(locale, conversation.followUpOn, today))}`;
  }
  return conversation.plannedAt === null ? t.list.noDate : formatMoment(locale, conversation.plannedAt);
}

/** The two preparations, as the two sides of a door. */
export function endpointRows(t: ConversationTexts, conversation: ConversationView): Pair[] {
  const name = givenName(conversation.otherName, t);
  const side = (done: boolean, words: readonly [string, string], label: string) => ({
    label,
    sub: words[done ? 0 : 1],
  });
  // Once the talk was held nobody is asked to prepare it any more.
  const isHeld = conversation.heldOn !== null;
  const prepared = [
    t.page.preparationDone,
    isHeld ? t.page.preparationSkipped : t.page.preparationOpen,
  ] as const;
  const open = between(t, conversation.ready, name, t.page.bothReady);
  return [
    {
      left: side(conversation.ready.own, prepared, t.page.preparation),
      right: side(conversation.ready.other, prepared, t.page.preparation),
      ...(isHeld && open.state !== 'done'
        ? { state: 'done' as const, stateText: t.page.preparationOver }
        : open),
    },
  ];
}

function between(
  t: ConversationTexts,
  moved: { readonly own: boolean; readonly other: boolean },
  name: string,
  done: string,
): Pick<Pair, 'state' | 'stateText'> {
  if (moved.own && moved.other) return { state: 'done', stateText: done };
  if (moved.own) return { state: 'waits-right', stateText: t.page.waitsFor(name) };
  if (moved.other) return { state: 'waits-left', stateText: t.page.waitsForYou };
  return { state: 'open', stateText: t.page.notYet };
}
