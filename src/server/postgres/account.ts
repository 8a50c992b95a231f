import { spawnSync } from 'node:child_process';
import { chmodSync, chownSync, existsSync, readFileSync, statSync } from 'node:fs';
import { EmbeddedServerError, USE_ANOTHER_SERVER } from './embedded-error.ts';

/** Under which operating system account the server's programs run. PostgreSQL refuses to run as root. */
export type Account = {
  /** Goes before the program on the command line. */
  readonly prefix: readonly string[];
  /** Set where the programs run as somebody else than this process; their folders belong to this owner. */
  readonly owner?: { readonly uid: number; readonly gid: number };
};

type Place = { dataDir: string; cluster: string; postgres: string };

/**
 * Picks an account that can run the server in this folder: ourselves; as root the owner of the folder; else a user
 * namespace in which root has another number; else the system account "postgres".
 */
export function chooseAccount(place: Place): Account {
  if (process.getuid?.() !== 0) return asOurselves(place);
  for (const account of candidates(place)) {
    if (account !== undefined && canRun(account, place)) return account;
  }
  throw new EmbeddedServerError(
    `PostgreSQL does not run as root, and no other account on this machine can use ${place.dataDir}. ` +
      `Start the application as an ordinary user. ${USE_ANOTHER_SERVER}`,
  );
}

/** Gives a folder or file to the account, when that is not the account of this process. */
export function handOver(path: string, account: Account): void {
  if (account.owner) chownSync(path, account.owner.uid, account.owner.gid);
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

function* candidates(place: Place): Generator<Account | undefined> {
  const { uid, gid } = statSync(existsSync(place.cluster) ? place.cluster : place.dataDir);
  if (uid !== 0 && findUser((user) => user.uid === uid)) yield { prefix: [], owner: { uid, gid } };
  yield userNamespace();
  yield systemAccount(place.dataDir);
}

function userNamespace(): Account | undefined {
  const user = findUser(({ name }) => ['postgres', 'daemon', 'nobody'].includes(name));
  if (!user) return undefined;
  return {
    prefix: ['unshare', '--user', `--map-user=${String(user.uid)}`, `--map-group=${String(user.gid)}`],
  };
}

function systemAccount(dataDir: string): Account | undefined {
  const owner = findUser(({ name }) => name === 'postgres');
  if (!owner) return undefined;
  chmodSync(dataDir, 0o711);
  return { prefix: [], owner: { uid: owner.uid, gid: owner.gid } };
}

type User = { name: string; uid: number; gid: number };

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
  const [command, ...args] = [...account.prefix, '/bin/sh', '-c', script, place.dataDir, place.postgres];
  return spawnSync(command, args, { ...account.owner, stdio: 'ignore', cwd: '/' }).status === 0;
}
