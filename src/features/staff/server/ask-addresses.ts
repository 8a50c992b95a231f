import type { PersonId } from '#core/id.ts';
import { newId } from '#server/ids.ts';
import type { WriteTools } from '#server/usecase.ts';
import {
  insertChanges,
  moveChanges,
  ownersOf,
  readChanges,
  readHolders,
  setEmail,
} from './address-change.store.ts';
import type { AddressHolder, NewChange } from './address-change.store.ts';
import { confirmMail, linkHash, noticeMail } from './address-mails.ts';
import { tenantOf } from './tenant-of.ts';

export interface WantedAddress {
  readonly personId: PersonId;
  readonly email: string;
}

/**
 * What became of a typed address. `asked`: it waits for its link. `set`: the first address of an account in which nobody
 * ever was, which the first code proves. `same`: hers already, or asked already. `own`: nobody changes her own. `taken`:
 * somebody else's.
 */
export type AskedAddress = 'asked' | 'set' | 'same' | 'own' | 'taken';

type Tools = Pick<WriteTools, 'db' | 'actor' | 'now' | 'ctx' | 'mail' | 'changed'>;

/**
 * The one way in which somebody's mail address changes: typed by HR, told by a list, by a form or a program alike. Until
 * the new one counts she signs in with the old one (decision 0035). `askedBy`: whose act it is when the work itself is
 * done by the product; null from the command line.
 */
export async function askAddresses(
  tools: Tools,
  wanted: readonly WantedAddress[],
  askedBy: PersonId | null,
): Promise<ReadonlyMap<PersonId, AskedAddress>> {
  const outcomes = new Map<PersonId, AskedAddress>();
  const tenantId = tenantOf(tools);
  if (wanted.length === 0 || tenantId === null) return outcomes;
  const { db, now, ctx } = tools;
  const holders = new Map(
    (
      await readHolders(
        db,
        wanted.map(({ personId }) => personId),
      )
    ).map((one) => [one.id, one]),
  );
  const taken = await takenBy(tools, wanted);
  const replaced: string[] = [];
  const changes: NewChange[] = [];
  for (const one of wanted) {
    const holder = holders.get(one.personId);
    const outcome = holder === undefined ? 'same' : outcomeOf(one, holder, taken, askedBy);
    outcomes.set(one.personId, outcome);
    if (holder === undefined) continue;
    if (outcome === 'set') await setFirst(tools, one);
    if (outcome !== 'asked') continue;
    if (holder.openId !== null) replaced.push(holder.openId);
    changes.push(newChange(one, holder, ctx.settings.secretKey));
  }
  await moveChanges(db, replaced, 'withdrawn', now);
  await insertChanges(db, { tenantId, askedBy }, changes, now);
  await tell(tools, changes);
  return outcomes;
}

type Taken = ReadonlyMap<string, readonly { readonly personId: PersonId; readonly isLeaving: boolean }[]>;

/** Who has these addresses; one of whom another address is asked lets hers go, so it may be asked for somebody else. */
async function takenBy({ db }: Tools, wanted: readonly WantedAddress[]): Promise<Taken> {
  const owners = await ownersOf(
    db,
    wanted.map(({ email }) => email),
  );
  const movingOn = new Set(wanted.map(({ personId }) => personId));
  const known = owners.map((one) => ({ ...one, isLeaving: one.isLeaving || movingOn.has(one.personId) }));
  return Map.groupBy(known, ({ email }) => email);
}

function outcomeOf(
  { personId, email }: WantedAddress,
  holder: AddressHolder,
  taken: Taken,
  askedBy: PersonId | null,
): AskedAddress {
  if (holder.email === email || holder.openEmail === email) return 'same';
  if (personId === askedBy) return 'own';
  const others = (taken.get(email) ?? []).filter((one) => one.personId !== personId);
  if (others.some(({ isLeaving }) => !isLeaving)) return 'taken';
  return holder.email === null && !holder.everSignedIn && others.length === 0 ? 'set' : 'asked';
}

async function setFirst({ db, changed }: Tools, { personId, email }: WantedAddress): Promise<void> {
  await setEmail(db, personId, email);
  changed(personId, { address: 'set', from: null, to: email }, personId);
}

function newChange(
  { personId, email }: WantedAddress,
  { email: oldEmail }: AddressHolder,
  key: string,
): NewChange {
  const id = newId();
  const newHash = linkHash(key, id, 'new');
  return { id, personId, oldEmail, newEmail: email, newHash, oldHash: linkHash(key, id, 'old') };
}

/** Mails both addresses, and writes old and new in her log. */
async function tell({ db, ctx, mail, changed }: Tools, changes: readonly NewChange[]): Promise<void> {
  for (const change of await readChanges(
    db,
    changes.map(({ id }) => id),
  )) {
    await mail(confirmMail(change, ctx.settings, 1));
    const notice = noticeMail(change, ctx.settings);
    if (notice !== null) await mail(notice);
    changed(change.id, { address: 'asked', from: change.oldEmail, to: change.newEmail }, change.personId);
  }
}
