import { z } from 'zod';
import { invalid, refused } from '#core/error.ts';
import { err } from '#core/result.ts';
import { askSecondPerson } from '#server/approval/ask.ts';
import { command, personOf } from '#server/usecase.ts';
import { domainField } from '../domain/staff-input.ts';
import { domainKind } from './domain-kind.ts';
import { ownOrganisation } from '#server/db/subject.ts';
import { readDomainPlan } from './plan-domain.ts';

/** HR of the whole organisation asks that all addresses at one domain become another; a second person says yes. */
export const askDomainChange = command({
  permission: 'address.domain',
  audit: 'address.domain-asked',
  input: z.strictObject({ from: z.string().max(254), to: domainField }),
  about: ownOrganisation,
  run: async (tools, { from, to }) => {
    if (from === to) return err(invalid('to', 'same-domain'));
    const askedBy = personOf(tools.actor).personId;
    const { lines } = await readDomainPlan(tools.db, { from, to, askedBy });
    if (lines.length === 0) return err(refused('domain-nobody'));
    return askSecondPerson(tools, {
      kind: domainKind,
      about: from,
      data: { from, to, askedBy, people: lines.map(({ personId, from: email }) => ({ personId, email })) },
      facts: { from, to, people: lines.length },
      names: lines.map((line) => `${line.name}: ${line.from} → ${line.to}`),
    });
  },
});
