import { previewKnowledgeChange } from '#features/advice/server/preview-knowledge-change.ts';
import { askedIn, ruleFields } from '#features/knowledge/domain/preview-address.ts';
import { addRuleVersion } from '#features/knowledge/server/add-rule-version.ts';
import { lookAtRuleVersion } from '#features/knowledge/server/look-at-rule-version.ts';
import { setBoardRule } from '#features/knowledge/server/set-board-rule.ts';
import { action } from '#web/action.ts';
import { page } from '#web/door.ts';
import type { FormValues } from '#web/form.ts';

export const load = page([lookAtRuleVersion, previewKnowledgeChange], async (call, event) => {
  const asked = askedIn(event.url.searchParams, [...ruleFields, 'seen', 'setBy']);
  const looked = await call(lookAtRuleVersion, { ...asked, key: event.params['key'] });
  const { rule, version, cut, today, setBy, proposal, isBehind } = looked;
  const cutValue = rule[setBy].find(({ validFrom }) => validFrom === cut?.validFrom)?.value ?? null;
  /** What holds for a board as long as it has no value of its own. */
  const holding =
    setBy === 'board'
      ? rule.national.find(
          ({ validFrom, validTo }) => validFrom <= today && (validTo === null || validTo >= today),
        )
      : undefined;
  const nationalValue = holding?.value ?? null;
  // Numbers are of the own board; the operator has none.
  const mayCount = event.locals.may('knowledge.preview');
  const effect = mayCount ? await call(previewKnowledgeChange, { change: { kind: 'rule', version } }) : null;
  const query = new URLSearchParams(asked).toString();
  const { definition } = rule;
  return {
    definition,
    version,
    effect,
    cut,
    cutValue,
    nationalValue,
    today,
    setBy,
    proposal,
    isBehind,
    query,
  };
});

interface WithKey {
  readonly params: Partial<Record<string, string>>;
}

const read = (values: FormValues, event: WithKey): object => ({ ...values, key: event.params['key'] });
const to = ({ key }: { readonly key: string }): string => `/administration/knowledge/${key}`;

export const actions = {
  national: action(addRuleVersion, {
    read,
    done: (rule) => ({ to: to(rule), message: 'knowledge.version-added' }),
  }),
  board: action(setBoardRule, { read, done: (rule) => ({ to: to(rule), message: 'knowledge.board-set' }) }),
};
