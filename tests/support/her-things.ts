import type pg from 'pg';
import type { PersonActor } from '#access/actor.ts';
import { openMaturity } from '#features/maturity/server/round.ts';
import { addMoment } from '#features/offers/server/add-moment.ts';
import { addOffer } from '#features/offers/server/add-offer.ts';
import { signUp } from '#features/offers/server/sign-up.ts';
import { uploadCatalogue } from '#features/offers/server/upload-catalogue.ts';
import {
  askHost,
  holdMasterclass,
  joinMasterclass,
  planMasterclass,
  proposeTopic,
  saveTakeAway,
} from '#features/masterclass/server/masterclass.ts';
import { nameCoordinator } from '#features/organisation/server/name-coordinator.ts';
import { saveArea } from '#features/organisation/server/save-area.ts';
import { planGroupMeeting } from '#shapes/gathering/server/group.ts';
import { endRole } from '#features/staff/server/end-role.ts';
import { grantRole } from '#features/staff/server/grant-role.ts';
import { uploadStaffList } from '#features/staff/server/upload-staff-list.ts';
import { askDataRequest } from '#features/trust/server/ask-data-request.ts';
import type { Context } from '#server/ctx.ts';
import { must } from './conversation.ts';
import { openRound } from './feedback.ts';
import type { ByName } from './input-of.ts';
import { offerForm, openOffer } from './institute.ts';
import { offerContent } from './offers.ts';
import { fillOwnData } from './own-data.ts';
import { staffCells, staffCsv } from './staff-list.ts';
import type { World } from './world.ts';

/** Something of every kind about the assistant of a world, or kept by her own board; gives the ids by slice and field. */
export async function herThings(
  ctx: Context,
  owner: pg.Pool,
  world: World,
  trainer: PersonActor,
): Promise<Readonly<Record<string, ByName>>> {
  const { assistant: person, leader, coach } = world;
  await fillOwnData(ctx, owner, { person, leader, coach });
  const round = await openRound(ctx, owner, person, 'named', ['Anna Arends', 'Bart Bos']);
  const { personId } = person;
  await must(ctx, person, askDataRequest, { personId, sort: 'erase', subject: 'steps' });
  const offerId = await openOffer(ctx, trainer);
  const moment = { offerId, startsAt: '2027-01-12T15:30', minutes: '60', place: 'Lokaal 2', places: '' };
  await must(ctx, trainer, addMoment, moment);
  await must(ctx, trainer, addOffer, offerForm(offerContent({ code: 'CONCEPT' })));
  await must(ctx, person, signUp, { offerId, startsOn: '2027-02-01', text: 'Samira wil graag.' });
  const list = new TextEncoder().encode('code;naam\n');
  await must(ctx, trainer, uploadCatalogue, { fileName: 'aanbod.csv', bytes: list });
  const staff = staffCsv([staffCells(0, ['10AA00'])]);
  await must(ctx, world.hr, uploadStaffList, { fileName: 'lijst.csv', bytes: staff });
  const teacher = { personId, role: 'teacher', schoolId: world.school, validFrom: '2026-09-01', validTo: '' };
  const { grantId } = await must(ctx, world.hr, grantRole, teacher);
  await must(ctx, world.hr, endRole, { personId, grantId, lastDay: '2026-11-24' });
  const { areaId } = await must(ctx, world.hr, saveArea, { name: 'Rivier', schools: [world.school] });
  await must(ctx, world.hr, nameCoordinator, { areaId, who: world.teacher.personId });
  const about = await must(ctx, leader, openMaturity, { schoolId: world.school, mode: 'named' });
  await masterclassOfHers(ctx, owner, world, areaId);
  await addByHand(owner, world);
  const known = await idsOf(owner, personId);
  const [question] = round.questions;
  return {
    ...known,
    feedback: { ...known['feedback'], ratings: { [question?.id ?? '']: '3' } },
    maturity: about,
  };
}

