import { demandScope } from '#access/demand.ts';
import type { PersonActor } from '#access/actor.ts';
import { addDays } from '#core/date.ts';
import type { IsoDate } from '#core/date.ts';
import type { Words } from '#core/words.ts';
import type { Reader } from '#server/db/transaction.ts';
import { readFigureBoard } from '#server/figures/board.store.ts';
import { figureOf, figuresFrom, groupOfSchool, wholeKey } from '#server/figures/figures.ts';
import type { FigureBoard } from '#server/figures/figures.ts';
import { schoolsOf } from '#server/places/schools.store.ts';
import { demandOf } from '../domain/demand.ts';
import type { DemandFigures, DemandRow } from '../domain/demand.ts';
import { anyWish, possibleFigure, themes, wishFigure } from '../domain/figure-names.ts';
import { readOpenOffers } from './demand.store.ts';

export interface DemandView {
  readonly rows: readonly DemandRow[];
  /** How many people have a wish at all; for the whole organisation only. */
  readonly everybody: number | null;
  /** The school that it is about; null is the whole organisation. */
  readonly school: { readonly id: string; readonly name: string } | null;
  /** With how many schools it is counted, when it is too small for figures of its own. */
  readonly together: number | null;
  readonly schools: readonly { readonly id: string; readonly name: string }[];
  readonly isWhole: boolean;
  readonly routeNames: Readonly<Record<string, Words>>;
  readonly today: IsoDate;
  /** Of which day the figures are; null when none were published. */
  readonly figuresOf: IsoDate | null;
  readonly nextFigures: IsoDate;
  readonly fewestPeople: number;
}

/**
 * Wishes beside offers, for the whole organisation or one school, as last published for everybody who may see them. Null
 * when she has no such school.
 */
export async function demandView(
  db: Reader,
  person: PersonActor,
  wanted: string | undefined,
  today: IsoDate,
): Promise<DemandView | null> {
  const scope = demandScope(person);
  const schools = await schoolsOf(db, person.tenantId, today, scope);
  const school = schools.find(({ id }) => id === wanted) ?? (scope.wholeTenant ? null : (schools[0] ?? null));
  if ((wanted !== undefined && school?.id !== wanted) || (school === null && !scope.wholeTenant)) return null;
  const board = await readFigureBoard(db, today);
  const offers = await readOpenOffers(db, today, addDays(today, 365));
  const key = school === null ? wholeKey : groupOfSchool(board, school.id);
  const group = board.groups.find((one) => one.key === key);
  return {
    rows: demandOf(demandFigures(board, key ?? ''), offers),
    everybody: school === null ? figureOf(board, wholeKey, anyWish) : null,
    school,
    together:
      school === null || (group?.schoolIds.length ?? 0) < 2 ? null : (group?.schoolIds.length ?? null),
    schools,
    isWhole: scope.wholeTenant,
    routeNames: Object.fromEntries(
      offers.flatMap(({ routeCode, routeName }) =>
        routeCode === null || routeName === null ? [] : [[routeCode, routeName]],
      ),
    ),
    today,
    figuresOf: board.day,
    nextFigures: board.next,
    fewestPeople: board.threshold,
  };
}

/** Themes and what can are counted over the whole organisation only. */
function demandFigures(board: FigureBoard, key: string): DemandFigures {
  const people: DemandFigures['people'] = (group, code) => figureOf(board, key, wishFigure(group, code));
  return {
    people,
    possible: (group, code) => figureOf(board, key, possibleFigure(group, code)),
    themes: figuresFrom(board, key, themes)
      .map(({ rest }) => rest)
      .sort((a, b) => (people('theme', b) ?? 0) - (people('theme', a) ?? 0) || a.localeCompare(b)),
  };
}
