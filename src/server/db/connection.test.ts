import { describe, expect, test } from 'vitest';
import { testDatabase } from '#tests/support/database.ts';

describe('when the server ends a connection', () => {
  test.each(['idle', 'in use'])(
    'one that is %s fails its next query, and the pool and the process go on',
    async (state) => {
      const { owner, pool } = await testDatabase();
      const client = await pool.connect();
      const { rows } = await client.query<{ pid: number }>('select pg_backend_pid() as pid');
      if (state === 'idle') client.release();
      await owner.query('select pg_terminate_backend($1)', [rows[0]?.pid]);
      await new Promise((resolve) => setTimeout(resolve, 200));
      if (state === 'in use') {
        await expect(client.query('select 1')).rejects.toThrow();
        client.release(true);
      }
      expect((await pool.query<{ up: number }>('select 1 as up')).rows).toEqual([{ up: 1 }]);
    },
  );
});
