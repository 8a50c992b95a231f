import { z } from 'zod';
import type { IsoDate } from './date.ts';

/** A day in what leaves through the API. */
export const day = z
  .custom<IsoDate>((value) => typeof value === 'string')
  .meta({ type: 'string', format: 'date' });

/** A moment in what leaves through the API: the page gets the moment, a program its text. */
export const moment = z.date().meta({ type: 'string', format: 'date-time' });
