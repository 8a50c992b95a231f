import { z } from 'zod';
import { mayAbout } from '#access/policy.ts';
import { scopeFor } from '#access/sentence.ts';
import { dayInNetherlands } from '#core/date.ts';
import type { IsoDate } from '#core/date.ts';
import { notFound } from '#core/error.ts';
import { err, ok } from '#core/result.ts';
import { personOf, query } from '#server/usecase.ts';
import type { Least } from '#shapes/round/domain/box.ts';
import type { Mode } from '#shapes/round/domain/instrument.ts';
import type { RoundState } from '#shapes/round/domain/states.ts';
import { readLeast } from '#shapes/round/server/least.store.ts';
import { readRoundsOf } from '#shapes/round/server/round.store.ts';
import { readSchools, readTeam } from './maturity.store.ts';
import type { School } from './maturity.store.ts';
import { maturityRound as kind } from './round.ts';
import { schoolSubject } from './school-subject.ts';

interface SchoolRounds {
  readonly schools: readonly School[];
  readonly school: School | null;
  readonly rounds: readonly {
    readonly roundId: string;
    readonly mode: Mode;
    readonly state: RoundState;
    readonly askedOn: IsoDate | null;
    readonly endedOn: IsoDate | null;
  }[];
  /** For who may begin one: how many it would go to, and how many of them count without names. */
  readonly asking: { readonly team: number; readonly counting: number; readonly least: Least } | null;
}

/** The rounds about one school: the one that is named, or the first that this reader belongs to; and how a new one can be asked. */
export const readSchoolRounds = query<{ schoolId?: string | undefined }, SchoolRounds>({
  permission: 'maturity.list',
  audit: 'maturity.listed',
  input: z.strictObject({ schoolId: z.uuid().optional() }),
  run: async (tools, { schoolId }) => {
    const { db, actor, today } = tools;
    const person = personOf(actor);
    const scope = scopeFor(person, 'leader', 'director', 'board');
    const within = { ...scope, schoolIds: [...scope.schoolIds, ...person.schoolIds] };
    const schools = await readSchools(db, person.tenantId, within, today);
    const school = schoolId === undefined ? schools[0] : schools.find(({ id }) => id === schoolId);
    if (school === undefined) return schoolId === undefined ? ok({ ...nowhere, schools }) : err(notFound);
    const subject = await schoolSubject(tools, { schoolId: school.id });
    if (subject === null || !mayAbout(actor, 'maturity.read', subject)) return err(notFound);
    const rounds = await readRoundsOf(db, kind.key, { schoolId: school.id });
    const mayAsk = mayAbout(actor, 'maturity.ask', subject) && rounds.every(({ state }) => state !== 'open');
    const team = mayAsk ? await readTeam(db, school.id, today) : [];
    const least = await readLeast(db, today);
    return ok({
      schools,
      school,
      rounds: rounds.map(({ id, mode, state, askedAt, endedAt }) => ({
        roundId: id,
        mode,
        state,
        askedOn: askedAt === null ? null : dayInNetherlands(askedAt),
        endedOn: endedAt === null ? null : dayInNetherlands(endedAt),
      })),
      asking: mayAsk
        ? { team: team.length, counting: team.filter(({ source }) => source !== 'leader').length, least }
        : null,
    });
  },
});

const nowhere = { school: null, rounds: [], asking: null };
