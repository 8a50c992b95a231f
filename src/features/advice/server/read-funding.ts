import { z } from 'zod';
import { fundingScope } from '#access/advice.ts';
import type { PersonActor } from '#access/actor.ts';
import { ownerScope } from '#access/counterpart.ts';
import { mayAbout } from '#access/policy.ts';
import type { Audience } from '#access/subject.ts';
import type { IsoDate } from '#core/date.ts';
import type { Knowledge } from '#core/knowledge.ts';
import { ok } from '#core/result.ts';
import type { Reader } from '#server/db/transaction.ts';
import { readFigureBoard } from '#server/figures/board.store.ts';
import { figureOf, groupOfSchool, wholeKey } from '#server/figures/figures.ts';
import type { FigureBoard } from '#server/figures/figures.ts';
import { readKnowledge } from '#server/knowledge/knowledge.store.ts';
import { personOf, query } from '#server/usecase.ts';
import { closingFunding } from '#server/waiting/others.ts';
import type { Asked } from '#server/waiting/waiting.ts';
import { closingOn, nextWindow, routesFor } from '../domain/closing.ts';
import type { Closing } from '../domain/closing.ts';
import { forWhom } from '../domain/for-whom.ts';
import { schemeOn, schemesOn } from '../domain/funding.ts';
import type { Candidate, Named } from '../domain/for-whom.ts';
import { readBoardPeopleById } from './board-people.store.ts';
import { fitsFigure } from './count-fitting.ts';
import { readShownPeople } from './shown-people.store.ts';
import type { ShownPerson } from './shown-people.store.ts';

/** Every scheme with where it stands; first which one can apply for soon, first to close first, and for whom those are. */
export const readFunding = query({
  permission: 'advice.funding',
  audit: 'advice.funding-read',
  input: z.strictObject({ show: z.literal('soon').nullable().catch(null).default(null) }),
  run: async ({ db, actor, today, now }, { show }) => {
    const knowledge = await readKnowledge(db, today);
    const all = closingOn(knowledge.funding, today);
    const closings = show === null ? all : await thoseSoon(db, all, { actor: personOf(actor), today, now });
    const people = await forWhomOf(db, personOf(actor), closings, knowledge, today);
    const board = await readFigureBoard(db, today);
    const functionNames = new Map(knowledge.functions.map(({ code, name }) => [code, name]));
    return ok({
      show,
      today,
      windows: closings.map(({ scheme, ...window }) => ({
        ...window,
        scheme: pick(scheme),
        functions: scheme.functions.flatMap((code) => functionNames.get(code) ?? []),
        routes: routesFor(scheme, knowledge.routes, window.closesOn).map(({ code, name }) => ({
          code,
          name,
        })),
        named: people.get(scheme.code) ?? [],
        people: shownPeople(board, personOf(actor), scheme.code, people.get(scheme.code)?.length ?? 0),
      })),
      schemes: schemesOn(knowledge.funding, today).map((scheme) => ({
        scheme: { ...pick(scheme), kind: scheme.kind, conditions: scheme.conditions },
        ...schemeOn(scheme, today),
        next: nextWindow(scheme, today),
        functions: scheme.functions.flatMap((code) => functionNames.get(code) ?? []),
        routes: routesFor(scheme, knowledge.routes, today).map(({ code, name }) => ({ code, name })),
      })),
      figuresOf: board.day,
      nextFigures: board.next,
    });
  },
});

/** Those of which home says that they close. */
async function thoseSoon(db: Reader, all: readonly Closing[], asked: Asked): Promise<readonly Closing[]> {
  const { rows } = await closingFunding(asked).execute(db);
  return all.filter(({ scheme, closesOn }) =>
    rows.some(({ what, due }) => what === scheme.code && due === closesOn),
  );
}

const pick = ({ code, name, who, teachersOnly, source, checkedOn, certainty }: Closing['scheme']) => ({
  code,
  name,
  who,
  teachersOnly,
  source,
  checkedOn,
  certainty,
});

/**
 * How many people a scheme fits, as last published: of the whole, or of the one group of schools that this reader looks
 * after. Hidden too where those who are named leave too few others.
 */
function shownPeople(board: FigureBoard, actor: PersonActor, code: string, named: number): number | null {
  const { wholeTenant, schoolIds } = fundingScope(actor);
  const groups = new Set(schoolIds.map((id) => groupOfSchool(board, id)));
  const [own] = groups;
  const key = wholeTenant ? wholeKey : groups.size === 1 ? own : null;
  const people = key === null || key === undefined ? null : figureOf(board, key, fitsFigure(code));
  return people === null || (named > 0 && people - named < board.threshold) ? null : people;
}

type WithName = Named & { readonly name: string };

/** Nobody is looked at when nothing closes. */
async function forWhomOf(
  db: Reader,
  actor: PersonActor,
  closings: readonly Closing[],
  knowledge: Knowledge,
  today: IsoDate,
): Promise<ReadonlyMap<string, readonly WithName[]>> {
  if (closings.length === 0) return new Map();
  const people = await readBoardPeopleById(db, today);
  const reader = ownerScope(actor);
  const shown = await readShownPeople(db, reader, today);
  const candidates = shown.flatMap((one): Candidate[] => {
    const person = people.get(one.id);
    return person === undefined ? [] : [{ ...asRead(one, actor), person }];
  });
  const schemes = closings.map(({ scheme }) => scheme);
  const found = forWhom(schemes, candidates, knowledge, today);
  const names = new Map<string, string>(shown.map(({ id, name }) => [id, name]));
  return new Map(
    [...found].map(([code, named]) => [
      code,
      named.map((one) => ({ ...one, name: names.get(one.personId) ?? '' })),
    ]),
  );
}

/** What the sentences of access let this reader know of somebody. */
function asRead(one: ShownPerson, actor: PersonActor): Omit<Candidate, 'person'> {
  const { id, schoolIds, adviceAudiences, planAudiences, putForward, askedOfReader } = one;
  const subject = (audiences: readonly Audience[]) => ({
    tenantId: actor.tenantId,
    personId: id,
    schoolIds,
    coachIds: [],
    audiences,
    participantIds: [],
  });
  // Only whose page before a conversation this reader may open is named.
  const isHers = mayAbout(actor, 'advice.prepare', subject([]));
  return {
    personId: id,
    showsAdvice: isHers && mayAbout(actor, 'advice.read', subject(adviceAudiences)),
    steps: !isHers ? [] : mayAbout(actor, 'plan.read', subject(planAudiences)) ? putForward : askedOfReader,
  };
}
