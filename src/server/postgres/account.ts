import { spawnSync } from 'node:child_process';
import { chownSync, existsSync, lchownSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { EmbeddedServerError, USE_ANOTHER_SERVER } from './embedded-error.ts';

/** Under which operating system account the server's programs run. PostgreSQL refuses to run as root. */
export type Account = {
  /** Goes before the program on the command line. */
  readonly prefix: readonly string[];
  /** Set where the programs run as somebody else than this process; their files belong to this owner. */
  readonly owner?: Owner;
  /** Set where the operating system changes to that account before anything runs. */
  readonly from?: Owner;
};

type Owner = { readonly uid: number; readonly gid: number };

type Place = { dataDir: string; cluster: string; postgres: string };

/**
 * Picks an account that can run the server in this folder: ourselves; as root the owner of the folder; else a user
 * namespace in which root has another number; else a system account that keeps root's right to pass closed folders, as
 * in containers, where there are no such namespaces.
 */
export function chooseAccount(place: Place): Account {
  if (process.getuid?.() !== 0) return asOurselves(place);
  for (const account of candidates(place)) {
    if (canRun(account, place)) return account;
  }
  throw new EmbeddedServerError(
    `PostgreSQL does not run as root, and no other account on this machine can use ${place.dataDir}. ` +
      `Start the application as an ordinary user. ${USE_ANOTHER_SERVER}`,
  );
}

/** How to run a program under an account. */
export function commandAs(
  account: Account,
  program: string,
  args: readonly string[],
): { program: string; args: string[]; options: { uid?: number; gid?: number; cwd: string } } {
  const [first = program, ...rest] = [...account.prefix, program, ...args];
  return { program: first, args: rest, options: { ...account.from, cwd: '/' } };
}

/** Gives a folder or file to the account, when that is not the account of this process. */
export function handOver(path: string, account: Account): void {
  if (account.owner) chownSync(path, account.owner.uid, account.owner.gid);
}

/** Gives everything in a folder to the account that will run there from now on; only root can, and only root must. */
export function handOverAll(folder: string, account: Account): void {
  const { uid, gid } = account.owner ?? { uid: 0, gid: 0 };
  if (process.getuid?.() !== 0 || statSync(folder).uid === uid) return;
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' }))
    lchownSync(join(folder, name), uid, gid);
  chownSync(folder, uid, gid);
}

function asOurselves({ cluster, dataDir }: Place): Account {
  const path = existsSync(cluster) ? cluster : dataDir;
  const owner = statSync(path).uid;
  if (process.getuid && owner !== process.getuid()) {
    throw new EmbeddedServerError(
      `${path} belongs to another user (number ${String(owner)}). Start the application as that user, ` +
        'or set DATA_DIR to a folder of your own.',
    );
  }
  return { prefix: [] };
}

function* candidates(place: Place): Generator<Account> {
  const folder = statSync(existsSync(place.cluster) ? place.cluster : place.dataDir);
  const owner = { uid: folder.uid, gid: folder.gid };
  if (owner.uid !== 0 && findUser(({ uid }) => uid === owner.uid)) yield { prefix: [], owner, from: owner };
  const other = findUser(({ name }) => ['postgres', 'daemon', 'nobody'].includes(name));
  if (other) {
    yield userNamespace(other);
    yield systemAccount(other);
  }
}

function userNamespace({ uid, gid }: Owner): Account {
  return { prefix: ['unshare', '--user', `--map-user=${String(uid)}`, `--map-group=${String(gid)}`] };
}

function systemAccount({ uid, gid }: Owner): Account {
  const change = [`--reuid=${String(uid)}`, `--regid=${String(gid)}`, '--clear-groups'];
  const rights = ['--inh-caps=+dac_override', '--ambient-caps=+dac_override'];
  return { prefix: ['setpriv', ...change, ...rights], owner: { uid, gid } };
}

type User = Owner & { name: string };

/** initdb looks its own account up by number, so only accounts that the machine knows are of use. */
function findUser(suits: (user: User) => boolean): User | undefined {
  return readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'))
    .map((fields) => ({ name: fields[0] ?? '', uid: Number(fields[2]), gid: Number(fields[3]) }))
    .find(suits);
}

function canRun(account: Account, place: Place): boolean {
  const script = 'cd "$0" && exec "$1" --version';
  const { program, args, options } = commandAs(account, '/bin/sh', [
    '-c',
    script,
    place.dataDir,
    place.postgres,
  ]);
  return spawnSync(program, args, { ...options, stdio: 'ignore' }).status === 0;
}
