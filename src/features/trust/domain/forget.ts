/** What is erased of somebody who left: rows of a table by the column that names her, or parts of things that are hers. */
export type Erasure =
  | { readonly table: string; readonly by: string }
  | {
      readonly table: string;
      readonly by: string;
      readonly of: { readonly table: string; readonly by: string };
    };

const hers = (table: string, by = 'person_id'): Erasure => ({ table, by });
const partOf = (table: string, by: string, whole: string): Erasure => ({
  table,
  by,
  of: { table: whole, by: 'person_id' },
});

/**
 * In an order in which no row is left pointing at one that is gone. A round of feedback takes its questions,
 * invitations and answers along. History (`audit_event`, `counterpart_event`, `domain_event`) goes first, by the
 * database itself; of the person only a row without a name remains, for what stays about others.
 */
export const erasures: readonly Erasure[] = [
  hers('ending_effect'),
  hers('ending'),
  hers('counterpart'),
  hers('data_request'),
  partOf('conversation_agreement', 'conversation_id', 'conversation'),
  partOf('conversation_report', 'conversation_id', 'conversation'),
  partOf('conversation_preparation', 'conversation_id', 'conversation'),
  partOf('conversation_rating', 'conversation_id', 'conversation'),
  partOf('conversation_reminder', 'conversation_id', 'conversation'),
  hers('conversation_preparation', 'author_id'),
  hers('conversation_rating'),
  hers('conversation_reminder'),
  hers('conversation'),
  hers('self_image'),
  hers('round'),
  hers('advice_rejection'),
  hers('advice_rejection', 'coach_id'),
  hers('given_advice'),
  hers('advice_facts'),
  hers('plan_step'),
  hers('development_plan'),
  hers('profile_advice'),
  hers('development_profile'),
  hers('profile_ask'),
  hers('compass_past_wish'),
  hers('compass_wish'),
  hers('compass'),
  hers('offer_saved'),
  hers('offer_request'),
  hers('card_item'),
  hers('card'),
  hers('share'),
  hers('share', 'audience_person_id'),
  hers('invitation'),
  hers('invitation', 'asked_by'),
  hers('absence'),
  hers('absence', 'stand_in_id'),
  hers('absence', 'set_by'),
  hers('coach_link'),
  hers('coach_link', 'coach_id'),
  hers('former_administrator'),
  hers('role_grant'),
  hers('employment'),
  hers('address_change'),
  hers('leaver_address'),
  hers('api_token'),
  hers('idempotency_key'),
  hers('kept_form'),
  hers('session'),
  hers('passkey'),
  hers('passkey_challenge'),
  hers('mail_message'),
  hers('staff_import_line'),
  hers('staff_import_change'),
];

/** Tables about a person that this leaves alone, and why. */
export const leftAlone: Readonly<Record<string, string>> = {
  person: 'loses its name and address; what she did for others still needs somebody to point at',
  audit_event: 'by the database',
  figure_member:
    'goes with its publication, two years and a month after it; till then, without her name, it keeps later figures from telling who she was among others',
  offer_import: 'goes by itself within a year',
  role_batch: 'goes by itself within a month',
  staff_import: 'goes by itself within a year',
};

/** How she is called where her name stood in what is about others. */
export const nameless = { givenName: 'Oud-collega', familyName: '' };
