import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type pg from 'pg';
import type { PersonActor } from '#access/actor.ts';
import {
  closeRequest,
  feedbackRound,
  autosaveAnswers,
  recallLink,
  remindInvited,
  sendAnswers,
} from '#features/feedback/server/round.ts';
import { listRequests } from '#features/feedback/server/list-requests.ts';
import { readFeedbackResults } from '#features/feedback/server/read-feedback-results.ts';
import { readInvitationText } from '#features/feedback/server/read-invitation.ts';
import { readPeople } from '#features/feedback/server/read-people.ts';
import { readOwnRequest } from '#features/feedback/server/read-request.ts';
import { openMaturity } from '#features/maturity/server/round.ts';
import { readMaturity } from '#features/maturity/server/round.ts';
import { readSchoolRounds } from '#features/maturity/server/round.ts';
import {
  autosaveMaturity,
  closeMaturity,
  maturityRound,
  remindTeam,
  sendMaturity,
} from '#features/maturity/server/round.ts';
import type { Context } from '#server/ctx.ts';
import type { ThemeResult } from '#shapes/round/domain/results.ts';
import type { autosavingAnswers, sendingAnswers } from '#shapes/round/server/answering.ts';
import { guestOf } from '#shapes/round/server/guest.ts';
import type { RoundKind } from '#shapes/round/server/kind.ts';
import { readQuestionsOf } from '#shapes/round/server/question.store.ts';
import type { closing, recalling, reminding } from '#shapes/round/server/running.ts';
import { openRound, valueOf } from './feedback.ts';
import type { Guest, TestRound } from './feedback.ts';
import { addPerson, addSchool, addShare } from './world.ts';
import type { World } from './world.ts';

export interface Sides {
  /** Who asks and reads the outcome. */
  readonly asker: PersonActor;
  /** Whoever else reads it. */
  readonly other: PersonActor;
  readonly round: TestRound;
}

/** One kind of round without names, as somebody meets it who wants to know who said what. */
export interface RoundUnderAttack {
  readonly kind: RoundKind;
  readonly theme: string;
  /** One that runs among these colleagues, and others whose answers never count. */
  readonly open: (colleagues: readonly string[], aliases: readonly string[]) => Promise<Sides>;
  readonly close: ReturnType<typeof closing>;
  readonly remind: ReturnType<typeof reminding>;
  readonly recall: ReturnType<typeof recalling> | null;
  readonly autosave: ReturnType<typeof autosavingAnswers>;
  readonly send: ReturnType<typeof sendingAnswers>;
  /** Every page about it, read by who asks and by others. */
  readonly screens: (sides: Sides) => Promise<readonly unknown[]>;
  readonly people: (sides: Sides) => Promise<readonly { readonly name: string; readonly state: string }[]>;
  readonly shown: (reader: PersonActor, sides: Sides) => Promise<readonly ThemeResult[] | null>;
}

type Surroundings = { readonly ctx: Context; readonly owner: pg.Pool; readonly world: World };
let count = 0;

const feedback = ({ ctx, owner, world }: Surroundings): RoundUnderAttack => {
  const read = async ({ asker, round: { roundId } }: Sides) =>
    valueOf(await readOwnRequest.execute(ctx, asker, { roundId }));
  return {
    kind: feedbackRound,
    theme: 'level',
    open: async (colleagues, aliases) => {
      const name = `Vera Vraag${String((count += 1))}`;
      const asker = await addPerson(owner, world.board, {
        role: 'support-staff',
        school: world.school,
        name,
      });
      await addShare(owner, asker, 'feedback', 'leader');
      return {
        asker,
        other: world.leader,
        round: await openRound(ctx, owner, asker, 'together', colleagues, aliases),
      };
    },
    close: closeRequest,
    remind: remindInvited,
    recall: recallLink,
    autosave: autosaveAnswers,
    send: sendAnswers,
    screens: async ({ asker, other, round: { roundId } }) => [
      await listRequests.execute(ctx, asker, { personId: asker.personId }),
      await readOwnRequest.execute(ctx, asker, { roundId }),
      await readPeople.execute(ctx, asker, { roundId }),
      await readInvitationText.execute(ctx, asker, { roundId, locale: 'nl' }),
      await readFeedbackResults.execute(ctx, asker, { personId: asker.personId }),
      await readFeedbackResults.execute(ctx, other, { personId: asker.personId }),
    ],
    people: async (sides) => (await read(sides)).request.people,
    shown: async (reader, { asker: { personId } }) =>
      valueOf(await readFeedbackResults.execute(ctx, reader, { personId })).rounds[0]?.headings ?? null,
  };
};

