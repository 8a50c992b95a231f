import type { AudienceKind } from '#core/sharing.ts';

interface Shown {
  readonly audience: AudienceKind;
  readonly personName: string | null;
}

/** Who sees a thing now, in words. */
export const whom = (
  shares: readonly Shown[] | undefined,
  audiences: Readonly<Record<AudienceKind, string>>,
): string[] => (shares ?? []).map((share) => share.personName ?? audiences[share.audience]);
