import type { Actor } from '#access/actor.ts';
import type { Subject } from '#access/subject.ts';
import type { TenantId } from '#core/id.ts';
import type { ReadTools } from '#server/usecase.ts';

/** The organisation of who asks, as what a sentence decides about: nobody's file, no single school. */
export const ownOrganisation = ({ actor }: { readonly actor: Actor }): Promise<Subject | null> =>
  Promise.resolve(
    actor.kind === 'person'
      ? {
          tenantId: actor.tenantId,
          personId: null,
          schoolIds: [],
          coachIds: [],
          audiences: [],
          participantIds: [],
        }
      : null,
  );

/** Whose people they are: the actor's own organisation. */
export function tenantOf(tools: Pick<ReadTools, 'actor'>): TenantId | null {
  return 'tenantId' in tools.actor ? tools.actor.tenantId : null;
}
