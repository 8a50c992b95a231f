import type pg from 'pg';

/** A link as people paste it: 170 signs without a place to break. */
const longWord = `https://www.example.nl/${'scholing-voor-ondersteuners_'.repeat(6)}`.slice(0, 170);

/** Whatever people type, by table: texts, and groups of texts. */
const typed: Readonly<Record<string, readonly string[]>> = {
  advice_facts: ['note'],
  card: ['offer_text', 'ask_text'],
  card_item: ['title', 'detail'],
  compass_possibility: ['reason'],
  compass_wish: ['note'],
  conversation: ['place'],
  conversation_agreement: ['what'],
  conversation_report: ['learning_wish', 'objection'],
  counterpart: ['title', 'reason'],
  counterpart_event: ['note'],
  development_profile: ['qualities', 'ambitions', 'learning_need', 'reaction'],
  round_question: ['wording'],
  round_remark: ['text'],
  round: ['topic', 'invitation'],
  offer: ['name', 'summary', 'needs_text', 'place'],
  offer_request: ['text', 'answer'],
  plan_step: ['title', 'why', 'answer_note', 'expected_effect', 'practice_task', 'practice_group', 'learned'],
  profile_advice: ['title', 'why'],
};
const groups: Readonly<Record<string, string>> = {
  conversation_preparation: 'texts',
  conversation_report: 'texts',
};

/** Puts that link into everything that somebody typed, each with an end of its own: two parts of a page may not share a name. */
export async function typeLongWords(owner: pg.Pool): Promise<void> {
  for (const [table, columns] of Object.entries(typed)) {
    for (const column of columns)
      await owner.query(
        `update ${table} set ${column} = left($1, 160) || left(md5(ctid::text), 10) where ${column} <> ''`,
        [longWord],
      );
  }
  for (const [table, column] of Object.entries(groups)) {
    await owner.query(
      `update ${table} set ${column} = (select jsonb_object_agg(key, case jsonb_typeof(value) when 'string' then to_jsonb($1::text) else value end)
        from jsonb_each(${column})) where ${column} <> '{}'`,
      [longWord],
    );
  }
}
