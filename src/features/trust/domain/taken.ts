/** What of a table a person takes along. A column in neither list stays here too, and a test names it. */
export interface Taken {
  /** In the order in which the rows stand: never the order in which they came. */
  readonly takes: string;
  /** Of other people, of the machine, or what no page shows her. */
  readonly stays: string;
}

const nothing = (stays: string): Taken => ({ takes: '', stays });

/**
 * The file to take along tells no more than the pages. For each table about a person in the register of processing:
 * which columns are hers to take. Nothing that is not named here leaves the house. Which rows
 * of a table, its `readable` says.
 */
export const taken: Readonly<Record<string, Taken>> = {
  absence: { takes: 'from_on to_on set_at', stays: 'id person_id set_by stand_in_id tenant_id' },
  address_change: {
    takes: 'asked_at new_email old_email state',
    stays:
      'agreed_at asked_by confirmed_at counts_from id mailed_at moved_at new_hash old_hash person_id tenant_id',
  },
  advice_facts: {
    takes:
      'birth_year birth_month budget_cents changed_at goal leave_minutes note own_minutes passed saved travel_to wants_qualification',
    stays: 'id person_id tenant_id version',
  },
  /** What a coach thinks of lines of the reasoning; no page shows it to her. */
  advice_rejection: nothing('coach_id id note person_id reason rejected_on step_code tenant_id'),
  api_token: {
    takes: 'created_at name scopes expires_at last_used_at',
    stays: 'id person_id tenant_id token_hash',
  },
  audit_event: {
    takes: 'happened_at kind event',
    stays: 'actor_kind actor_person_id detail entity_id id request_id subject_person_id tenant_id',
  },
  card: {
    takes: 'years_working years_in_education offer_text offer_tags ask_text changed_at',
    stays:
      'diplomas_version experience_version expertise_version id offer_version person_id saved tenant_id years_version',
  },
  card_item: {
    takes:
      'part title detail level study status subjects licence sector graduated_in years about_education created_at',
    stays: 'id person_id removed_at saved tenant_id',
  },
  coach_link: {
    takes: 'asked_at accepted_at ended_at',
    stays: 'asked_by coach_id id person_id tenant_id',
  },
  compass: { takes: 'answered_at', stays: 'id person_id tenant_id version' },
  compass_past_wish: {
    takes: 'answered_on options want five_years knew note other_school',
    stays: 'id person_id tenant_id wish_id',
  },
  compass_wish: {
    takes: 'direction answered_on want options five_years knew note other_school',
    stays: 'id person_id tenant_id',
  },
  conversation: {
    takes: 'started_at kind form state planned_at held_on minutes place follow_up_on end_reason id',
    stays:
      'invite_sequence leader_id leader_ready_at moved_on opened_leader_id person_id person_ready_at plan_version proposed_leader_id school_id stands_in_for started_by tenant_id',
  },
  conversation_agreement: {
    takes: 'conversation_id position what owner_role due_on',
    stays: 'id tenant_id',
  },
  conversation_preparation: {
    takes: 'conversation_id part texts updated_at',
    stays: 'author_id tenant_id version',
  },
  conversation_rating: { takes: 'conversation_id rated_at serious', stays: 'person_id tenant_id' },
  conversation_reminder: {
    takes: 'conversation_id kind sent_at',
    stays: 'person_id since tenant_id',
  },
  conversation_report: {
    takes:
      'conversation_id edition texts learning_wish agreements follow_up_on objection objected_at person_agreed_at leader_agreed_at updated_at',
    stays: 'leader_agreed_by objected_by tenant_id version written_by',
  },
  counterpart: {
    takes: 'created_at title kind state owner_role due_on promised_for announced_on answered_at reason id',
    stays:
      'answered_by detail item_id item_kind owner_person_id owner_rule owner_school_id pair person_id reminded_on school_id stands_in tenant_id version',
  },
  counterpart_event: {
    takes: 'counterpart_id happened_at kind note owner_role promised_for',
    stays: 'actor_person_id id owner_person_id tenant_id',
  },
  data_request: {
    takes: 'asked_at sort subject counted now_is should_be note due_on state reason answer answered_at',
    stays: 'answered_by id person_id reminded_on tenant_id',
  },
  development_plan: { takes: 'changed_at route', stays: 'id person_id tenant_id version' },
  development_profile: {
    takes:
      'number state qualities ambitions learning_need reaction reacted_at given_at settled_at created_at changed_at id',
    stays: 'coach_id person_id tenant_id version',
  },
  employment: {
    takes: 'starts_on ends_on function_code function_title working_time_factor scale personnel_number',
    stays: 'closed_at held_until id person_id school_id tenant_id version',
  },
  /** How the product takes an end back: states and owners of what others hold as well. */
  ending: nothing('batch_id ended_at entity_id id kind person_id tenant_id undone_at'),
  ending_effect: nothing(
    'after before ending_id entity entity_id happened_at id person_id restored_at tenant_id',
  ),
  /** How figures about groups are kept from telling of a person; no page shows it. */
  figure_member: nothing('cuts person_id publication_id school_id tenant_id'),
  former_administrator: { takes: 'name', stays: 'person_id tenant_id' },
  given_advice: { takes: 'given_on given_at input output rules', stays: 'id person_id tenant_id' },
  /** Answers to programs, kept for a repeated question: they may hold what is about others. */
  idempotency_key: nothing('created_at fingerprint key outcome person_id tenant_id'),
  /** Sealed, until she signs in again. */
  invitation: { takes: 'asked_at times', stays: 'asked_by person_id tenant_id waiting' },
  kept_form: nothing('browser_hash created_at id page_hash person_id secret tenant_id'),
  leaver_address: {
    takes: 'asked_at email confirmed_at left_on',
    stays: 'id link_hash person_id tenant_id work',
  },
  mail_message: {
    takes: 'created_at subject recipient sent_at',
    stays:
      'attempts body calendar_content calendar_method expires_at handed_over_at id key last_error person_id state tenant_id',
  },
  meeting_host: {
    takes: 'name email title words state asked_at answered_at',
    stays: 'about_id id kind person_id tenant_id token_hash',
  },
  masterclass_wish: { takes: 'wished_at', stays: 'masterclass_id person_id tenant_id' },
  participation: { takes: 'state signed_at present', stays: 'meeting_id person_id tenant_id' },
  take_away: { takes: 'text shared_at written_at', stays: 'meeting_id person_id tenant_id' },
  offer_import: {
    takes: 'created_at name source state',
    stays:
      'created_by faults format id left_out moved_at offers problem progress_done progress_total tenant_id',
  },
  offer_request: {
    takes: 'sent_at kind name email locale text starts_on state answer answered_at offer_id',
    stays: 'id institute_id moment_id person_id tenant_id version',
  },
  offer_saved: { takes: 'saved_at offer_id', stays: 'person_id tenant_id' },
  passkey: {
    takes: 'created_at device last_used_at',
    stays: 'counter credential_id id person_id public_key tenant_id transports',
  },
  passkey_challenge: nothing('browser_hash challenge expires_at person_id'),
  person: {
    takes: 'given_name family_name email locale created_at',
    stays: 'demo_persona forgotten_on id signed_in tenant_id version',
  },
  plan_step: {
    takes:
      'created_at title kind state why initiative expected_effect ask_time_minutes ask_money_cents ask_room ask_task ask_cover ask_free_hands ask_free_hands_by ask_practice_place ask_career practice_group practice_moment practice_task starts_on ends_on submitted_on answer answer_note answered_on started_on ended_on stop_kind stop_reason learned used effect_note effect_score changed_at',
    stays: 'advice_id answered_by id offer_id person_id school_id tenant_id version',
  },
  /** The steps of a version; from which line of the reasoning one was taken stays with who wrote it. */
  profile_advice: {
    takes: 'profile_id rank title kind direction why',
    stays: 'advice_id id line line_taken_on line_title line_why person_id tenant_id',
  },
  profile_ask: { takes: 'asked_at part put_aside_at', stays: 'coach_id id person_id tenant_id' },
  role_batch: nothing('given_at given_by grant_ids id tenant_id'),
  role_grant: {
    takes: 'valid_from valid_to role',
    stays: 'ended_with held_until id person_id place_id school_id tenant_id told_at',
  },
  self_image: { takes: 'school_year moment score answered_at', stays: 'person_id tenant_id' },
  /** Sorted by question and figure, as the page shows it; who gave it stays here. */
  round_answer: {
    takes: 'question_id rating',
    stays: 'id invitation_id mode round_id tenant_id',
  },
  /** Whom she asked in a round with names. In a round without, not even that: beside answers it is half a name. */
  round_invitation: {
    takes: 'round_id name source',
    stays:
      'answered draft_version email expires_at id is_colleague nonce recalled_at sealed_draft sent_at tenant_id token_hash',
  },
  round_question: { takes: 'round_id place theme code wording id', stays: 'tenant_id' },
  round_remark: {
    takes: 'round_id theme text',
    stays: 'id invitation_id mode tenant_id',
  },
  round: {
    takes: 'created_at topic mode state asked_at ended_at invitation own_view adjustment id',
    stays:
      'adjustment_version answered_count least_answers least_remarks own_view_version instrument_version kind person_id previous_id reminded_at school_id tenant_id version',
  },
  session: {
    takes: 'created_at device last_seen_at',
    stays: 'expires_at id person_id tenant_id token_hash',
  },
  share: { takes: 'shared_at thing audience', stays: 'audience_person_id id person_id tenant_id' },
  /** Lists that she brought in as HR are about her colleagues. */
  staff_import: {
    takes: 'created_at file_name state',
    stays:
      'answers asked_values choices content created_by full_list header id mapping moved_at private_columns problem progress_done progress_total refused row_count sample sheet sheets tenant_id totals',
  },
  staff_import_change: nothing('after before entity entity_id id import_id person_id tenant_id'),
  staff_import_line: nothing('facts import_id kind person_id position tenant_id'),
};

const words = (list: string): readonly string[] => list.split(' ').filter((word) => word !== '');

/** The columns of a table that she takes along; of a table that nobody declared, none. */
export const columnsTaken = (table: string): readonly string[] => words(taken[table]?.takes ?? '');

/** Both lists, for who holds them beside the database. */
export const columnsDeclared = (table: string): readonly string[] => [
  ...columnsTaken(table),
  ...words(taken[table]?.stays ?? ''),
];