const maturity = ({ ctx, owner, world: { board, boardMember } }: Surroundings): RoundUnderAttack => {
  const read = async (who: PersonActor, { round: { roundId } }: Sides) =>
    valueOf(await readMaturity.execute(ctx, who, { roundId }));
  return {
    kind: maturityRound,
    theme: 'direction',
    open: async (colleagues, aliases) => {
      count += 1;
      const school = await addSchool(owner, board, `30${String(1000 + count)}`, `School ${String(count)}`);
      const asker = await addPerson(owner, board, {
        role: 'leader',
        school,
        name: `Lia Leidt${String(count)}`,
      });
      for (const name of colleagues) await addPerson(owner, board, { role: 'teacher', school, name });
      for (const name of aliases) await addPerson(owner, board, { role: 'leader', school, name });
      const { roundId } = valueOf(
        await openMaturity.execute(ctx, asker, { schoolId: school, mode: 'together' }),
      );
      const questions = await ctx.db.transaction(
        { tenantId: board, system: true },
        (tx) => readQuestionsOf(tx, roundId),
        false,
      );
      const guests = [];
      for (const name of [...colleagues, ...aliases])
        guests.push(await guestOfTeam(ctx, owner, roundId, name));
      return { asker, other: boardMember, round: { roundId, questions, guests } };
    },
    close: closeMaturity,
    remind: remindTeam,
    recall: null,
    autosave: autosaveMaturity,
    send: sendMaturity,
    screens: async ({ asker, other, round: { roundId } }) => [
      await readSchoolRounds.execute(ctx, asker, {}),
      await readMaturity.execute(ctx, asker, { roundId }),
      await readMaturity.execute(ctx, other, { roundId }),
    ],
    people: async (sides) => (await read(sides.asker, sides)).people,
    shown: async (reader, sides) => (await read(reader, sides)).results,
  };
};

async function guestOfTeam(ctx: Context, owner: pg.Pool, roundId: string, name: string): Promise<Guest> {
  const { rows } = await owner.query<{ email: string; body: string }>(
    `select i.email, m.body from round_invitation i join mail_message m on m.key = 'maturity:' || i.id || ':invite'
     where i.round_id = $1 and i.name = $2`,
    [roundId, name],
  );
  const token = /\/m\/([\w-]+)/.exec(rows[0]?.body ?? '')?.[1] ?? '';
  const actor = await guestOf(ctx, token);
  if (actor === null) throw new Error(`no link for ${name}`);
  return { name, email: rows[0]?.email ?? '', token, actor };
}

/** Every kind of round of the product; a kind that is missing here fails. */
export const roundsUnderAttack = (around: Surroundings): readonly RoundUnderAttack[] => [
  feedback(around),
  maturity(around),
];

/** The keys of all kinds of round, found in the slices themselves. */
export async function findRoundKinds(): Promise<string[]> {
  const files = readdirSync('src/features', { recursive: true, encoding: 'utf8' }).filter((file) =>
    /^[^/]+\/server\/[^/]+(?<!\.test)\.ts$/.test(file),
  );
  const said = files.filter(
    (file) =>
      readFileSync(path.join('src/features', file), 'utf8').match(/: (Round|School)Kind = \{/) !== null,
  );
  const kinds = await Promise.all(
    said.map(async (file) => {
      const module = (await import(pathToFileURL(path.resolve('src/features', file)).href)) as Record<
        string,
        unknown
      >;
      return Object.values(module).flatMap((value) => (isKind(value) ? [value.key] : []));
    }),
  );
  return kinds.flat().sort();
}

const isKind = (value: unknown): value is RoundKind =>
  typeof value === 'object' && value !== null && 'instrument' in value && 'door' in value && 'key' in value;
