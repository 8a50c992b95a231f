import { readFileSync } from 'node:fs';
import type { MemoryFigures } from './results.ts';
import { capture } from './serve/capture.ts';
import { serveProduct, signIn } from './serve/product.ts';
import type { Workplace } from './workplace.ts';

/** Who asks for what; the document is the last. */
const asked = [
  { persona: 'assistant', paths: ['/', '/plan', '/card'] },
  { persona: 'leader', paths: ['/', '/counterparts'] },
] as const;
const document = { persona: 'assistant', path: '/sharing/take-along/pdf' };

/** Part (f): what the product's process holds after so many requests, and then after so many documents. */
export async function measureMemory(
  place: Workplace,
  [requests, documents]: readonly [requests: number, documents: number],
): Promise<MemoryFigures> {
  place.say(`Memory after ${String(requests)} requests and ${String(documents)} documents`);
  const product = await serveProduct({ ...place, observed: false });
  const pid = product.child.pid ?? 0;
  try {
    const cookies = new Map<string, string>();
    for (const { persona } of asked) cookies.set(persona, await signIn(product, persona));
    const get = async (persona: string, path: string): Promise<void> => {
      const { status } = await capture(product.url + path, { cookie: cookies.get(persona) ?? '' });
      if (status !== 200) throw new Error(`${path} answers ${String(status)}: ${product.said()}`);
    };
    const pages = asked.flatMap(({ persona, paths }) => paths.map((path) => ({ persona, path })));
    const atStartMb = held(pid).now;
    await inLanes(8, requests, (n) =>
      get(pages[n % pages.length]?.persona ?? '', pages[n % pages.length]?.path ?? ''),
    );
    const afterRequestsMb = held(pid).now;
    await inLanes(4, documents, () => get(document.persona, document.path));
    const { now: afterDocumentsMb, most: mostMb } = held(pid);
    return { requests, documents, atStartMb, afterRequestsMb, afterDocumentsMb, mostMb };
  } finally {
    await product.stop();
  }
}

async function inLanes(lanes: number, count: number, work: (n: number) => Promise<void>): Promise<void> {
  let next = 0;
  const lane = async (): Promise<void> => {
    while (next < count) await work(next++);
  };
  await Promise.all(Array.from({ length: lanes }, lane));
}

/** In MB, as Linux counts it; nothing where there is no /proc. */
function held(pid: number): { now: number; most: number } {
  try {
    const status = readFileSync(`/proc/${String(pid)}/status`, 'utf8');
    const mb = (name: string): number =>
      Number(new RegExp(`${name}:\\s+(\\d+)`).exec(status)?.[1] ?? 0) / 1024;
    return { now: mb('VmRSS'), most: mb('VmHWM') };
  } catch {
    return { now: 0, most: 0 };
  }
}