/** She brought it in, came, and wrote what she takes home; its point waits in the area of her school. */
async function masterclassOfHers(
  ctx: Context,
  owner: pg.Pool,
  { hr, assistant }: World,
  areaId: string,
): Promise<void> {
  const topic = { title: 'Taal in elk vak', why: '', roles: [] };
  const { masterclassId: aboutId } = await must(ctx, assistant, proposeTopic, topic);
  const host = { who: '', name: 'Vera Vos', email: 'vera@elders.example', words: '' };
  await must(ctx, hr, askHost, { aboutId, ...host });
  await owner.query(`update meeting_host set state = 'yes'`);
  const when = { startsAt: '2026-11-24T23:30', minutes: '60', place: 'Aula', places: '' };
  await must(ctx, hr, planMasterclass, { aboutId, ...when });
  await must(ctx, assistant, joinMasterclass, { aboutId });
  await must(ctx, hr, holdMasterclass, { aboutId, present: [assistant.personId] });
  await must(ctx, assistant, saveTakeAway, { aboutId, text: 'Samira doet het zo', isShared: '' });
  await must(ctx, hr, planGroupMeeting, { areaId, ...when });
}

/** What only a browser, a mailbox or another day brings. */
async function addByHand(owner: pg.Pool, { board, assistant, hr, teacher }: World): Promise<void> {
  const her = [board, assistant.personId];
  await owner.query(
    `insert into session (tenant_id, id, person_id, token_hash, created_at, last_seen_at, expires_at)
     select $1, gen_random_uuid(), $2, 'hash-' || n, '2026-11-24T09:55Z', '2026-11-24T09:55Z', '2027-01-01' from generate_series(1, 2) n`,
    her,
  );
  await owner.query(
    `insert into absence (tenant_id, id, person_id, stand_in_id, from_on, to_on, set_by, set_at)
     values ($1, gen_random_uuid(), $2, $3, '2026-12-01', '2026-12-04', $2, now())`,
    [...her, teacher.personId],
  );
  await owner.query(
    `insert into passkey (tenant_id, id, person_id, credential_id, public_key, counter, transports, device, created_at)
     values ($1, gen_random_uuid(), $2, 'credential', 'key', 0, '{}', 'Telefoon', '2026-11-01')`,
    her,
  );
  await owner.query(
    `insert into api_token (tenant_id, id, person_id, token_hash, scopes, created_at, expires_at)
     values ($1, gen_random_uuid(), $2, 'hash', '{}', '2026-11-01', '2027-01-01')`,
    her,
  );
  await owner.query(
    `insert into address_change (tenant_id, id, person_id, old_email, new_email, old_hash, new_hash, state, asked_by, asked_at, mailed_at, moved_at)
     select $1, gen_random_uuid(), $2, p.email, 'samira.nieuw@example.nl', 'old', 'new', 'asked', $3, now(), now(), now() from person p where p.id = $2`,
    [...her, hr.personId],
  );
  await owner.query(
    `insert into role_batch (tenant_id, id, grant_ids, given_by, given_at)
     select $1, gen_random_uuid(), array_agg(id), $3, '2026-11-24' from role_grant where person_id = $2`,
    [...her, hr.personId],
  );
  await owner.query(
    `insert into profile_ask (tenant_id, id, person_id, coach_id, part, asked_at)
     select $1, gen_random_uuid(), $2, coach_id, 'compass', now() from coach_link where person_id = $2`,
    her,
  );
  await owner.query(
    `insert into approval (tenant_id, id, kind, about, role, facts, names, data, world, code_hash, state, asked_by, asked_at, expires_at)
     values ($1, gen_random_uuid(), 'staff.domain', 'domain', 'hr', '{}', '[]', '{}', '', $2, 'asked', $3, '2026-11-24', '2026-12-01')`,
    [board, 'c'.repeat(64), hr.personId],
  );
}

