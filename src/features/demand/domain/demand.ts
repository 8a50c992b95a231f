import { directions } from '#core/direction.ts';
import type { Direction } from '#core/direction.ts';
import { showableBesideTotal, standsBeside } from '#core/few-people.ts';
import { taughtStepOf, taughtSteps } from '#core/offer.ts';
import type { OfferKind } from '#core/offer.ts';

/** Three ways to look at the same wishes: where to, with which kind of step, about what. */
export const demandGroups = ['direction', 'step', 'theme'] as const;
export type DemandGroup = (typeof demandGroups)[number];

/** The kinds of step of a plan: first those in which an institute teaches, then those of the school itself. */
export const stepCodes = [
  ...taughtSteps,
  'practice',
  'specialisation',
  'other-task',
  'internship',
  'coaching',
  'lab',
] as const;

/** One thing that somebody wishes; a theme is `option:…` of the compass, `route:…` or `competence:…` of an offer. */
export interface Wish {
  readonly personId: string;
  /** The one school under which she is counted. */
  readonly schoolId: string;
  readonly group: DemandGroup;
  readonly code: string;
  /** The school, or the board, said that it can. */
  readonly isPossible: boolean;
}

/** One published offer that someone can begin within a year. */
export interface OpenOffer {
  readonly kind: OfferKind;
  readonly routeCode: string | null;
  readonly directions: readonly Direction[];
  readonly competences: readonly string[];
}

export interface DemandRow {
  readonly group: DemandGroup;
  readonly code: string;
  /** How many people wish it; null is too few to show, or hidden so that others cannot be worked out. */
  readonly people: number | null;
  /** To how many of them the school said that it can; null as above, and for one school. */
  readonly possible: number | null;
  /** Null where no institute teaches it. */
  readonly offers: number | null;
}

export interface Demand {
  /** Over the whole organisation. */
  readonly rows: readonly DemandRow[];
  /** How many people have any wish at all. */
  readonly everybody: number | null;
  readonly schools: readonly { readonly schoolId: string; readonly rows: readonly DemandRow[] }[];
}

type People = ReadonlySet<string>;

/** One topic while it is counted. */
interface Topic {
  readonly group: DemandGroup;
  readonly code: string;
  readonly wishes: readonly Wish[];
  readonly people: People;
}

const peopleOf = (wishes: readonly Wish[]): People => new Set(wishes.map(({ personId }) => personId));

/**
 * What people wish beside what institutes offer. No figure is about one to four people, and neither is the difference
 * of two figures of which one counts a part of the other: topics, schools, and the total (core/few-people.ts). Themes
 * are counted over the whole organisation only.
 *
 * It must be computed over the whole organisation and then narrowed to what a viewer may see.
 */
export function demandOf(
  schoolIds: readonly string[],
  wishes: readonly Wish[],
  offers: readonly OpenOffer[],
): Demand {
  const topics = topicsOf(wishes);
  const { shown, kept } = keepFigures(topics);
  const bySchool = keepSchools(
    schoolIds,
    topics.filter((topic) => shown.has(topic)),
    kept,
  );
  const possible = keepPossible([...shown], kept);
  const row = (topic: Topic, people: number | null): DemandRow => ({
    group: topic.group,
    code: topic.code,
    people,
    possible: null,
    offers: offersFor(topic, offers),
  });
  const rows = topics
    .filter((topic) => topic.group !== 'theme' || shown.has(topic))
    .map((topic) => ({
      ...row(topic, shown.has(topic) ? topic.people.size : null),
      possible: possible.get(topic) ?? null,
    }));
  const everybody = peopleOf(wishes);
  const others = new Set([...everybody].filter((id) => ![...shown].some(({ people }) => people.has(id))));
  const isTotalShown =
    everybody.size > 0 && standsBeside(everybody, [...kept, others]) && standsBeside(others, []);
  return {
    rows,
    everybody: isTotalShown ? everybody.size : null,
    schools: schoolIds.map((schoolId) => ({
      schoolId,
      rows: topics
        .filter(({ group }) => group !== 'theme')
        .map((topic) => row(topic, bySchool.get(topic)?.get(schoolId) ?? null)),
    })),
  };
}

