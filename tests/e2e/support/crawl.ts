import type pg from 'pg';
import { readSheet } from 'read-excel-file/universal';
import { listRoutes } from '#cli/routes.ts';
import { fill } from '#tests/support/addresses.ts';
import type { Known } from '#tests/support/addresses.ts';
import { pdfTexts } from './pdf.ts';

/** Everything one reader can get: what is looked for, and at which addresses it was read. */
export type Seen = ReadonlyMap<string, ReadonlySet<string>>;

export interface Visitor {
  readonly cookie?: string;
  readonly token?: string;
}

/** Which table's ids an address names; a name that stands here for none is tried with every id of hers. */
const tableOf: Readonly<Record<string, string>> = {
  personId: 'person',
  conversationId: 'conversation',
  roundId: 'round',
  itemId: 'card_item',
  stepId: 'plan_step',
  counterpartId: 'counterpart',
  givenId: 'given_advice',
  mailId: 'mail_message',
  employmentId: 'employment',
  offerId: 'offer',
};
const words = new Set([
  'part',
  'item',
  'heading',
  'token',
  'key',
  'kind',
  'code',
  'line',
  'place',
  'importId',
  'tenantId',
]);

/** Every page and every reading call of the product, for each id of the things of these people. */
export async function addressesOf(
  owner: pg.Pool,
  people: readonly string[],
  offers: readonly string[],
  known: Known,
): Promise<readonly string[]> {
  const ids = await idsOf(owner, people);
  ids.set('offer', offers);
  const routes = (await listRoutes()).filter(({ method, action }) => method === 'GET' && action === null);
  const all = routes.flatMap(({ path }) => {
    const name = /\[(?:\.\.\.)?(\w+)\]/.exec(path)?.[1];
    if (name === undefined) return [path];
    const table = path.includes('/conversations/') ? 'conversation' : (tableOf[name] ?? '');
    const each = ids.get(table) ?? (words.has(name) ? [] : [...ids.values()].flat());
    return each.length === 0
      ? [fill(path, known)]
      : each.map((id) => fill(path.replace(/\[(?:\.\.\.)?\w+\]/, id), known));
  });
  // What is promised for a later day stands past the first page of what an owner has to do.
  return [...new Set([...all, '/counterparts?page=2'])].filter((address) => !unwanted.test(address));
}

async function idsOf(owner: pg.Pool, people: readonly string[]): Promise<Map<string, readonly string[]>> {
  const { rows: tables } = await owner.query<{ name: string }>(
    `select table_name as name from information_schema.columns where table_schema = 'public'
       and column_name in ('id', 'person_id') group by table_name having count(*) = 2`,
  );
  const found = new Map<string, readonly string[]>([['person', people]]);
  for (const { name } of tables) {
    const { rows } = await owner.query<{ id: string }>(
      `select id from ${name} where person_id = any($1::uuid[]) order by id limit 40`,
      [people],
    );
    found.set(
      name,
      rows.map(({ id }) => id),
    );
  }
  const { rows } = await owner.query<{ id: string }>(
    'select id from mail_message order by created_at desc limit 15',
  );
  return found.set(
    'mail_message',
    rows.map(({ id }) => id),
  );
}

/** What changes something, leads elsewhere, or is the same for everybody. */
const unwanted =
  /^\/(language|sign-out|demo|styleguide|health|_app|sign-in)|\/openapi\.json|\.(svg|css|js|woff2|png|ics\?)/;

const mostAddresses = 400;

/** Walks all addresses and every link on the way; keeps which of the words stand where. */
export async function crawl(
  url: string,
  who: Visitor,
  starts: readonly string[],
  sought: readonly string[],
): Promise<Seen> {
  const seen = new Map<string, Set<string>>();
  const queue = [...starts];
  const known = new Set(queue);
  const add = (address: string): void => {
    const [page = ''] = address.split('?');
    const alike = [...known].filter((one) => one.startsWith(`${page}?`)).length;
    if (known.has(address) || unwanted.test(address) || known.size > mostAddresses || alike > 3) return;
    known.add(address);
    queue.push(address);
  };
  const look = async (address: string): Promise<void> => {
    const body = await read(url, who, address);
    if (body === null) return;
    note(seen, sought, address, body.text);
    if (!body.isPage) return;
    for (const [, href = ''] of body.text.matchAll(/href="(\/[^"#]*)/g)) add(href.replaceAll('&amp;', '&'));
    const [path = '', query] = address.split('?');
    const data = `${path === '/' ? '' : path}/__data.json${query === undefined ? '' : `?${query}`}`;
    const sent = await read(url, who, data);
    if (sent !== null) note(seen, sought, address, sent.text);
  };
  const worker = async (): Promise<void> => {
    for (let next = queue.shift(); next !== undefined; next = queue.shift()) await look(next);
  };
  await worker();
  return seen;
}

/** Notes the words of a text under its address; every address that opened stands under the empty word. */
export function note(
  seen: Map<string, Set<string>>,
  sought: readonly string[],
  address: string,
  text: string,
): void {
  for (const word of ['', ...sought]) {
    if (!text.includes(word)) continue;
    const at = seen.get(word) ?? new Set<string>();
    seen.set(word, at.add(address));
  }
}

async function read(
  url: string,
  { cookie, token }: Visitor,
  address: string,
): Promise<{ isPage: boolean; text: string } | null> {
  const response = await fetch(`${url}${address}`, {
    redirect: 'manual',
    headers: {
      ...(cookie === undefined ? {} : { cookie }),
      ...(token === undefined || !address.startsWith('/api/') ? {} : { authorization: `Bearer ${token}` }),
    },
  });
  const bytes = new Uint8Array(await response.arrayBuffer());
  if (response.status !== 200) return null;
  const type = response.headers.get('content-type') ?? '';
  if (type.includes('pdf')) return { isPage: false, text: pdfTexts(bytes).join('\n') };
  if (type.includes('spreadsheetml')) {
    const rows = await readSheet(new Blob([bytes]));
    return { isPage: false, text: JSON.stringify(rows) };
  }
  return { isPage: type.includes('html'), text: new TextDecoder().decode(bytes) };
}
