import { existsSync, readFileSync } from 'node:fs';
import { SourceMap } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { root } from '../scripts/lib/run.mjs';
import type { Profile } from './results.ts';

interface Frame {
  readonly functionName: string;
  readonly url: string;
  readonly lineNumber: number;
  readonly columnNumber: number;
}

interface RawProfile {
  readonly nodes: readonly { readonly id: number; readonly callFrame: Frame }[];
  readonly samples: readonly number[];
  readonly timeDeltas: readonly number[];
}

/** Where a function stands, by the first pattern that fits; the names are what docs/performance.md explains. */
const groups: readonly (readonly [name: string, place: RegExp])[] = [
  ['runtime: writing to sockets', /^\((writev|write\w+)\)$/],
  ['garbage collection', /^\(garbage collector\)$/],
  ['runtime, not in JavaScript', /^\((program|root)\)$/],
  ['PostgreSQL client (pg)', /node_modules\/pg(-|\/)/],
  ['query builder (kysely)', /node_modules\/kysely\//],
  ['input schemas (zod)', /node_modules\/zod\//],
  ['rendering (svelte and components)', /node_modules\/svelte\/|\.svelte$/],
  ['framework (kit, adapter)', /node_modules\/(@sveltejs|devalue)\/|\.svelte-kit\/|build\/server\//],
  ['texts and formats', /src\/i18n\//],
  ['session and access', /src\/(server\/session|access|hooks)/],
  ['database gateway, pipeline, use cases, stores', /src\/(server|features|core|web|routes)/],
  ['HTTP server of ours', /scripts\//],
  ['runtime: HTTP, streams, promises', /^node:|^\(/],
];

/** Sums the time each function itself was running, in a profile as Node writes it. */
export function summarise(file: string): Profile {
  const profile = JSON.parse(readFileSync(file, 'utf8')) as RawProfile;
  const own = ownTimes(profile);
  const places = new Map(profile.nodes.map(({ id, callFrame }) => [id, placeOf(callFrame)]));
  const byGroup = new Map<string, number>();
  const byFunction = new Map<string, { name: string; place: string; time: number }>();
  let idle = 0;
  let busy = 0;
  for (const { id, callFrame } of profile.nodes) {
    const time = own.get(id) ?? 0;
    if (callFrame.functionName === '(idle)') idle += time;
    else {
      busy += time;
      const place = places.get(id) ?? '';
      const group = groups.find(([, pattern]) => pattern.test(place))?.[0] ?? 'other';
      byGroup.set(group, (byGroup.get(group) ?? 0) + time);
      const name = callFrame.functionName || '(anonymous)';
      const key = `${place} ${name}`;
      byFunction.set(key, { name, place, time: (byFunction.get(key)?.time ?? 0) + time });
    }
  }
  const share = (time: number): number => Math.round((time / busy) * 1000) / 1000;
  return {
    busy: Math.round((busy / (busy + idle)) * 1000) / 1000,
    groups: [...byGroup]
      .map(([name, time]) => ({ name, share: share(time) }))
      .sort((a, b) => b.share - a.share),
    functions: [...byFunction.values()]
      .sort((a, b) => b.time - a.time)
      .slice(0, 25)
      .map(({ name, place, time }) => ({ name, place, share: share(time) })),
  };
}

function ownTimes({ samples, timeDeltas }: RawProfile): Map<number, number> {
  const own = new Map<number, number>();
  for (const [index, id] of samples.entries()) {
    own.set(id, (own.get(id) ?? 0) + (timeDeltas[index + 1] ?? 0));
  }
  return own;
}

/** The file a function was written in, relative to the project; for built files, by their source maps. */
function placeOf({ functionName, url, lineNumber, columnNumber }: Frame): string {
  if (url === '') return functionName.startsWith('(') ? functionName : `(${functionName})`;
  if (!url.startsWith('file:')) return url;
  const file = fileURLToPath(url);
  const entry = sourceMap(file)?.findEntry(lineNumber, columnNumber);
  const written =
    entry !== undefined && 'originalSource' in entry && typeof entry.originalSource === 'string'
      ? path.resolve(path.dirname(file), entry.originalSource)
      : file;
  const inPackage = written.lastIndexOf('node_modules/');
  return inPackage >= 0 ? written.slice(inPackage) : path.relative(root, written);
}

type MapFile = ConstructorParameters<typeof SourceMap>[0];

const maps = new Map<string, SourceMap | undefined>();

function sourceMap(file: string): SourceMap | undefined {
  if (!maps.has(file)) {
    const map = `${file}.map`;
    const payload = existsSync(map) ? (JSON.parse(readFileSync(map, 'utf8')) as MapFile) : undefined;
    maps.set(file, payload === undefined ? undefined : new SourceMap(payload));
  }
  return maps.get(file);
}