/** Directions and steps in their own order, also those that nobody wishes; then themes, what most people wish first. */
function topicsOf(wishes: readonly Wish[]): Topic[] {
  const topic = (group: DemandGroup, code: string): Topic => {
    const own = wishes.filter((wish) => wish.group === group && wish.code === code);
    return { group, code, wishes: own, people: peopleOf(own) };
  };
  const themes = new Set(wishes.filter(({ group }) => group === 'theme').map(({ code }) => code));
  return [
    ...directions.map((code) => topic('direction', code)),
    ...stepCodes.map((code) => topic('step', code)),
    ...[...themes]
      .map((code) => topic('theme', code))
      .sort((a, b) => b.people.size - a.people.size || a.code.localeCompare(b.code)),
  ];
}

/** One topic after the other, as long as it stands beside those before it. */
function keepFigures(topics: readonly Topic[]): { shown: Set<Topic>; kept: People[] } {
  const shown = new Set<Topic>();
  const kept: People[] = [];
  for (const topic of topics) {
    if (topic.people.size === 0 || !standsBeside(topic.people, kept)) continue;
    shown.add(topic);
    kept.push(topic.people);
  }
  return { shown, kept };
}

/** Per topic the figures of the schools that may be shown; adds to `kept` what can be worked out from them. */
function keepSchools(
  schoolIds: readonly string[],
  topics: readonly Topic[],
  kept: People[],
): ReadonlyMap<Topic, ReadonlyMap<string, number>> {
  const bySchool = new Map<Topic, ReadonlyMap<string, number>>();
  for (const topic of topics.filter(({ group }) => group !== 'theme')) {
    const groups = schoolIds.map((schoolId) => ({
      key: schoolId,
      people: peopleOf(topic.wishes.filter((wish) => wish.schoolId === schoolId)),
    }));
    const alone = groups.filter(({ people }) => !standsBeside(people, kept)).map(({ key }) => key);
    const { shown } = showableBesideTotal(groups, new Set(alone));
    const cells = groups.filter(({ key }) => shown.has(key));
    const hidden = peopleOf(topic.wishes.filter(({ schoolId }) => !shown.has(schoolId)));
    if (cells.length === 0 || !standsBeside(hidden, kept)) continue;
    kept.push(hidden, ...cells.map(({ people }) => people));
    bySchool.set(topic, new Map(cells.map(({ key, people }) => [key, people.size])));
  }
  return bySchool;
}

/** To how many of those who wish it the school said that it can, where neither they nor the rest are too few. */
function keepPossible(topics: readonly Topic[], kept: People[]): ReadonlyMap<Topic, number> {
  const shown = new Map<Topic, number>();
  for (const topic of topics) {
    const possible = peopleOf(topic.wishes.filter(({ isPossible }) => isPossible));
    const not = new Set([...topic.people].filter((personId) => !possible.has(personId)));
    if (!standsBeside(possible, kept) || !standsBeside(not, kept)) continue;
    kept.push(possible, not);
    shown.set(topic, possible.size);
  }
  return shown;
}

function offersFor({ group, code }: Topic, offers: readonly OpenOffer[]): number | null {
  const count = (fits: (offer: OpenOffer) => boolean): number => offers.filter(fits).length;
  if (group === 'direction') return count((offer) => offer.directions.some((one) => one === code));
  if (group === 'step')
    return taughtSteps.some((one) => one === code) ? count((offer) => taughtStepOf(offer) === code) : null;
  const [kind, name] = splitTheme(code);
  if (kind === 'route') return count((offer) => offer.routeCode === name);
  return kind === 'competence'
    ? count((offer) => offer.competences.some((one) => plain(one) === name))
    : null;
}

/** The kind of a theme and its own code. */
export function splitTheme(code: string): readonly [string, string] {
  const at = code.indexOf(':');
  return [code.slice(0, at), code.slice(at + 1)];
}

/** A competence as it is counted: institutes write it as they like. */
const plain = (competence: string): string => competence.trim().toLowerCase();

/** What stands out in a row, for the sentence beside it. */
type Gap = 'hidden' | 'at-school' | 'not-counted' | 'no-offers' | 'offers';

export function gapOf({ group, people, offers }: DemandRow): Gap {
  if (people === null) return 'hidden';
  if (offers === null) return group === 'step' ? 'at-school' : 'not-counted';
  return offers === 0 ? 'no-offers' : 'offers';
}
