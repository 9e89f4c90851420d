// The import rules of ARCHITECTURE.md. test/import-rules.test.ts plants one violation of each and expects it found.

/** A feature may use those before it, never those after. */
const order = [
  'municipality',
  'people',
  'content',
  'collaboration-model',
  'guide',
  'relay-log',
  'roll-out',
  'receipt',
  'continuity',
  'survey',
  'insight',
  'privacy',
]
/** These show what others hold and stand after all of them. */
const last = ['search', 'project', 'home']

/** Packages without side effects that a rule may use. */
const purePackages = ['yaml', 'zod', '@navikt/fnrvalidator', 'csv-parse', 'node-diff3', 'parse5', 'markdown-it']
/** Packages without side effects that server, views and browser share through `base`. */
const sharedPackages = ['markdown-it', '@navikt/fnrvalidator']

const tests = '\\.test\\.tsx?$'
const own = '^src/features/$1/'
const anyFeature = '^src/features/([^/]+)/'

module.exports = {
  forbidden: [
    {
      name: 'base-is-pure',
      comment: 'Building blocks are pure and know nobody.',
      severity: 'error',
      from: { path: '^src/base/', pathNot: tests },
      to: { pathNot: ['^src/base/', `^node_modules/(${sharedPackages.join('|')})/`] },
    },
    {
      name: 'rules-are-pure',
      comment: 'True with pen and paper: no clock, no database, no platform. What a rule needs comes as an argument.',
      severity: 'error',
      from: { path: `${anyFeature}rules/`, pathNot: tests },
      to: { pathNot: [`${own}rules/`, '^src/base/', `^node_modules/(${purePackages.join('|')})/`] },
    },
    {
      name: 'pages-are-views',
      comment: 'Props in, markup out: no fetching, no dates made, no permission worked out.',
      severity: 'error',
      from: { path: `${anyFeature}pages/`, pathNot: tests },
      to: { pathNot: [`${own}(pages|text|rules)/`, '^src/(ui|base)/', '^node_modules/hono/'] },
    },
    {
      name: 'store-behind-doors',
      comment:
        'Rows are reached through a door, a list, a count or a save of their feature, its jobs, and how packs come and go.',
      severity: 'error',
      from: {
        path: '^src/',
        pathNot: [
          '^src/features/[^/]+/(demo/)?(open|list|count|save|import|export|load|watch)-[^/]+\\.tsx?$',
          '\\.job\\.ts$',
          '/store[./]',
          tests,
        ],
      },
      to: { path: '^src/features/[^/]+/store(\\.ts$|/)' },
    },
    {
      name: 'store-of-ones-own',
      comment: "Another feature's rows are that feature's business.",
      severity: 'error',
      from: { path: anyFeature, pathNot: tests },
      to: { path: '^src/features/[^/]+/store(\\.ts$|/)', pathNot: own },
    },
    {
      name: 'sql-in-stores',
      comment: "SQL stands in stores and in the platform's database part, nowhere else.",
      severity: 'error',
      from: { path: '^src/', pathNot: ['^src/platform/db/', '^src/(features|platform)/[^/]+/store(\\.ts$|/)', tests] },
      to: { path: '^node_modules/(kysely|pg|pg-copy-streams|@types/pg|@types/pg-copy-streams)/' },
    },
    {
      name: 'audit-from-doors',
      comment: 'Who opens a record writes the audit row; nobody else writes or forgets one.',
      severity: 'error',
      from: {
        path: '^src/',
        pathNot: ['^src/features/[^/]+/open-[^/]+\\.tsx?$', '^src/platform/(audit|sign-in)[./]', tests],
      },
      to: { path: '^src/platform/audit/record\\.ts$' },
    },
    {
      name: 'platform-knows-no-feature',
      comment: 'The platform faces the outside world, the views take props; features use them, never the reverse.',
      severity: 'error',
      from: { path: '^src/(platform|ui|client)/', pathNot: tests },
      to: { path: '^src/features/' },
    },
    {
      name: 'feature-by-its-face',
      comment: 'Another feature is used through its index.ts only.',
      severity: 'error',
      from: { path: anyFeature, pathNot: tests },
      to: { path: '^src/features/', pathNot: [own, '^src/features/[^/]+/index\\.ts$'] },
    },
    ...[...order, ...last].map((feature, place) => ({
      name: `order-${feature}`,
      comment: 'A feature uses only those that stand before it; the other way it hands over a value in app.ts.',
      severity: 'error',
      from: { path: `^src/features/${feature}/`, pathNot: tests },
      to: {
        path: '^src/features/',
        pathNot: `^src/features/(${[...order.slice(0, place), feature].join('|')})/`,
      },
    })),
    {
      name: 'every-feature-has-a-place',
      comment: 'A new feature gets its place in the order above first.',
      severity: 'error',
      from: { path: '^src/', pathNot: tests },
      to: { path: '^src/features/', pathNot: `^src/features/(${[...order, ...last].join('|')})/` },
    },
    {
      name: 'no-cycles',
      comment: 'Two files that need each other are one file, or three.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'imports-resolve',
      comment: 'An import that leads nowhere escapes every other rule.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: '^node_modules/' },
    exclude: { path: '^(dist|data)/' },
    parser: 'swc',
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.js'],
    },
  },
}
