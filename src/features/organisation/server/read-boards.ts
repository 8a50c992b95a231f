import { z } from 'zod';
import { ok } from '#core/result.ts';
import { searchInput } from '#core/search.ts';
import { query } from '#server/usecase.ts';
import { findBoards } from '../domain/place.ts';
import { readImports } from './school-import.store.ts';
import { readListedBoards, readPlaces } from './place.store.ts';

/** The boards that were begun, and those that are found by what was typed. */
export const readBoards = query({
  permission: 'places.start',
  audit: 'organisation.boards-read',
  input: z.strictObject({ search: searchInput }),
  run: async ({ db }, { search }) => {
    const listed = await readListedBoards(db);
    return ok({
      listed: listed.length,
      isBeingRead: (await readImports(db, 5)).some(({ state }) => state === 'running'),
      result: findBoards(listed, search),
      begun: await readPlaces(db, 'board'),
    });
  },
});
