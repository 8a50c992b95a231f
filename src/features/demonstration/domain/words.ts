/** What the people of the demonstration write: short, everyday, about themselves; no pupils, no health. */

export const expertise: readonly (readonly [title: string, example: string])[] = [
  [
    'Rust brengen in een drukke groep',
    'Na de pauze begin ik met een vast ritueel. Binnen vijf minuten werkt iedereen.',
  ],
  [
    'Lezen met een klein groepje',
    'Ik gebruik korte teksten en laat kinderen elkaar helpen. Dat geeft plezier.',
  ],
  [
    'Ouders te woord staan',
    'Ik luister eerst. Daarna zeg ik wat ik zelf kan doen en wat de leerkracht doet.',
  ],
  ['Materiaal maken', 'Ik maakte spelkaarten voor de tafels. Drie groepen gebruiken ze nu.'],
  [
    'Rekenen met spullen',
    'Met blokken en een weegschaal leg ik breuken uit. Dat werkt bij kinderen die vastlopen.',
  ],
  [
    'Nieuwe collega’s op weg helpen',
    'Ik liep twee weken mee met een stagiair en maakte een lijstje voor de eerste dagen.',
  ],
  ['Bewegend leren', 'We leren de tafels op het plein. Kinderen vragen er zelf om.'],
  ['Taal bij nieuwkomers', 'Ik spreek zelf Arabisch en Nederlands en gebruik veel platen.'],
  ['Overzicht houden', 'Op de studiedag regelde ik de roosters en de lokalen.'],
  ['Spelen met kleuters', 'In de huishoek speel ik mee en breid ik de woorden uit.'],
];

export const experience: readonly (readonly [sector: string, what: string, years: number, takes: string])[] =
  [
    [
      'childcare',
      'Pedagogisch medewerker op een kinderdagverblijf',
      6,
      'Ik zie snel wat een kind nodig heeft, en ik kan goed met ouders praten.',
    ],
    ['care', 'Helpende in de thuiszorg', 9, 'Geduld, en rustig blijven als alles tegelijk komt.'],
    ['retail', 'Filiaalleider in een boekwinkel', 11, 'Een team aansturen, plannen, en mensen laten lezen.'],
    ['hospitality', 'Gastvrouw in een restaurant', 4, 'Vriendelijk blijven, ook als het druk is.'],
    ['office', 'Secretaresse bij een aannemer', 8, 'Ordenen, afspraken nakomen, netjes schrijven.'],
    [
      'culture-sports',
      'Trainer bij de turnvereniging',
      12,
      'Kleine stappen maken, en zien wanneer iemand meer kan.',
    ],
    ['volunteering', 'Voorlezen in de bibliotheek', 5, 'Een groep boeien met een verhaal.'],
    ['own-business', 'Eigen naaiatelier', 7, 'Zelf dingen bedenken en afmaken.'],
  ];

export const diplomas: readonly (readonly [
  level: string,
  title: string,
  year: number,
  education: boolean,
  study: string,
])[] = [
  ['mbo-4', 'Onderwijsassistent', 2014, true, 'teaching-assistant'],
  ['mbo-3', 'Pedagogisch medewerker', 2009, true, 'childcare'],
  ['mbo-4', 'Sociaal-cultureel werk', 2006, false, 'social-work'],
  ['havo', 'Cultuur en maatschappij', 2001, false, ''],
  ['ad', 'Pedagogisch educatief professional', 2021, true, 'educational-professional'],
  ['mbo-2', 'Helpende zorg en welzijn', 2005, false, 'care'],
  ['hbo', 'Communicatie', 1999, false, 'office'],
];

export const offers = [
  'Ik denk graag mee over een kind met wie het even niet lukt.',
  'Vraag mij voor lezen, spel en creatieve lessen.',
  'Ik kan een groep overnemen tijdens zelfstandig werken.',
  'Ik help met ICT in de klas en met het digibord.',
];

export const asks = [
  'Vraag mij gerust om mee te kijken bij een les.',
  'Ik maak graag materiaal op maat, als ik het een week van tevoren weet.',
  'Je mag mij vragen voor gesprekken met ouders die weinig Nederlands spreken.',
];

type Subject =
  | 'development'
  | 'wishes'
  | 'ambition'
  | 'pitfalls'
  | 'expectations-of'
  | 'expectations-from'
  | 'one-year'
  | 'five-years';

