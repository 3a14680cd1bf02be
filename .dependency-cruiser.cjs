const STAGES = ['ingest', 'review', 'publish', 'assign', 'catalogue', 'deliver', 'acknowledge', 'report']

const PAYLOAD_OR_NEXT = 'node_modules/(payload|next|@payloadcms)/'
// Sending webhooks writes down how far each has come: that part of deliver is on the record's side, like the catalogue's follower.
const RECORD_SIDE = '^src/(catalogue|deliver)/record/'
const READING_SIDE = '^src/(catalogue|deliver|openapi|portal)/|^src/acknowledge/routes\\.ts'

/** A later stage may use an earlier one, never the other way round. */
const stageOrder = STAGES.slice(0, -1).map((stage, index) => ({
  name: `${stage}-knows-no-later-stage`,
  severity: 'error',
  comment: `${stage} may not import a later stage. Move forward by a hook, an event in the journal or a job; what both need belongs to the earlier one.`,
  from: { path: `^src/${stage}/` },
  to: { path: `^src/(${STAGES.slice(index + 1).join('|')})/` },
}))

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    ...stageOrder,
    {
      name: 'stages-know-no-pages',
      severity: 'error',
      comment:
        "A stage may not import the portal, the description of the API, the admin panel or Next's routes. They show what a stage answers: let the page call the stage.",
      from: { path: `^src/(${STAGES.join('|')})/` },
      to: { path: '^src/(openapi|portal|admin|app)/' },
    },
    {
      name: 'language-and-platform-know-no-stage',
      severity: 'error',
      comment:
        'vietnamese/ and platform/ are below the stages and may not import one. Take what is needed as a parameter, or move the file into the stage that it knows.',
      from: { path: '^src/(vietnamese|platform)/' },
      to: { path: `^src/(${STAGES.join('|')}|openapi|portal|app|demonstration)/` },
    },
    {
      name: 'reading-side-knows-no-payload',
      severity: 'error',
      comment:
        'The reading side imports neither Payload nor Next, not even a type: a mirror runs without them. Take the three things it is handed (reader, catalogue, file store), or put the work into catalogue/record/ or deliver/record/.',
      from: { path: READING_SIDE, pathNot: RECORD_SIDE },
      to: { path: PAYLOAD_OR_NEXT },
    },
    {
      name: 'reading-side-knows-no-collections',
      severity: 'error',
      comment:
        'The reading side imports nothing of collections/. It reads the catalogue: let publishing carry into it what is missing.',
      from: { path: READING_SIDE, pathNot: RECORD_SIDE },
      to: { path: '^collections/|^src/payload' },
    },
    {
      name: 'reading-side-does-not-reach-payload',
      severity: 'error',
      comment:
        'The reading side reaches Payload, Next or collections/ through another file. Split that file: the part which reading needs without them.',
      from: { path: READING_SIDE, pathNot: RECORD_SIDE },
      to: { path: `${PAYLOAD_OR_NEXT}|^collections/|^src/payload`, reachable: true },
    },
    {
      name: 'portal-knows-only-reading',
      severity: 'error',
      comment:
        'The portal imports catalogue, deliver, what acknowledge, review and report say without the record, vietnamese and platform, and no other stage. Let the stage answer through the catalogue.',
      from: { path: '^src/portal/' },
      to: {
        path: '^src/',
        pathNot:
          '^src/(portal|catalogue|deliver|vietnamese|platform|vocabulary)/|^src/acknowledge/(rules/|receiptSchema)|^src/review/rules/reviewViews|^src/report/rules/',
      },
    },
    {
      name: 'openapi-knows-only-what-is-asked-and-answered',
      severity: 'error',
      comment:
        'The description imports the schemas of the stages and platform, and no act, no catalogue and no store: it says what the server does, it does nothing.',
      from: { path: '^src/openapi/' },
      to: {
        path: '^src/',
        pathNot: '^src/(openapi|platform)/|^src/[^/]+/[^/]*[sS]chemas?\\.ts$',
      },
    },
    {
      name: 'rules-are-pure-packages',
      severity: 'error',
      comment:
        'rules/ are pure: no Payload, Express, database, logger or settings. Take what the rule needs as a parameter; call it from the act beside it.',
      from: { path: '^src/[^/]+/rules/' },
      to: {
        path: 'node_modules/(payload|next|@payloadcms|express|libsql|@libsql|mongodb|mongoose|pino|prom-client|sharp|busboy)/|^src/settings\\.ts|^src/payload|^collections/',
      },
    },
    {
      name: 'rules-are-pure-node',
      severity: 'error',
      comment:
        "rules/ touch no file, network, process or clock; of Node only crypto's hashes. Let the act read, and hand the rule what was read.",
      from: { path: '^src/[^/]+/rules/' },
      to: { dependencyTypes: ['core'], pathNot: '^(node:)?(crypto|buffer|util)$' },
    },
    {
      name: 'rules-know-only-rules-of-stages',
      severity: 'error',
      comment:
        "A rule may import a stage's rules and types, vietnamese/, and the tables of platform/ and vocabulary/, no act and no route. Move the pure part that is needed into rules/.",
      from: { path: '^src/[^/]+/rules/' },
      to: { path: '(routes|jobs)\\.tsx?$|^src/(admin|app)/' },
    },
    {
      name: 'program-knows-no-scripts-or-tests',
      severity: 'error',
      comment:
        'src/ and collections/ import neither scripts/ nor tests/. A script is a thin command: move what it knows into a stage and call it from both.',
      from: { path: '^(src|collections)/' },
      to: { path: '^(scripts|tests|bench)/' },
    },
    {
      name: 'no-cycles',
      severity: 'error',
      comment: 'These files import each other in a circle (types count). Put what both need into a third file.',
      from: {},
      to: { circular: true },
    },
    {
      name: 'everything-is-found',
      severity: 'error',
      comment: 'This import leads nowhere. Correct its path, or ask for the package in package.json.',
      from: { pathNot: '^src/app/' },
      to: { couldNotResolve: true },
    },
  ],
  options: {
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(dist|\\.next|\\.cache)/' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types', 'production'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.cjs', '.json', '.d.ts'],
    },
  },
}
