import type { AdvisedLine } from '#features/profile/domain/content.ts';
import type { RankedStep } from '#features/advice/domain/step.ts';
import { forAndAgainst, nameIn, reasonText } from '#features/advice/ui/words.ts';
import type { Texts } from '#features/advice/ui/words.ts';

/** A line of the advice in the words with which a coach begins: its name, and everything that speaks for it. */
export function advisedLine(texts: Texts, step: RankedStep): AdvisedLine {
  const { because } = forAndAgainst(step);
  return {
    line: step.code,
    title: nameIn(texts.locale, step.name).slice(0, 160),
    direction: step.direction === 'higher' ? null : step.direction,
    kind: wayOf(step),
    why: because
      .map((reason) => reasonText(texts, reason))
      .filter((sentence) => sentence !== '')
      .join(' ')
      .slice(0, 1500),
  };
}

/** Under which of the ways of a profile a step of the advice falls. */
function wayOf({ kind, direction }: RankedStep): AdvisedLine['kind'] & string {
  if (kind === 'qualification') return 'qualification';
  if (kind === 'modules') return 'module';
  return direction === 'tasks' || direction === 'leadership' ? 'task' : 'in-function';
}
