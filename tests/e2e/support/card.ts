import type { ThingToShare } from './sharing.ts';
import { shareWith } from './sharing.ts';
import { nl } from './visitor.ts';
import type { Visitor } from './visitor.ts';

const t = nl.card;

/** Fills all five parts of her talent card, from the first page on. */
export async function fillsHerCard(she: Visitor): Promise<void> {
  await she.open('/card');
  await she.follow(t.start.action);
  await she.press(t.parts.expertise.add);
  await she.write(t.item.fields.skill.label, 'Rust brengen in een groepje');
  await she.write(t.item.fields.example.label, 'Mijn leesgroep begint zonder mij te roepen.');
  await she.press(t.save);
  await she.follow(t.next(t.parts.experience.title));
  await she.press(t.parts.experience.add);
  await she.write(t.item.fields.work.label, 'Kok in een ziekenhuis');
  await she.choose(t.item.fields.sector.label, t.sectors.hospitality);
  await she.write(t.item.fields.years.label, '7,5');
  await she.press(t.save);
  await she.follow(t.next(t.parts.diplomas.title));
  await she.press(t.parts.diplomas.add);
  await she.choose(t.item.fields.level.label, t.levels['mbo-4']);
  await she.choose(t.item.fields.study.label, t.studies['teaching-assistant']);
  await she.write(t.item.fields.named.label, 'Onderwijsassistent');
  await she.pick(t.item.fields.aboutEducation.label, t.item.fields.aboutEducation.options.yes);
  await she.press(t.save);
  await she.follow(t.next(t.parts.years.title));
  await she.write(t.form.fields.working.label, '22');
  await she.write(t.form.fields.inEducation.label, '10');
  await she.press(t.save);
  await she.open('/card/edit/offer');
  await she.tick(t.tags['trusted-face'].label);
  await she.write(t.form.fields.ask.label, 'Een rustig gesprek met ouders');
  await she.press(t.save);
}

/** Shows some parts of her card to somebody. */
export async function showsHerCard(
  she: Visitor,
  parts: readonly (keyof typeof t.parts)[],
  audience: 'leader' | 'coach' | 'team',
): Promise<void> {
  for (const part of parts) {
    const thing: ThingToShare = `card:${part}`;
    await she.open(`/card/edit/${part}`);
    await shareWith(she, thing, audience);
  }
}
