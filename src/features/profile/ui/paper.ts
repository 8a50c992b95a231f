import type { IsoDate } from '#core/date.ts';
import { formatDay } from '#i18n/format.ts';
import type { Locale } from '#i18n/locale.ts';
import type { CompassTexts } from '#i18n/nl/compass.ts';
import type { ProfileTexts } from '#i18n/nl/profile.ts';
import type { Pair } from '#ui/picture/types.ts';
import type { ProfileContent } from '../domain/content.ts';

/** Where the template stands; it is read when a document is made. */
export const paperTemplate = 'src/features/profile/ui/paper.typ';

export interface PaperFacts {
  readonly givenName: string;
  readonly fullName: string;
  readonly work: string;
  readonly number: number;
  readonly coachName: string;
  readonly content: ProfileContent;
  readonly settledOn: IsoDate | null;
  readonly changedOn: IsoDate;
  readonly reaction: string;
  /** Only what this reader may see; null leaves the part out. */
  readonly compass: object | null;
  readonly plan: readonly Pair[] | null;
}

interface PaperTexts {
  readonly profile: ProfileTexts;
  readonly directions: CompassTexts['directions'];
}

/** Everything the template shows, in the reader's language. What people wrote is handed on as it is. */
export function profilePaper(locale: Locale, { profile: t, directions }: PaperTexts, facts: PaperFacts) {
  const { givenName, fullName, content, settledOn } = facts;
  return {
    lang: locale,
    /** What people wrote stays in their own language: at Dutch schools, Dutch. */
    written: 'nl',
    title: t.titleOf(fullName),
    summary: t.paper.summary(fullName),
    kind: t.paper.kind,
    name: fullName,
    work: facts.work,
    coach: facts.coachName,
    facts: [
      settledOn === null
        ? { term: t.paper.changed, text: formatDay(locale, facts.changedOn) }
        : { term: t.paper.settled, text: formatDay(locale, settledOn) },
      {
        term: t.paper.version,
        text: settledOn === null ? t.unsettled(facts.number) : String(facts.number),
      },
      { term: t.paper.coach, text: facts.coachName },
    ],
    parts: (['qualities', 'ambitions', 'learningNeed'] as const)
      .filter((part) => content[part].trim() !== '')
      .map((part) => ({ title: t.parts[part], text: content[part] })),
    steps: content.steps.map((step) => ({
      title: step.title,
      tags: [step.kind && t.kinds[step.kind], step.direction && directions[step.direction]]
        .filter(Boolean)
        .join(' · '),
      why: step.why,
    })),
    compass:
      facts.compass === null
        ? null
        : { ...facts.compass, title: t.paper.compass, lead: t.paper.compassLead(givenName) },
    plan: facts.plan === null || facts.plan.length === 0 ? null : planPaper(t, givenName, facts.plan),
    reaction: facts.reaction === '' ? null : { title: t.reactionTitle(givenName), text: facts.reaction },
    words: {
      advice: t.parts.advice,
      adviceLead: t.adviceLead,
      footer: t.paper.footer(fullName),
      page: t.paper.page,
      number: t.paper.number,
    },
  };
}

/** The picture of the plan, row by row; the note stands on the side it belongs to. */
const planPaper = (t: ProfileTexts, givenName: string, pairs: readonly Pair[]) => ({
  title: t.paper.plan,
  lead: t.paper.planLead(givenName),
  left: givenName,
  right: t.paper.planRight,
  between: t.paper.planBetween,
  rows: pairs.map((pair) => {
    const onLeft = (pair.noteSide ?? (pair.state === 'waits-left' ? 'left' : 'right')) === 'left';
    const join = (...parts: readonly (string | undefined)[]): string => parts.filter(Boolean).join(', ');
    return {
      left: pair.left.label,
      leftNote: join(pair.left.sub, onLeft ? pair.note : undefined),
      right: pair.right.label,
      rightNote: join(pair.right.sub, onLeft ? undefined : pair.note),
      state: pair.state,
      stateText: pair.stateText,
    };
  }),
});
