/** The laws of the house. Each says what is wrong and where such code belongs instead. */
/** Where forms are still drawn by hand: this list only shrinks (docs/decisions/0165-a-form-is-said-once.md). */
const byHand = [
  'features/advice/ui/(RejectLine|SavedFields)[.]svelte$',
  'features/compass/ui/(DirectionForAll|PossibilityForm|WishFields)[.]svelte$',
  'features/conversation/ui/(AnswerStandIn|Beginning|ChoiceForm|ChooseLeader|Decide|Held|PlanFields|Team)[.]svelte$',
  'features/counterpart/ui/(AnswerMany|AnswerOne|PassOn)[.]svelte$',
  'features/feedback/ui/(Adjustment|ChoosePeople|QuestionFields)[.]svelte$',
  'features/knowledge/ui/(RecheckForm|RuleChanges|VersionForm|WithdrawForm)[.]svelte$',
  'features/offers/ui/(AdmissionFields|CostFields|ImportForms|OfferActions|OfferFields|ReceivedRequests|StartFields)[.]svelte$',
  'features/operators/ui/PersonFields[.]svelte$',
  'features/organisation/ui/(AreaFields|ImportLines|InstituteFields|UploadList)[.]svelte$',
  'features/plan/ui/(AnswerFields|EndedStep|RouteChoice|RunningStep|StopStep|SubmitStep)[.]svelte$',
  'features/profile/ui/(HandOver|ReactForm)[.]svelte$',
  'features/staff/ui/(ImportColumns|ImportConfirm|ImportDoubts|ImportSheet|ImportValues)[.]svelte$',
  'features/trust/ui/LeavingAddress[.]svelte$',
  'shapes/round/ui/(ModeField|SheetFields)[.]svelte$',
  'routes/[(]app[)]/account/[+]page[.]svelte$',
  'routes/[(]app[)]/administration(/boards|/knowledge)/[+]page[.]svelte$',
  'routes/[(]app[)]/advice(/compare|/plans)/[+]page[.]svelte$',
  'routes/[(]app[)]/data-requests/\\[requestId\\]/[+]page[.]svelte$',
  'routes/[(]app[)]/demand/[+]page[.]svelte$',
  'routes/[(]app[)]/feedback(/\\[roundId\\]/invitation|/new)/[+]page[.]svelte$',
  'routes/[(]app[)]/first-run/name/[+]page[.]svelte$',
  'routes/[(]app[)]/sharing(/data/\\[kind\\]|/data/correct/\\[field\\])/[+]page[.]svelte$',
  'routes/[(]app[)]/staff(/\\[personId\\]/absence|/\\[personId\\]/coach|/\\[personId\\]/roles/new|/domain|/invitations|/leaders)/[+]page[.]svelte$',
  'routes/[(]guest[)]/sign-in(|/code)/[+]page[.]svelte$',
  'routes/styleguide/',
].map((place) => `^src/${place}`);

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'no-circular',
      comment: 'Two files that need each other are one subject or a missing third. Types count too.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'slices-do-not-touch',
      comment:
        'A slice knows nothing of another. Shared words go to core/, facts are read by your own store, consequences travel as domain events.',
      severity: 'error',
      from: { path: '^src/features/([^/]+)/' },
      to: { path: '^src/features/', pathNot: '^src/features/$1/' },
    },
    {
      name: 'shapes-know-no-slice',
      comment:
        'A shape is what slices have in common; it knows none of them. What one slice alone needs is its own code, and comes in as an argument.',
      severity: 'error',
      from: { path: '^src/shapes/', pathNot: '\\.test\\.ts$' },
      to: { path: '^src/(features|screens|routes)/' },
    },
    {
      name: 'shapes-touch-only-counterpart',
      comment: 'Shapes are composed by slices, never by each other; only counterpart may be used by all.',
      severity: 'error',
      from: { path: '^src/shapes/([^/]+)/' },
      to: { path: '^src/shapes/', pathNot: '^src/shapes/($1|counterpart)/' },
    },
    {
      name: 'domain-is-pure',
      comment:
        "A rule takes values and gives values: no clock, no I/O, no framework. Put what reads or writes in the slice's server/.",
      severity: 'error',
      from: { path: '^src/(features|shapes)/[^/]+/domain/', pathNot: '\\.test\\.ts$' },
      to: {
        pathNot: [
          '^src/core/',
          '^src/(features|shapes)/[^/]+/domain/',
          '^node_modules/zod',
          '^content/.+\\.json$',
        ],
      },
    },
    {
      name: 'core-is-ground',
      comment:
        'core/ imports nothing but zod, and data. What needs something else belongs on a higher floor.',
      severity: 'error',
      from: { path: '^src/core/', pathNot: '\\.test\\.ts$' },
      to: { pathNot: ['^src/core/', '^node_modules/zod/', '^content/.+\\.json$'] },
    },
    {
      name: 'access-is-pure',
      comment:
        'Sentences decide on facts they are given; loading facts belongs in server/db/subject.ts or a store.',
      severity: 'error',
      from: { path: '^src/access/', pathNot: '\\.test\\.ts$' },
      to: { pathNot: ['^src/core/', '^src/access/'] },
    },
    {
      name: 'ui-knows-no-domain',
      comment:
        "The design system takes texts and values as props. A component that knows a slice belongs in that slice's ui/.",
      severity: 'error',
      from: { path: '^src/ui/', pathNot: '\\.test\\.ts$' },
      to: { path: '^src/', pathNot: ['^src/core/', '^src/i18n/', '^src/ui/'] },
    },
    {
      name: 'a-form-is-declared-once',
      comment:
        'A form is a value (core/form), drawn by ui/form/FormOf. Say its fields in a *.form.ts and their words in both languages; a field component is chosen by FieldOf alone.',
      severity: 'error',
      from: { path: '^src/(features|shapes|routes)/', pathNot: byHand },
      to: {
        path: '^src/ui/form/(Checkbox|CheckboxGroup|DateField|NumberField|RadioGroup|Select|TextArea|TextField)[.]svelte$',
      },
    },
    {
      name: 'texts-come-from-context',
      comment:
        'A component asks for its texts by texts() of i18n/texts.ts, in the language of the request; messages() is for mails, documents and API answers.',
      severity: 'error',
      from: { path: '[.]svelte$' },
      to: { path: '^src/i18n/messages[.]ts$' },
    },
    {
      name: 'texts-know-only-texts',
      comment: 'Catalogues and formatters stand on core/ alone.',
      severity: 'error',
      from: { path: '^src/i18n/', pathNot: '\\.test\\.ts$' },
      to: { path: '^src/', pathNot: ['^src/core/', '^src/i18n/'] },
    },
    {
      name: 'own-texts-know-only-texts',
      comment:
        'What a slice says stands on i18n/, core/, the words of its own domain and of the shapes it is made of.',
      severity: 'error',
      from: { path: '^src/(features|shapes)/([^/]+)/texts' },
      to: {
        path: '^src/',
        pathNot: ['^src/core/', '^src/i18n/', '^src/$1/$2/(texts|domain/)', '^src/shapes/[^/]+/texts'],
      },
    },
    {
      name: 'server-below-features',
      comment:
        'src/server/ is the ground for slices and knows none of them; boot.server.ts brings them together.',
      severity: 'error',
      from: { path: '^src/server/', pathNot: '\\.test\\.ts$' },
      to: { path: '^src/', pathNot: ['^src/core/', '^src/access/', '^src/server/'] },
    },
    {
      name: 'web-knows-no-feature',
      comment: "web/ knows HTTP and the pipeline. What knows a slice belongs in that slice's route.",
      severity: 'error',
      from: { path: '^src/web/', pathNot: '\\.test\\.ts$' },
      to: {
        path: '^src/',
        pathNot: [
          '^src/core/',
          '^src/access/',
          '^src/i18n/',
          '^src/server/(usecase|reading|ctx|ids|known-browser|session/kept-form|pdf/render)',
          '^src/web/',
        ],
      },
    },
    {
      name: 'only-stores-know-tables',
      comment: "A use case speaks to tables through its slice's store; SQL stands in *.store.ts.",
      severity: 'error',
      from: { path: '^src/(features|shapes)/[^/]+/server/', pathNot: ['\\.store\\.ts$', '\\.test\\.ts$'] },
      to: {
        path: '^src/server/db/',
        pathNot: '^src/server/db/(subject|transaction|scope|real-people)\\.ts$',
      },
    },
    {
      name: 'only-the-pipeline-parses',
      comment:
        'What came in is parsed and turned into faults per field by server/usecase.ts alone: command, query, batch, inSteps. A use case is made by one of these.',
      severity: 'error',
      // An entry of a kind is held against the form of that kind, which no input schema knows beforehand.
      from: {
        path: '^src/(features|shapes|screens|routes)/',
        pathNot: ['\\.test\\.ts$', '^src/features/knowledge/server/read-entry-text\\.ts$'],
      },
      to: { path: '^src/core/field-errors\\.ts$' },
    },
    {
      name: 'query-builder-in-gateway-only',
      comment:
        'kysely and pg are known in server/db/, in stores and where the server itself keeps rows (jobs, mail, audit, session).',
      severity: 'error',
      from: { path: '^src/', pathNot: ['^src/server/', '\\.store\\.ts$', '\\.test\\.ts$'] },
      to: { path: '^node_modules/(kysely|pg)/' },
    },
    {
      name: 'screens-show-what-slices-know',
      comment:
        'A screen puts slices together on a page; it calls use cases and draws their parts. Rows, mail and what the server does belong below, addresses to routes/.',
      severity: 'error',
      from: { path: '^src/screens/', pathNot: '\\.test\\.ts$' },
      to: {
        path: ['\\.store\\.ts$', '^src/routes/', '^src/server/(?!usecase)', '^src/access/(?!actor|policy)'],
      },
    },
    {
      name: 'nothing-below-knows-a-screen',
      comment: 'Screens stand above the slices; what two of them share belongs in a slice, a shape or ui/.',
      severity: 'error',
      from: { path: '^src/(?!screens/|routes/)', pathNot: '\\.test\\.ts$' },
      to: { path: '^src/screens/' },
    },
    {
      name: 'routes-are-thin',
      comment: 'A route calls a use case; it never opens a store, a table or a mail box.',
      severity: 'error',
      from: { path: '^src/routes/', pathNot: '\\.test\\.ts$' },
      to: {
        path: [
          '\\.store\\.ts$',
          '^src/server/(db|mail|pdf|sheets|calendar)/',
          '^src/access/(?!actor|policy)',
        ],
      },
    },
    {
      name: 'features-never-know-http',
      comment: "A slice's server side answers with values; turning them into HTTP is web/ and routes/.",
      severity: 'error',
      from: { path: '^src/(features|shapes)/', pathNot: '\\.test\\.ts$' },
      to: { path: ['^src/web/', '^src/routes/', '^cli/', '^node_modules/@sveltejs/kit'] },
    },
    {
      name: 'browser-never-server',
      comment: 'What is drawn gets its values as props; it reads nothing itself.',
      severity: 'error',
      from: { path: ['^src/ui/', '^src/(features|shapes)/[^/]+/ui/'], pathNot: '\\.test\\.ts$' },
      to: {
        path: [
          '^src/server/',
          '^src/(features|shapes)/[^/]+/server/',
          '^node_modules/(kysely|pg|nodemailer|pg-boss)/',
        ],
      },
    },
    {
      name: 'product-never-tests',
      comment: 'Test support serves tests; what the product needs too belongs in src/.',
      severity: 'error',
      from: { path: '^(src|cli)/', pathNot: '\\.test\\.ts$' },
      to: { path: '^tests/' },
    },
    {
      name: 'no-orphans',
      comment: 'A file that nobody imports and that imports nobody is dead, or not yet wired.',
      severity: 'error',
      from: {
        orphan: true,
        path: '^(src|cli)/',
        pathNot: [
          '\\.d\\.ts$',
          '^src/routes/',
          '\\.test\\.ts$',
          '^src/env\\.ts$',
          '^src/ui/enhance/',
          '^src/server/db/schema/',
          '\\.css$',
        ],
      },
      to: {},
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: ['^\\.svelte-kit', '^build', '\\.svelte-kit/'] },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'svelte', 'node', 'default'],
      extensions: ['.ts', '.svelte', '.js', '.mjs'],
    },
    extraExtensionsToScan: [],
  },
};
