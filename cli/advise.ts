import { parseArgs } from 'node:util';
import type { Knowledge } from '#core/knowledge.ts';
import { advise } from '#features/advice/domain/advise.ts';
import { readProfile } from '#features/advice/domain/profile-input.ts';
import type { ProfileFault } from '#features/advice/domain/profile-input.ts';
import { situationOf } from '#features/advice/domain/situation.ts';
import { goalOf, goals, waysTo, whyNoWay } from '#features/advice/domain/ways.ts';
import type { Locale } from '#i18n/locale.ts';
import { messages } from '#i18n/messages.ts';
import { readNational } from '#server/knowledge/national.ts';
import { adviceJson } from './advice-json.ts';
import { attempt, refuse, wrongUse } from './command.ts';
import type { Command } from './command.ts';
import { jsonOf } from './json-file.ts';

const help = `
Usage: ontwikkeldoor advise FILE|- [--language nl|en] [--goal GOAL]

Reads a profile as JSON (- for standard input) and prints the advice as JSON: what somebody is entitled to, which routes
are open and why, whether they can be done, next steps, best first, and the best plans to a goal. Uses the national rules;
no database, clock or network: the same profile gives the same advice.
  --language     the language of names and reasons: nl (when left out) or en
  --goal         what the plans lead to: diploma:mbo-4, diploma:ad, diploma:hbo, licence:teacher-primary …
                 When left out: none is chosen, so there are no plans; but who wants a diploma and gladly goes in the
                 direction of one gets the plans to that

Every key is needed:
  asOf                    the day of the advice, like 2026-11-21
  age                     14 to 100
  function                onderwijsassistent-a, -b or -c, leraarondersteuner-a or -b, klassenassistent, concierge,
                          administratief, other
  workingTimeFactor       0 to 1
  employedFrom            the first day of work at the board
  yearsWorking            0 to 80
  yearsInEducation        0 to 80
  diplomas                a list of {"level", "field"}; level is none, vmbo, mbo-1 to mbo-4, havo, vwo, ad, hbo or wo.
                          none, vmbo, havo and vwo need no field. An empty list: nothing is told. A field counts
                          only when it is the whole name of a study (onderwijsassistent, pabo, kader …). If you like:
                          "status": finished (when left out), first-year, stopped, enrolled, or foreign (earned abroad
                          and not valued; give a valued one as finished at its Dutch level); "subjects": a list of exam
                          subjects (aardrijkskunde, geschiedenis, natuurkunde, biologie, nlt); "licence": true only when
                          she confirmed a Dutch licence to teach
  wishes                  {"expert", "switch", "flexible", "tasks", "leadership", "reach"}, each 1 to 5
  wantsQualification      yes, no or unsure
  ownHoursPerWeek         0 to 168
  studyLeaveHoursPerWeek  0 to 60
  budgetCents             what can be paid in a school year, in cents

Ends with 0, with 1 when the profile is refused (each field on its own line), with 2 when it is used wrongly.
`;

const options = { language: { type: 'string' }, goal: { type: 'string' } } as const;

export const adviseCommand: Command = {
  summary: 'advise on a profile: which routes are open, and what they take',
  help,
  async run(args) {
    const read = attempt(() => parseArgs({ args: [...args], options, allowPositionals: true }));
    if (read === null) return 2;
    const [file, ...others] = read.positionals;
    const locale = languageOf(read.values.language);
    if (file === undefined || others.length > 0 || locale === null) return wrongUse(help.trim());
    const national = readNational();
    const goal = read.values.goal ?? null;
    const known = goals(national.routes);
    if (goal !== null && !known.includes(goal)) return wrongUse(`--goal: ${known.join(', ')}`);
    const json = await jsonOf(file, locale);
    if (!json.ok) return refuse(`${file}: ${json.error}`);
    return adviseOn(json.value, national, goal, locale);
  },
};

function adviseOn(json: unknown, national: Knowledge, asked: string | null, locale: Locale): number {
  const profile = readProfile(json);
  if (!profile.ok) return refuse(profile.error.map((fault) => faultLine(fault, locale)).join('\n'));
  const { person, asOf } = profile.value;
  const advice = advise(national, person, asOf);
  const situation = situationOf(national, person, asOf);
  const goal = asked ?? goalOf(advice.steps, national.routes, situation.person);
  const ways = goal === null ? [] : waysTo(national, situation, goal);
  const whyNone = ways.length > 0 ? [] : whyNoWay(national, situation, goal);
  const answer = adviceJson(advice, { goal, ways, whyNone }, asOf, locale);
  process.stdout.write(`${JSON.stringify(answer, null, 2)}\n`);
  return 0;
}

const languageOf = (asked: string | undefined): Locale | null =>
  asked === undefined || asked === 'nl' ? 'nl' : asked === 'en' ? 'en' : null;

const faultLine = ({ field, code, values }: ProfileFault, locale: Locale): string =>
  `${field}: ${messages(locale).advice.faults[code]?.(values) ?? code}`;
