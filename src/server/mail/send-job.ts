import type { Context } from '../ctx.ts';
import type { DatabaseActor, Tx } from '../db/transaction.ts';
import type { Work } from '../jobs/job-types.ts';
import { composeMail } from './compose.ts';
import { move, noteAttempt, readStoredMail } from './mail.store.ts';
import type { StoredMail } from './mail.store.ts';
import { deliver } from './smtp.ts';
import type { Delivery } from './smtp.ts';
import type { MailMove } from './states.ts';

/** Longer than any conversation with a mail server lasts: who was handing over by then is gone. */
const longestHandOverMs = 120_000;

/** Sends one mail. Throws when it should be tried again later; whatever is decided for good is written in its row. */
export async function sendMail({ ctx, data, actor, isLast }: Work): Promise<void> {
  const outbox = new Outbox(ctx, actor.tenantId, String(data['mailId']));
  const mail = await outbox.read();
  if (mail === null) return;
  if (mail.state === 'handing-over') return outbox.whatBecameOf(mail, isLast);
  if (mail.state !== 'waiting') return;
  const { smtpUrl, mailFrom } = ctx.settings;
  if (smtpUrl === null) return outbox.failed(isLast, 'no-mail-server');
  if (mail.expiresAt !== null && mail.expiresAt <= ctx.now()) return outbox.move('give-up', 'too-late');
  const parcel = {
    from: mailFrom,
    to: mail.recipient,
    content: await composeMail(mail, ctx.settings),
  };
  const delivery = await deliver(smtpUrl, parcel, () => outbox.handOver());
  await outbox.note(delivery, isLast);
}

/** One mail's row, each step in a transaction of its own. */
class Outbox {
  readonly #ctx: Context;
  readonly #actor: DatabaseActor;
  readonly #id: string;
  #isWithAnother = false;

  constructor(ctx: Context, tenantId: string | null, id: string) {
    this.#ctx = ctx;
    this.#actor = { tenantId, system: true };
    this.#id = id;
  }

  read(): Promise<StoredMail | null> {
    return this.#ctx.db.transaction(this.#actor, (tx) => readStoredMail(tx, this.#id), false);
  }

  /** Only one process gets past this, and only once per decision to send. */
  async handOver(): Promise<void> {
    this.#isWithAnother = !(await this.#move('hand-over', null));
    if (this.#isWithAnother) throw new Error('another process is handing it over');
  }

  async move(by: MailMove, reason: string | null): Promise<void> {
    await this.#move(by, reason);
  }

  async note(delivery: Delivery, isLast: boolean): Promise<void> {
    if (this.#isWithAnother) throw new Error('another process is handing it over');
    if (delivery.kind === 'taken') return this.move('confirm', null);
    if (delivery.kind === 'lost') return this.move('doubt', delivery.reason);
    if (delivery.kind === 'refused' && delivery.forGood) return this.move('give-up', delivery.reason);
    await this.move('give-back', delivery.reason);
    return this.failed(isLast, delivery.reason);
  }

  /** Not now. The queue tries again, and after its last time the operator sees it. */
  async failed(isLast: boolean, reason: string): Promise<void> {
    if (isLast) return this.move('give-up', reason);
    await this.#write((tx) => noteAttempt(tx, this.#id, reason));
    throw new Error(reason);
  }

  /** A process was handing it over: perhaps it still is, perhaps it died. It is never sent again by itself. */
  async whatBecameOf(mail: StoredMail, isLast: boolean): Promise<void> {
    const since = this.#ctx.now().getTime() - (mail.handedOverAt?.getTime() ?? 0);
    if (since > longestHandOverMs || isLast) return this.move('doubt', 'process-ended');
    throw new Error('another process is handing it over');
  }

  #move(by: MailMove, reason: string | null): Promise<boolean> {
    return this.#write((tx) => move(tx, this.#id, by, this.#ctx.now(), reason));
  }

  #write<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    return this.#ctx.db.transaction(this.#actor, work, true);
  }
}
