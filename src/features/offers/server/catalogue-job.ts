import type { ReadOptions } from '#server/http/read-json.ts';
import { AddressProblem } from '#server/http/read-json.ts';
import { failList, listJob, noteList, putAwayList } from '#server/import/use-cases.ts';
import type { JobHandler } from '#server/jobs/job-types.ts';
import { crawl } from './crawl.ts';
import { catalogueLists } from './import.store.ts';
import { storeFetched } from './store-fetched.ts';
import { ownOrganisation } from '#server/db/subject.ts';

/** Put away: nothing of it comes in. */
export const cancelCatalogue = putAwayList({
  of: catalogueLists,
  by: 'cancel-catalogue',
  permission: 'offers.publish',
  audit: 'offers.catalogue-cancelled',
  about: ownOrganisation,
});

/** Nothing could be read; the page says why. */
export const failFetch = failList({
  of: catalogueLists,
  by: 'fail-fetch',
  permission: 'offers.keep',
  audit: 'offers.catalogue-failed',
});

/** How far the reading of an address is; gives that address. */
export const noteFetch = noteList({
  of: catalogueLists,
  permission: 'offers.keep',
  audit: 'offers.catalogue-progress',
});

/** Of one catalogue, all its pages together. */
const wholeCatalogue = { reads: 1500, bytes: 25_000_000 } as const;
const longestMs = 10 * 60_000;

type ReadJson = (address: string, options: ReadOptions) => Promise<unknown>;

/** The background work of a catalogue at an address. What cannot be read is told on its page; only a breakdown is repeated. */
export const catalogueFetch = (readJson: ReadJson): JobHandler =>
  listJob(async ({ ctx, actor, importId }) => {
    const note = async (done: number, total: number): Promise<string | null> => {
      const outcome = await noteFetch.execute(ctx, actor, { importId, done, total });
      return outcome.ok ? outcome.value.name : null;
    };
    const address = await note(0, 0);
    if (address === null) return null;
    const budget = { ...wholeCatalogue, until: Date.now() + longestMs };
    const read = (one: string) => readJson(one, { allowHttp: ctx.settings.demo, budget });
    try {
      const file = await crawl(address, read, async (done, total) => {
        await note(done, total);
      });
      const outcome = await storeFetched.execute(ctx, actor, { importId, file });
      return !outcome.ok && outcome.error.kind === 'refused' ? outcome.error.code : null;
    } catch (error) {
      if (error instanceof AddressProblem) return error.code;
      throw error;
    }
  }, failFetch);
