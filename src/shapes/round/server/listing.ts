import { z } from 'zod';
import { mayAbout } from '#access/policy.ts';
import { notFound } from '#core/error.ts';
import { err, ok } from '#core/result.ts';
import { personOf, query } from '#server/usecase.ts';
import type { Least } from '../domain/box.ts';
import type { SchoolKind } from './kind.ts';
import { readLeast } from './least.store.ts';
import { listRounds } from './listed.ts';
import type { ListedRound } from './listed.ts';
import { aboutSchool } from './school-subject.ts';
import { readSchools, readTeam } from './school.store.ts';
import type { School } from './school.store.ts';

interface SchoolRounds {
  readonly schools: readonly School[];
  readonly school: School | null;
  readonly rounds: readonly ListedRound[];
  /** For who may begin one: how many it would go to, and how many of them count without names. */
  readonly asking: { readonly team: number; readonly counting: number; readonly least: Least } | null;
}

/** The rounds about one school: the one that is named, or the first that this reader may read; and how a new one can be asked. */
export const listingAtSchool = (kind: SchoolKind) =>
  query<{ schoolId?: string | undefined }, SchoolRounds>({
    permission: kind.permission.list,
    audit: `${kind.key}.listed`,
    input: z.strictObject({ schoolId: z.uuid().optional() }),
    run: async ({ db, actor, today }, { schoolId }) => {
      const { tenantId } = personOf(actor);
      const may = (permission: SchoolKind['permission']['read'], one: School): boolean =>
        mayAbout(actor, permission, aboutSchool(tenantId, one));
      const all = await readSchools(db, tenantId, today);
      const schools = all.filter((one) => may(kind.permission.read, one));
      const school = schoolId === undefined ? schools[0] : schools.find(({ id }) => id === schoolId);
      if (school === undefined) {
        return schoolId === undefined
          ? ok({ schools, school: null, rounds: [], asking: null })
          : err(notFound);
      }
      const rounds = await listRounds(db, kind.key, { schoolId: school.id });
      const mayAsk = may(kind.permission.ask, school) && rounds.every(({ state }) => state !== 'open');
      if (!mayAsk) return ok({ schools, school, rounds, asking: null });
      const team = await readTeam(db, school.id, today);
      const counting = team.filter(({ source }) => source !== 'leader').length;
      const asking = { team: team.length, counting, least: await readLeast(db, today) };
      return ok({ schools, school, rounds, asking });
    },
  });
