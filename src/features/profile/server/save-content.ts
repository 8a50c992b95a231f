import { refused } from '#core/error.ts';
import type { AppError } from '#core/error.ts';
import { err, ok } from '#core/result.ts';
import type { Result } from '#core/result.ts';
import { personOf } from '#server/usecase.ts';
import type { WriteTools } from '#server/usecase.ts';
import { knownAdvice, moveUp, withLine, withoutBlankSteps } from '../domain/content.ts';
import type { AdvisedLine, Origin, ProfileContent } from '../domain/content.ts';
import { ownDraft } from './own-draft.ts';
import { readVersions, writeContent } from './profile.store.ts';
import type { StoredVersion } from './profile.store.ts';

interface Given {
  readonly personId: string;
  readonly version: number;
  readonly content: ProfileContent;
  readonly up?: number | undefined;
  /** A line of the reasoning to put below what is written. */
  readonly line?: AdvisedLine | undefined;
}

interface Saved {
  readonly profileId: string;
  readonly version: number;
  readonly draft: StoredVersion;
}

/** The shared half of keeping and giving: writes over what was seen, or says what another window wrote. */
export async function saveContent(
  { db, actor, now, today }: WriteTools,
  given: Given,
  move: 'keep-profile' | 'give-profile',
): Promise<Result<Saved, AppError>> {
  const draft = await ownDraft({ db, actor }, given.personId, move);
  if (!draft.ok) return draft;
  const { id, version, content: before } = draft.value;
  if (version !== given.version) return err({ kind: 'conflict', theirs: { version, content: before } });
  const known = new Map((await readVersions(db, given.personId)).toReversed().flatMap(adviceIds));
  const ordered = given.up === undefined ? given.content.steps : moveUp(given.content.steps, given.up);
  const written = withoutBlankSteps({ ...given.content, steps: knownAdvice(ordered, known) });
  const content = given.line === undefined ? written : withLine(written, given.line, today);
  if (content === null) return err(refused('no-room'));
  const place = { tenantId: personOf(actor).tenantId, personId: given.personId, id };
  const next = await writeContent(db, place, version, content, now);
  if (next === null) return err({ kind: 'conflict', theirs: { version, content: before } });
  return ok({ profileId: id, version: next, draft: { ...draft.value, content, version: next } });
}

const adviceIds = ({ content }: StoredVersion): [string, Origin | undefined][] =>
  content.steps.flatMap(({ adviceId, origin }) => (adviceId === null ? [] : [[adviceId, origin]]));
