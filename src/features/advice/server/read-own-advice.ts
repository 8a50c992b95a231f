import { z } from 'zod';
import { notFound } from '#core/error.ts';
import { err, ok } from '#core/result.ts';
import { personSubject } from '#server/db/subject.ts';
import { query } from '#server/usecase.ts';
import { asksWhatIf, whatIfInput } from '../domain/what-if.ts';
import { adviceView } from './advice.view.ts';

const input = z.strictObject({ personId: z.uuid(), whatIf: whatIfInput.optional() });

/** Where she can go from where she stands, and why; or from where she would stand if something were otherwise. */
export const readOwnAdvice = query({
  permission: 'advice.own',
  audit: 'advice.read-own',
  input,
  about: ({ db, today }, { personId }) => personSubject(db, personId, today, 'advice'),
  run: async ({ db, today }, { personId, whatIf }) => {
    const asked = whatIf !== undefined && asksWhatIf(whatIf) ? whatIf : null;
    const view = await adviceView(db, personId, today, asked);
    if (view === null) return err(notFound);
    const { person, missing, advice, places, moved } = view;
    return ok({
      today,
      whatIf: asked,
      person,
      missing,
      places,
      moved,
      routes: advice.routes,
      entitlements: advice.entitlements,
    });
  },
});
