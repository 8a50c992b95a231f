import { z } from 'zod';
import { notFound } from '#core/error.ts';
import { err, ok } from '#core/result.ts';
import { contacts } from '#server/knowledge/contacts.ts';
import { query } from '#server/usecase.ts';
import { agreementsOn } from '../domain/agreement.ts';
import { advise } from '../domain/advise.ts';
import { meansOf, routeChanges } from '../domain/difference.ts';
import { contactsFor } from '../domain/contact.ts';
import { movedBetween } from '../domain/reach.ts';
import { towardsOf } from '../domain/towards.ts';
import { wantOf } from '../domain/want.ts';
import { potsOn } from '../domain/told.ts';
import {
  asItIs,
  changed,
  hoursMissing,
  openings,
  standsAt,
  triedBy,
  whatIfInput,
} from '../domain/what-if.ts';
import type { WhatIf } from '../domain/what-if.ts';
import { adviceView, viewAs } from './advice.view.ts';

const input = z.strictObject({ personId: z.uuid(), whatIf: whatIfInput.optional() });

/** Where she can go from where she stands, and why; or from where she would stand if something were otherwise. */
export const readOwnAdvice = query({
  permission: 'advice.own',
  audit: 'advice.read-own',
  input,
  run: async ({ db, today }, { personId, whatIf }) => {
    const now = await adviceView(db, personId, today);
    if (now === null) return err(notFound);
    const { knowledge, person, taught } = now;
    const { rules } = knowledge;
    const tried = whatIf === undefined ? null : triedBy(whatIf, person, today, rules);
    const then = tried === null ? now : viewAs(now, changed(person, tried, today, rules), today);
    const stands = standsAt(person, today, rules);
    const routesAt = (one: WhatIf) =>
      advise(knowledge, changed(person, one, today, rules), today, taught).routes;
    return ok({
      today,
      whatIf: tried,
      person: then.person,
      missing: now.missing,
      places: then.places,
      planned: now.planned,
      towards: towardsOf(then.person, then.advice.routes, then.places),
      routes: then.advice.routes,
      entitlements: then.advice.entitlements,
      agreements: agreementsOn(rules, person, today),
      saved: potsOn(now.standing.facts.saved, now.knowledge.rules, null, today),
      stands,
      openings: whatIf === undefined ? [] : openings(routesAt, tried ?? asItIs, stands),
      wantsHigher: wantOf(then.person, 'higher'),
      contacts: contactsFor(contacts, then.places[0]?.step.direction ?? 'expert', then.person.travel),
      hoursMissing: hoursMissing(then.advice.routes),
      holds: now.person.diplomas.map(({ level }) => level),
      moved: movedBetween(now.places, then.places),
      difference: {
        before: meansOf(now.knowledge, now.person, today),
        after: meansOf(now.knowledge, then.person, today),
        routes: routeChanges(now.advice.routes, then.advice.routes, tried?.diploma ?? null),
      },
    });
  },
});
