import type { IsoDate } from '#core/date.ts';
import type { CardContent } from '#features/card/domain/card.ts';
import { itemWords } from '#features/card/ui/item-words.ts';
import type { DirectionReading } from '#features/compass/domain/reading.ts';
import { compassPaper } from '#features/compass/ui/paper.ts';
import type { ReportView } from '#features/conversation/domain/views.ts';
import type { ThemeResult } from '#shapes/round/domain/results.ts';
import { headingWords, ownWords } from '#features/feedback/ui/words.ts';
import type { StepView } from '#features/plan/domain/step-view.ts';
import { pairOf } from '#features/plan/ui/plan-text.ts';
import type { ProfileContent } from '#features/profile/domain/content.ts';
import { block, fact, joined, partOf, told } from '#features/trust/ui/dossier.ts';
import type { Block, Part } from '#features/trust/ui/dossier.ts';
import { formatDay } from '#i18n/format.ts';
import type { Locale } from '#i18n/locale.ts';
import type { messages } from '#i18n/messages.ts';

interface Telling {
  readonly locale: Locale;
  readonly today: IsoDate;
  readonly all: ReturnType<typeof messages>;
}

export function cardPart({ all }: Telling, card: CardContent | null): Part[] {
  if (card === null) return [];
  const t = all.card;
  const { years, offer } = card;
  const lists = (['expertise', 'experience', 'diplomas'] as const).flatMap((part) => {
    const texts = card[part].map((item) => {
      const words = itemWords(t, item);
      return told(joined([words.title, words.meta]), words.text === '' ? '–' : words.text);
    });
    return texts.length === 0 ? [] : block(t.parts[part].title, { texts });
  });
  const offered = [
    told('', joined(offer.tags.map((tag) => t.tags[tag].label))),
    told('', offer.text),
    told(t.ask, offer.ask),
  ];
  const hasOffer = offered.some(({ text }) => text.trim() !== '');
  return partOf(all.trust.dossier.parts.card, '', [
    ...lists,
    block('', { texts: [told(t.parts.years.title, t.workingYears(years.working, years.inEducation))] }),
    ...(hasOffer ? [block(t.parts.offer.title, { texts: offered })] : []),
  ]);
}

export function profilePart(
  { locale, all }: Telling,
  shown: { content: ProfileContent; settledOn: IsoDate | null; reaction: string } | null,
): Part[] {
  if (shown === null) return [];
  const t = all.profile;
  const { content, settledOn } = shown;
  const steps = content.steps.map((step) =>
    told(
      joined([
        step.title,
        step.kind && t.kinds[step.kind],
        step.direction && all.compass.directions[step.direction],
      ]),
      step.why === '' ? '–' : step.why,
    ),
  );
  return partOf(
    all.trust.dossier.parts.profile,
    settledOn === null ? all.trust.dossier.notSettled : `${t.paper.settled} ${formatDay(locale, settledOn)}.`,
    [
      block('', {
        texts: (['qualities', 'ambitions', 'learningNeed'] as const).map((part) =>
          told(t.parts[part], content[part]),
        ),
      }),
      ...(steps.length === 0 ? [] : [block(t.parts.advice, { texts: steps })]),
      block('', { texts: [told(all.trust.dossier.reaction, shown.reaction)] }),
    ],
  );
}

/** The steps that she put before the other side, each with what the school does. Ideas stand in the other file. */
export function planPart({ locale, today, all }: Telling, steps: readonly StepView[]): Part[] {
  const { plan: t, counterpart: c } = all;
  const d = all.trust.dossier;
  const blocks = steps
    .filter(({ state }) => state !== 'idea')
    .map((step) => {
      const pair = pairOf({ locale, t, c, today, own: true }, step, '');
      return block(pair.left.label, {
        meta: joined([pair.left.sub, pair.stateText]),
        facts: [
          fact(d.school, pair.right.label, 'other'),
          fact(d.standing, pair.note ?? '', pair.noteSide === 'left' ? 'own' : 'other'),
        ],
        texts: [told(t.running.learned, step.learned), told(t.running.used, step.used)],
      });
    });
  return partOf(d.parts.plan, '', blocks);
}

interface Round {
  readonly topic: string;
  readonly askedOn: IsoDate;
  readonly answered: number;
  readonly headings: readonly ThemeResult[];
  readonly adjustment: string;
}

export function feedbackPart({ locale, all }: Telling, rounds: readonly Round[]): Part[] {
  const d = all.trust.dossier;
  const blocks = rounds.flatMap((round) => [
    block(round.topic, { meta: joined([formatDay(locale, round.askedOn), d.answered(round.answered)]) }),
    ...round.headings.map((heading) => headingBlock(all, heading)),
    block('', { texts: [told(d.adjustment, round.adjustment)] }),
  ]);
  return partOf(d.parts.feedback, blocks.length === 0 ? '' : d.scale, blocks);
}

function headingBlock(all: Telling['all'], { theme, questions, remarks, ownText }: ThemeResult): Block {
  const t = all.feedback;
  const d = all.trust.dossier;
  return block('', {
    meta: headingWords(t, theme).title,
    facts: questions
      .filter(({ own, others }) => own !== null || (others?.length ?? 0) > 0)
      .map(({ question, own, others }) =>
        fact(
          ownWords(t, question),
          joined([
            own === null ? '' : d.self(own),
            others === null || others.length === 0 ? '' : d.others(others.join(', ')),
          ]),
        ),
      ),
    texts: [
      told(t.results.ownText, ownText),
      ...(remarks ?? []).map(({ text, by }) =>
        told(by === null ? t.results.others : (by.name ?? t.sources[by.source]), text),
      ),
    ],
  });
}

const ownerOf = (words: string | ((name: string) => string), name: string): string =>
  typeof words === 'string' ? words : words(name);

/** Reports that both agreed to, with their agreements. */
export function conversationPart({ locale, today, all }: Telling, reports: readonly ReportView[]): Part[] {
  const t = all.conversation.report;
  const blocks = reports.map(({ current, kind, heldOn, otherName, personName }) =>
    block(joined([kind[locale], heldOn === null ? '' : formatDay(locale, heldOn, today)]), {
      meta: otherName === null ? '' : t.between(personName, otherName),
      texts: [
        ...Object.entries(t.subjects).map(([subject, title]) =>
          told(title, current[subject as keyof typeof t.subjects]),
        ),
        told(t.learningWishShort, current.learningWish),
        ...current.agreements.map(({ what, owner, dueOn }, index) =>
          told(
            joined([
              t.agreement(index + 1),
              owner === null ? '' : ownerOf(t.owners[owner], personName),
              dueOn === null ? '' : formatDay(locale, dueOn, today),
            ]),
            what,
          ),
        ),
      ],
    }),
  );
  return partOf(all.trust.dossier.parts.talks, '', blocks);
}

export function compassPart(
  { all }: Telling,
  compass: { readings: readonly DirectionReading[]; answeredOn: IsoDate | null } | null,
): Part[] {
  if (compass?.answeredOn == null) return [];
  const t = all.compass;
  const { axes } = compassPaper(t, '', compass.readings);
  const d = all.trust.dossier;
  return partOf(d.parts.compass, d.compassLead, [
    block('', {
      facts: axes.map(({ label, wantText, canText }) =>
        fact(label, joined([d.want(wantText), d.can(canText)])),
      ),
    }),
  ]);
}