/** By slice, what each field that holds an id means there; '' is what it means everywhere else. */
async function idsOf(owner: pg.Pool, personId: string): Promise<Record<string, Record<string, unknown>>> {
  const { rows } = await owner.query<Record<string, string | null>>(
    `select p.id as "personId", p.id as "personIds", e.id as jobs, e.school_id as places, e.school_id as schools, e.school_id as school, e.school_id as "schoolId", e.id as "employmentId", p.tenant_id as "tenantId",
       (select id from role_grant where person_id = p.id and valid_to is null limit 1) as "grantId",
       (select id from coach_link where person_id = p.id limit 1) as "linkId",
       (select coach_id from coach_link where person_id = p.id limit 1) as "coachId",
       (select id from conversation where person_id = p.id order by id desc limit 1) as "conversationId",
       (select leader_id from conversation where person_id = p.id limit 1) as "leaderId",
       (select id from card_item where person_id = p.id and part = 'expertise' and removed_at is null limit 1) as "itemId",
       (select id from plan_step where person_id = p.id and state = 'submitted' limit 1) as "stepId",
       (select id from counterpart where person_id = p.id and state = 'open' and item_kind = 'card' limit 1) as "counterpartId",
       (select id from development_profile where person_id = p.id limit 1) as "profileId",
       (select id from profile_advice where person_id = p.id limit 1) as "adviceId",
       (select id from profile_ask where person_id = p.id limit 1) as "askId",
       (select id from given_advice where person_id = p.id limit 1) as "givenId",
       (select id from mail_message where tenant_id = p.tenant_id limit 1) as "mailId",
       (select id from approval where tenant_id = p.tenant_id limit 1) as "approvalId",
       (select id from absence where person_id = p.id limit 1) as "absenceId",
       (select id from address_change where person_id = p.id limit 1) as "changeId",
       (select id from role_batch where tenant_id = p.tenant_id limit 1) as "batchId",
       (select id from session where person_id = p.id order by id limit 1) as "sessionId",
       (select id from session where person_id = p.id order by id desc limit 1) as here,
       (select id from passkey where person_id = p.id limit 1) as "passkeyId",
       (select id from api_token where person_id = p.id limit 1) as "tokenId",
       (select offer_id from offer_request where person_id = p.id limit 1) as "offerId",
       (select id from meeting where kind = 'information' limit 1) as "momentId",
       (select id from masterclass where tenant_id = p.tenant_id limit 1) as "masterclassId",
       (select id from masterclass where tenant_id = p.tenant_id limit 1) as "aboutId",
       (select id from meeting_point where tenant_id = p.tenant_id limit 1) as "pointId",
       (select id from place where tenant_id = p.tenant_id limit 1) as "areaId",
       (select person_id from role_grant where tenant_id = p.tenant_id and place_id is not null limit 1) as "coordinatorId",
       (select stand_in_id from absence where person_id = p.id limit 1) as "standInId",
       (select id from round where person_id = p.id and state = 'open' limit 1) as "feedback roundId",
       (select i.id from round_invitation i join round r on r.id = i.round_id where r.person_id = p.id and r.state = 'open' limit 1) as "feedback invitationId",
       (select id from offer_request where person_id = p.id limit 1) as "offers requestId",
       (select id from data_request where person_id = p.id and state = 'asked' limit 1) as "trust requestId",
       (select id from card_item where person_id = p.id and removed_at is not null limit 1) as "card removedId",
       (select id from plan_step where person_id = p.id and state = 'idea' limit 1) as "plan ideaId",
       (select id from offer where state = 'draft' limit 1) as "offers draftId",
       (select entity_id from ending where person_id = p.id and kind = 'role' limit 1) as "staff endedId",
       (select id from offer_import limit 1) as "offers importId",
       (select id from staff_import where tenant_id = p.tenant_id limit 1) as "staff importId"
     from person p join employment e on e.tenant_id = p.tenant_id and e.person_id = p.id and e.ends_on is null
     where p.id = $1`,
    [personId],
  );
  const known: Record<string, Record<string, unknown>> = {};
  for (const [name, id] of Object.entries(rows[0] ?? {})) {
    const [field = '', slice = ''] = name.split(' ').reverse();
    if (id !== null) known[slice] = { ...known[slice], [field]: id };
  }
  return known;
}
