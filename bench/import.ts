import type { ImportFigures } from './results.ts';
import type { Workplace } from './workplace.ts';

/** Part (b): still to come. */
export function measureImport(_place: Workplace, _rounds: number): Promise<ImportFigures> {
  return Promise.reject(new Error('there is no import of staff yet'));
}
