import { expect, test } from 'vitest';
import { testDatabase } from '#tests/support/database.ts';
import { oneAtATime } from './one-at-a-time.ts';

const { connection, owner } = await testDatabase();
const turn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 50));

test('one does the work, the others wait; a failure or another kind of work keeps nobody waiting', async () => {
  const heard: string[] = [];
  const work = (name: string) => async (): Promise<void> => {
    heard.push(`${name} begins`);
    await turn();
    heard.push(`${name} ends`);
  };
  await expect(
    oneAtATime(connection, 'demonstration', () => Promise.reject(new Error('no'))),
  ).rejects.toThrow('no');
  await Promise.all(['a', 'b'].map((name) => oneAtATime(connection, 'demonstration', work(name))));
  const [first] = heard[0]?.split(' ') ?? [];
  const second = first === 'a' ? 'b' : 'a';
  expect(heard).toEqual([`${first} begins`, `${first} ends`, `${second} begins`, `${second} ends`]);
  await oneAtATime(connection, 'start', () => oneAtATime(connection, 'migrate', turn));
});

test('one that died is not waited for', async () => {
  const dying = oneAtATime(connection, 'demonstration', async (client) => {
    const { rows } = await client.query<{ pid: number }>('select pg_backend_pid() as pid');
    client.on('error', () => undefined);
    await owner.query('select pg_terminate_backend($1)', [rows[0]?.pid]);
    await client.query('select 1');
  });
  await expect(dying).rejects.toThrow();
  await oneAtATime(connection, 'demonstration', turn);
});