/** What she prepares for a conversation. */
export const ownPreparation: Readonly<Record<Subject, readonly [string, ...string[]]>> = {
  development: [
    'Ik heb dit jaar geleerd om instructie te geven aan een klein groepje. Eerst vond ik dat spannend, nu vraag ik erom.',
    'Ik merk dat ik kinderen beter lees dan vroeger. Ik grijp eerder in, en zachter.',
    'Het werken met het nieuwe leesprogramma gaat goed. Ik help nu ook collega’s ermee.',
  ],
  wishes: [
    'Ik wil meer leren over gedrag. Ik wil begrijpen wat er onder zit.',
    'Ik wil graag vaker meedoen met de voorbereiding, niet alleen met de uitvoering.',
    'Ik wil een vaste middag voor mijn leesgroepjes, zodat ik iets kan opbouwen.',
  ],
  ambition: [
    'Ik wil de collega zijn aan wie je het vraagt als een groep onrustig is.',
    'Ik denk aan leraarondersteuner. Een pabo hoeft voor mij niet.',
    'Ik wil blijven in mijn functie, maar er beter in worden.',
  ],
  pitfalls: [
    'Ik zeg te snel ja. Daarna komt mijn eigen werk in de knel.',
    'Ik wacht lang voordat ik iets zeg in het team.',
    'Ik wil alles meteen goed doen en vraag te laat om hulp.',
  ],
  'expectations-of': [
    'Ik verwacht dat we afspraken ook doen als het druk is.',
    'Ik hoop dat je met mij meedenkt over tijd om te oefenen.',
    'Ik wil graag vooraf weten wanneer ik moet invallen.',
  ],
  'expectations-from': [
    'Je mag verwachten dat ik zelf met een voorstel kom.',
    'Je mag mij aanspreken als ik mijn grenzen niet aangeef.',
    'Je kunt erop rekenen dat ik deel wat ik leer.',
  ],
  'one-year': [
    'Over een jaar geef ik zelfstandig leesinstructie aan twee groepjes.',
    'Over een jaar heb ik een module over gedrag gedaan en gebruik ik die elke week.',
    'Over een jaar doe ik mee in de werkgroep lezen.',
  ],
  'five-years': [
    'Over vijf jaar ben ik leraarondersteuner en begeleid ik stagiairs.',
    'Over vijf jaar ben ik hier nog, als specialist in gedrag.',
    'Over vijf jaar coördineer ik het werk van de ondersteuners.',
  ],
};

/** What the leader prepares about her. */
export const leaderPreparation: Readonly<Record<Subject, readonly [string, ...string[]]>> = {
  development: [
    'Je bent gegroeid in het begeleiden van groepjes. Leerkrachten vragen steeds vaker naar je.',
    'Ik zie dat je rust brengt. Dat merkte ik ook bij mijn bezoek in de klas.',
  ],
  wishes: [
    'Ik denk dat je meer zelf wilt voorbereiden. Klopt dat?',
    'Ik hoor dat je iets met gedrag wilt doen.',
  ],
  ambition: [
    'Ik zie je groeien naar meer eigen taken, in je eigen functie.',
    'Ik denk dat leraarondersteuner bij je past.',
  ],
  pitfalls: ['Je neemt veel op je. Ik let daar te weinig op.', 'Je mag je vaker laten horen in het team.'],
  'expectations-of': [
    'Ik verwacht dat je op tijd zegt wat niet lukt.',
    'Ik verwacht een plan dat past bij de school.',
  ],
  'expectations-from': [
    'Je mag van mij tijd verwachten om te oefenen.',
    'Je mag van mij een eerlijk antwoord verwachten, ook als iets niet kan.',
  ],
  'one-year': [
    'Over een jaar heb je een eigen leesgroep.',
    'Over een jaar ben je het aanspreekpunt voor gedrag in de onderbouw.',
  ],
  'five-years': [
    'Over vijf jaar zie ik je als leraarondersteuner.',
    'Over vijf jaar ben je de vaste begeleider van nieuwe collega’s.',
  ],
};

export const learningWishes = [
  'Ik wil leren hoe ik gedrag begrijp en er rustig op reageer.',
  'Ik wil leren een leesles op te bouwen van begin tot eind.',
  'Ik wil leren een gesprek met ouders te leiden.',
  'Ik wil leren een taak te trekken in het team.',
] as const;

export const agreements: readonly (readonly [
  what: string,
  owner: 'support-staff' | 'leader' | 'hr' | 'board',
])[] = [
  ['Karin maakt elke dinsdagmiddag vrij voor oefenen.', 'leader'],
  ['HR zoekt uit of de module uit het budget kan.', 'hr'],
  ['Ik loop twee keer mee met de gedragsspecialist.', 'support-staff'],
  ['Er komt een vaste invaller op de cursusdagen.', 'leader'],
];

export const feedbackTexts = {
  level: [
    'Je werkt zelfstandiger dan je zelf denkt.',
    'Je geeft instructie op het niveau van een leraarondersteuner.',
    'Je kunt nog groeien in het afronden van een les.',
  ],
  skills: [
    'Je ziet snel welk kind hulp nodig heeft.',
    'Je legt rustig uit en controleert of het begrepen is.',
    'Je kunt nog leren om vooraf een doel te noemen.',
  ],
  qualities: [
    'Je brengt rust.',
    'Je bent betrouwbaar: wat je belooft, doe je.',
    'Je hebt humor, en dat helpt in de klas.',
  ],
} as const;

