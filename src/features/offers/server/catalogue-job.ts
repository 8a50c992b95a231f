import type { ReadOptions } from '#server/http/read-json.ts';
import { AddressProblem } from '#server/http/read-json.ts';
import type { JobHandler } from '#server/jobs/labour.ts';
import { crawl } from './crawl.ts';
import { failFetch } from './fail-fetch.ts';
import { keepFetched } from './keep-fetched.ts';
import { noteFetch } from './note-fetch.ts';

/** Of one catalogue, all its pages together. */
const wholeCatalogue = { reads: 1500, bytes: 25_000_000 } as const;
const longestMs = 10 * 60_000;

type ReadJson = (address: string, options: ReadOptions) => Promise<unknown>;

/** The background work of a catalogue at an address. What cannot be read is told on its page; only a breakdown is repeated. */
export const catalogueFetch =
  (readJson: ReadJson): JobHandler =>
  async ({ ctx, data, actor, isLast }) => {
    const importId = data['importId'];
    const note = async (done: number, total: number): Promise<string | null> => {
      const outcome = await noteFetch.execute(ctx, actor, { importId, done, total });
      return outcome.ok ? outcome.value.address : null;
    };
    const fail = (problem: string) => failFetch.execute(ctx, actor, { importId, problem });
    try {
      const address = await note(0, 0);
      if (address === null) return;
      const budget = { ...wholeCatalogue, until: Date.now() + longestMs };
      const read = (one: string) => readJson(one, { allowHttp: ctx.settings.demo, budget });
      const file = await crawl(address, read, async (done, total) => {
        await note(done, total);
      });
      const outcome = await keepFetched.execute(ctx, actor, { importId, file });
      if (!outcome.ok && outcome.error.kind === 'refused') await fail(outcome.error.code);
    } catch (error) {
      if (error instanceof AddressProblem) await fail(error.code);
      else {
        if (isLast) await fail('broken');
        throw error;
      }
    }
  };
