import { setTimeout as sleep } from 'node:timers/promises';
import type pg from 'pg';
import type { Actor } from '#access/actor.ts';
import type { Subject } from '#access/subject.ts';
import type { AppError } from '#core/error.ts';
import type { IsoDate } from '#core/date.ts';
import type { DomainEvent, EventKind, Events } from '#core/events.ts';
import type { OutgoingMail, Posted } from '#core/posted.ts';
import type { Role } from '#access/roles.ts';
import type { TenantId } from '#core/id.ts';
import type { Result } from '#core/result.ts';
import type { AuditEntry } from './audit/entry.ts';
import { shareFacts } from './db/subject.ts';
import { inTransaction } from './db/transaction.ts';
import type { DatabaseActor, Intent, OpenTransaction, Tx } from './db/transaction.ts';
import type { FigureSource } from './figures/figures.ts';
import type { JobName } from './jobs/queues.ts';

/** What the running product is made of. Built once in boot.server.ts; in a test, by tests/support. */
export interface Context {
  readonly db: Database;
  readonly now: () => Date;
  /** All of them in the product (slices.ts); in a test those of the slice. */
  readonly handlers: Partial<Handlers>;
  readonly approvals: ApprovalKinds;
  /** What is counted about people, by the slices that know. */
  readonly figures: readonly FigureSource[];
  readonly jobs: Jobs;
  readonly settings: Settings;
  readonly log: Log;
  /** Hears what the pipeline refused, for the log of this request; see hooks.server.ts. */
  readonly refused?: (refusal: Refused) => void;
  /** What reads of one answer share (reading.ts). */
  readonly reading?: Reading;
}

/** One transaction for all that one answer reads, and who was looked at in it, written down at its end. */
export interface Reading {
  readonly actor: Actor;
  readonly tx: Tx;
  readonly looks: AuditEntry[];
}

/** A use case that said no: ids and codes, never what somebody wrote. */
export interface Refused {
  readonly use: string;
  readonly kind: AppError['kind'];
  readonly code: string | null;
  readonly actor: Actor;
  /** Whose things it was about, when they are another's. */
  readonly subject: Subject | null;
}

/** Background work. It exists when the transaction that sends it commits, and is done by whichever process works. */
export interface Jobs {
  readonly send: (tx: Tx, name: JobName, data: JobData, options?: JobOptions) => Promise<void>;
  /** Gives failed work another round; false when there is no such dead letter. */
  readonly sendBack: (tx: Tx, deadLetterId: string) => Promise<boolean>;
  readonly close: () => Promise<void>;
}

/** Ids and codes, never what a person wrote. */
export interface JobData {
  readonly tenantId: TenantId | null;
  readonly [name: string]: unknown;
}

export interface JobOptions {
  /** Not before this moment. */
  readonly startAfter?: Date;
}

/** What a slice does about something that happened in another, in the same transaction. */
export type Handler<Kind extends EventKind> = (tools: HandlerTools, payload: Events[Kind]) => Promise<void>;

/** By event its handlers, in order: nothing is told that nobody hears. */
export type Handlers = {
  readonly [Kind in EventKind]: readonly [Handler<Kind>, ...Handler<Kind>[]];
};

export interface HandlerTools {
  readonly ctx: Context;
  readonly db: Tx;
  readonly actor: Actor;
  readonly now: Date;
  readonly today: IsoDate;
  /** Puts a mail in the outbox, in this same transaction. */
  readonly mail: (message: OutgoingMail) => Promise<Posted>;
  /** Tells other slices, in this same transaction. */
  readonly emit: <Kind extends EventKind>(event: DomainEvent<Kind>) => Promise<void>;
}

/** What needs a second person, by its name: 'organisation.school-list'. */
export type ApprovalKinds = Readonly<Record<string, ApprovalKind>>;

/** One kind of thing for which one person's word is not enough (decision 0030). See server/approval/kind.ts. */
export interface ApprovalKind {
  /** Whoever asks holds this role for the whole organisation, and so does whoever says yes. */
  readonly role: Role;
  /** What it would change, in one word; another word at the yes than at the ask refuses it. Null: there is nothing to do. */
  readonly world: (tools: HandlerTools, data: unknown) => Promise<string | null>;
  /** Carries it out, in the transaction of the yes; gives what changed, for the audit log. */
  readonly perform: (tools: HandlerTools, data: unknown) => Promise<Result<readonly Change[], AppError>>;
}

/** One thing that changed: its id, facts, and in whose file when it is somebody's. */
export interface Change {
  readonly entityId: string;
  readonly detail?: Readonly<Record<string, unknown>>;
  readonly personId?: string;
}

export interface Settings {
  readonly publicUrl: string;
  readonly demo: boolean;
  readonly secretKey: string;
  readonly smtpUrl: string | null;
  readonly mailFrom: string;
  readonly securityContact: string | null;
}

export interface Log {
  readonly info: (message: string, facts?: Readonly<Record<string, unknown>>) => void;
  readonly error: (message: string, facts?: Readonly<Record<string, unknown>>) => void;
}

/** A server that does not answer within this time is away. */
const longestAnswerMs = 3000;

/** Opens transactions as the application's role. A write also checks that the schema is the expected one. */
export class Database {
  readonly #pool: pg.Pool;
  readonly #schema: string;
  #statements = 0;

  constructor(pool: pg.Pool, schema: string) {
    this.#pool = pool;
    this.#schema = schema;
  }

  async transaction<T>(actor: DatabaseActor, work: (tx: Tx) => Promise<T>, writes: boolean): Promise<T> {
    return this.#counted(actor, work, writes ? { requiredSchema: this.#schema } : {});
  }

  /** Only reads: what is asked for at the same moment is one statement, and facts about a person are read once. */
  async reading<T>(actor: DatabaseActor, work: (tx: Tx) => Promise<T>): Promise<T> {
    const shared = (tx: Tx): Promise<T> => {
      shareFacts(tx);
      return work(tx);
    };
    return this.#counted(actor, shared, { merges: true });
  }

  /** For one statement that reads: it travels to the server and back once. */
  async single<T>(actor: DatabaseActor, work: (tx: Tx) => Promise<T>): Promise<T> {
    return this.#counted(actor, work, { single: true });
  }

  #counted<T>(actor: DatabaseActor, work: (tx: Tx) => Promise<T>, intent: Intent): Promise<T> {
    const counted = async ({ tx, statements }: OpenTransaction): Promise<T> => {
      const result = await work(tx);
      this.#statements += statements();
      return result;
    };
    return inTransaction(this.#pool, actor, counted, intent);
  }

  /** Statements since the start; the difference over one page is that page's number of queries. */
  get statements(): number {
    return this.#statements;
  }

  /** True when a write could be done now: the server answers soon and has the expected schema. */
  async isReady(): Promise<boolean> {
    const asked = this.#pool.query('select require_schema($1)', [this.#schema]).then(
      () => true,
      () => false,
    );
    return Promise.race([asked, sleep(longestAnswerMs, false, { ref: false })]);
  }

  async close(): Promise<void> {
    await this.#pool.end();
  }
}
