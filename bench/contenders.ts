import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { serialize } from 'node:v8';
import { pages } from './pages.ts';
import type { Everything } from './prepare.ts';
import type { Contender } from './results.ts';
import { captureKey, compressing } from './serve/capture.ts';
import type { Captured } from './serve/capture.ts';
import { serve } from './serve/process.ts';
import type { Served } from './serve/process.ts';
import { serveProduct } from './serve/product.ts';
import type { Workplace } from './workplace.ts';

/** The product and its floors; and the product with the large school. */
export type Servers = Readonly<Record<Contender | 'crowd', Served>>;

/** Starts the product, twice, and its two floors, which know the prepared pages. */
export async function startContenders(
  place: Workplace,
  floorFolder: string,
  { prepared, crowd }: Everything,
): Promise<Servers> {
  const answers = new Map<string, Captured>();
  const kept = new Map<string, readonly (object | null)[]>();
  for (const { page, plain, packed, data } of prepared) {
    answers.set(captureKey(page.path, undefined), plain);
    answers.set(captureKey(page.path, compressing), packed);
    kept.set(page.path, data);
  }
  const answersFile = path.join(place.folder, 'answers.bin');
  const dataFile = path.join(place.folder, 'data.bin');
  writeFileSync(answersFile, serialize(answers));
  writeFileSync(dataFile, serialize(kept));
  const here = path.join(import.meta.dirname, 'serve');
  return {
    product: await serveProduct({ ...place, observed: false }),
    crowd: await serveProduct({ ...crowd, observed: false }),
    memory: await serve({
      file: path.join(here, 'memory.ts'),
      args: [floorFolder],
      env: { FLOOR_DATA: dataFile },
      readyPath: pages[0]?.path ?? '/',
    }),
    bytes: await serve({ file: path.join(here, 'bytes.ts'), args: [answersFile], readyPath: '/health/live' }),
  };
}