export const adjustments = [
  'Ik dacht dat ik weinig kon zeggen over het niveau van de groep. Anderen zien dat anders. Dat ga ik vaker doen.',
  'Ik hoor dat ik rustig overkom. Van binnen is het soms anders, maar het werkt dus wel.',
] as const;

export const profileTexts = {
  qualities: [
    'Brengt rust in een groep en ziet vroeg wat kinderen nodig hebben. Legt geduldig uit. Collega’s vertrouwen op haar.',
    'Sterk in spel en taal bij jonge kinderen. Werkt nauwkeurig en bedenkt zelf materiaal.',
  ],
  ambitions: [
    'Wil in haar eigen functie groeien en meer zelf voorbereiden. Een pabo past nu niet bij haar.',
    'Wil op termijn leraarondersteuner worden en nieuwe collega’s begeleiden.',
  ],
  learningNeed: [
    'Kennis over gedrag, en oefenen met voorbespreken en nabespreken van een les.',
    'Een les opbouwen met een doel, en zeggen wat zij ziet in het team.',
  ],
} as const;

export const adviceSteps: readonly (readonly [
  title: string,
  direction: string,
  route: string,
  why: string,
])[] = [
  [
    'Module Gedrag begrijpen',
    'expert',
    'modules',
    'Sluit aan bij de leerwens, en is direct te gebruiken in de groep.',
  ],
  [
    'Elke week een rekengroepje begeleiden',
    'expert',
    'growth',
    'Oefenen in het werk zelf. Er is al een leerkracht die meedoet.',
  ],
  [
    'Meedoen in de werkgroep lezen',
    'tasks',
    'growth',
    'Past bij de wens om mee te denken over het onderwijs.',
  ],
  [
    'Meelopen met de gedragsspecialist',
    'switch',
    'growth',
    'Laat zien of deze specialisatie past, zonder cursus.',
  ],
  [
    'Verkennen: Ad Pedagogisch educatief professional',
    'expert',
    'qualification',
    'Een goede stap naar leraarondersteuner, als de tijd het toelaat.',
  ],
];

export const planSteps: readonly (readonly [kind: string, title: string, why: string, effect: string])[] = [
  [
    'module',
    'Module Gedrag begrijpen',
    'Ik wil weten wat er onder gedrag zit.',
    'Ik reageer rustiger, en een onrustig moment duurt korter.',
  ],
  [
    'practice',
    'Elke dinsdag een eigen leesgroep',
    'Ik leer het meest door het te doen.',
    'Vier kinderen lezen met meer plezier.',
  ],
  [
    'other-task',
    'Meedoen in de werkgroep lezen',
    'Ik wil meedenken, niet alleen uitvoeren.',
    'Wat in de groepjes werkt, komt ook in de methode.',
  ],
  [
    'internship',
    'Twee dagen meelopen met de gedragsspecialist',
    'Ik wil zien of dit bij mij past.',
    'Ik weet of ik deze kant op wil.',
  ],
  [
    'course',
    'Cursus Gesprekken met ouders',
    'Ouders spreken mij vaak als eerste aan.',
    'Ik voer zelf korte gesprekken.',
  ],
  [
    'coaching',
    'Vier gesprekken met een coach',
    'Ik wil leren grenzen aan te geven.',
    'Ik zeg op tijd wat niet lukt.',
  ],
  [
    'specialisation',
    'Specialist jonge kind worden',
    'Kleuters zijn mijn kracht.',
    'Collega’s weten mij te vinden.',
  ],
];

export const answers = {
  can: ['Doen. Dit past bij wat we als school willen.', 'Goed plan. Ik regel dat het op het rooster komt.'],
  'can-if': ['Als we een invaller vinden voor de dinsdag.', 'Als het uit het budget van dit jaar kan.'],
  'not-now': [
    'Dit jaar gaat alle tijd naar de nieuwe methode. Vraag het in augustus opnieuw.',
    'Er is nu geen plek op school. We kijken in het voorjaar weer.',
  ],
  promised: [
    'Geregeld vanaf volgende maand.',
    'Ja, uit het professionaliseringsbudget.',
    'Dat staat op het rooster.',
  ],
  refused: [
    'Het budget voor dit kalenderjaar is op. In januari is er weer ruimte.',
    'Deze taak is al verdeeld tot de zomer.',
  ],
} as const;

export const possibilities: readonly (readonly [direction: string, can: number, reason: string])[] = [
  ['expert', 5, 'Groeien in je functie kan altijd. We maken er tijd voor.'],
  ['switch', 3, 'Specialiseren kan, vooral in gedrag en jonge kind. Kom met een voorstel.'],
  ['flexible', 3, 'Minder of andere dagen kan meestal, als we het voor de zomer weten.'],
  ['tasks', 4, 'Er is plek in de werkgroepen lezen en bewegen.'],
  ['leadership', 2, 'Leidende taken zijn er weinig. We denken na over het coördineren van ondersteuners.'],
];
