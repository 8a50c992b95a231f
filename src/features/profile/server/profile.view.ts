import { dayInNetherlands } from '#core/date.ts';
import type { StoredVersion } from './profile.store.ts';

const day = (moment: Date | null) => (moment === null ? null : dayInNetherlands(moment));

/** The fields of one version that leave the server. */
export const versionView = (version: StoredVersion) => ({
  profileId: version.id,
  number: version.number,
  state: version.state,
  coachName: version.coachName,
  content: { ...version.content, steps: version.content.steps.map(({ origin: _, ...step }) => step) },
  version: version.version,
  changedOn: dayInNetherlands(version.changedAt),
  givenOn: day(version.givenAt),
  reaction: version.reaction,
  settledOn: day(version.settledAt),
});

export type VersionView = ReturnType<typeof versionView>;
