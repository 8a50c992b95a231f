import type pg from 'pg';
import { Database } from '#server/ctx.ts';
import type { DatabaseActor, Tx } from '#server/db/transaction.ts';
import { expectedSchema } from '#server/db/migrate.ts';

/** Does what is asked and takes it back: to hear what somebody would be answered, with nothing changed. */
export class Undoing extends Database {
  static async over(pool: pg.Pool): Promise<Undoing> {
    return new Undoing(pool, await expectedSchema());
  }

  override async transaction<T>(
    actor: DatabaseActor,
    work: (tx: Tx) => Promise<T>,
    writes: boolean,
  ): Promise<T> {
    const done = new Done<T>();
    const undone = super.transaction(actor, async (tx) => Promise.reject(done.with(await work(tx))), writes);
    await undone.catch((error: unknown) => {
      if (error !== done) throw error;
    });
    return done.value();
  }
}

class Done<T> extends Error {
  #values: T[] = [];

  with(value: T): this {
    this.#values = [value];
    return this;
  }

  value(): T {
    for (const value of this.#values) return value;
    throw new Error('nothing was done');
  }
}
