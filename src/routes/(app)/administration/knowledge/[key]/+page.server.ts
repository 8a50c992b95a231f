import { askedIn, ruleFields } from '#features/knowledge/domain/preview-address.ts';
import { checkRule } from '#features/knowledge/server/check-rule.ts';
import { endBoardRule } from '#features/knowledge/server/end-board-rule.ts';
import { lookAtRuleVersion } from '#features/knowledge/server/look-at-rule-version.ts';
import { readRule } from '#features/knowledge/server/read-rule.ts';
import { withdrawVersion } from '#features/knowledge/server/withdraw-version.ts';
import { withdrawRuleVersion } from '#features/knowledge/server/withdraw-rule-version.ts';
import { lineOf } from '#features/knowledge/domain/overview.ts';
import { action } from '#web/action.ts';
import { page } from '#web/door.ts';
import type { FormValues } from '#web/form.ts';

export const load = page([readRule], async (call, event) => {
  const { rule, withdrawals, today } = await call(readRule, { key: event.params['key'] });
  return {
    rule,
    withdrawals,
    today,
    line: lineOf(rule, today),
    /** What was proposed and looked at before. */
    proposed: askedIn(event.url.searchParams, ruleFields),
    mayEdit: event.locals.may('knowledge.edit'),
    mayOverride: event.locals.may('knowledge.board') && rule.definition.boardMay,
  };
});

interface WithKey {
  readonly params: Partial<Record<string, string>>;
}

const read = (values: FormValues, event: WithKey): object => ({ ...values, key: event.params['key'] });
const to = ({ key }: { readonly key: string }): string => `/administration/knowledge/${key}`;

export const actions = {
  look: action(lookAtRuleVersion, {
    read,
    done: ({ rule, setBy, proposal }) => {
      const { validTo, seen, ...texts } = proposal;
      const asked = new URLSearchParams({ ...texts, validTo: validTo ?? '', seen: String(seen), setBy });
      return { to: `${to(rule.definition)}/preview?${asked.toString()}` };
    },
  }),
  withdraw: action(withdrawRuleVersion, {
    read,
    done: (rule) => ({ to: to(rule), message: 'knowledge.version-withdrawn' }),
  }),
  stop: action(withdrawVersion, {
    read: (values, event) => ({ ...values, kind: 'rule', code: event.params['key'] }),
    done: ({ code }) => ({ to: to({ key: code }), message: 'knowledge.version-stopped' }),
  }),
  check: action(checkRule, { read, done: (rule) => ({ to: to(rule), message: 'knowledge.checked' }) }),
  end: action(endBoardRule, { read, done: (rule) => ({ to: to(rule), message: 'knowledge.board-ended' }) }),
};
