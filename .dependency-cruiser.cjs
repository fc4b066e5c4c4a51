/** The arrows of ARCHITECTURE.md. Each rule says why. */
const forbid = (name, comment, from, to) => ({
  name,
  comment,
  severity: 'error',
  from: { path: from },
  to: { path: to },
});
module.exports = {
  forbidden: [
    {
      name: 'no-cycles',
      comment: 'A cycle hides which piece is the simpler one.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    forbid(
      'src-knows-no-runtime',
      'src runs in the worker and on the server, so it imports neither.',
      '^src/',
      '^(functions|extensions|scripts|sandbox|tests)/',
    ),
    {
      name: 'src-is-pure',
      comment: 'No React, HubSpot package or node module in src; only zod.',
      severity: 'error',
      from: { path: '^src/', pathNot: '\\.test\\.tsx?$' },
      to: { dependencyTypes: ['npm', 'npm-dev', 'core'], pathNot: 'node_modules/zod/' },
    },
    forbid(
      'playbook-knows-nothing',
      'The playbook is data; everything else derives from it.',
      '^src/playbook/',
      '^src/(offboarding|crm|api|messages)/',
    ),
    forbid(
      'rules-know-no-storage',
      'Rules decide; where it is stored is not their business.',
      '^src/(offboarding|calendar|messages)/',
      '^src/(crm|api)/',
    ),
    forbid(
      'survey-knows-no-storage',
      'The page is drawn from what it is handed.',
      '^src/survey/',
      '^src/crm/',
    ),
    forbid(
      'nothing-in-src-draws-the-survey',
      'Only the function that serves the page draws it.',
      '^src/(playbook|calendar|offboarding|messages|api|crm)/',
      '^src/survey/',
    ),
    forbid('api-knows-no-storage', 'It is bundled into the card.', '^src/api/', '^src/crm/'),
    forbid(
      'timeline-and-dossier-are-made-last',
      'They tell of what the others decided and stored, on the server only.',
      '^src/(playbook|offboarding|calendar|messages|api|crm)/',
      '^src/(timeline|dossier)/',
    ),
    forbid(
      'timeline-knows-no-dossier',
      'The dossier prints the timeline.',
      '^src/timeline/',
      '^src/dossier/',
    ),
    forbid(
      'extensions-never-touch-storage',
      'An extension talks through src/api only.',
      '^extensions/(?!managers-page/)',
      '^(src/crm|src/timeline|src/dossier|functions|scripts|sandbox)/',
    ),
    {
      name: 'the-page-parses-records',
      comment:
        'The page parses what HubSpot found with the rights of the viewer (039), and no more.',
      severity: 'error',
      from: { path: '^extensions/managers-page/(?!.*\\.test\\.)' },
      to: {
        path: '^(src/crm|src/timeline|src/dossier|functions|scripts|sandbox)/',
        pathNot: '^src/crm/(names|read-record)\\.ts$',
      },
    },
    forbid(
      'shared-knows-no-extension',
      'What extensions share works in each of them.',
      '^extensions/shared/',
      '^extensions/(?!shared/)',
    ),
    {
      name: 'extensions-know-no-other',
      comment: 'An extension imports what is shared, never another extension.',
      severity: 'error',
      from: { path: '^extensions/(?!shared/)([^/]+)/' },
      to: { path: '^extensions/', pathNot: '^extensions/(shared|$1)/' },
    },
    forbid(
      'functions-never-touch-cards',
      'Server code draws nothing.',
      '^functions/(?!.*\\.test\\.)',
      '^(extensions|scripts|sandbox)/',
    ),
    {
      name: 'sandbox-meets-the-app-through-dist',
      comment: 'The sandbox meets the app through dist/ and HTTP only.',
      severity: 'error',
      from: { path: '^sandbox/', pathNot: '\\.test\\.tsx?$' },
      to: { path: '^(src|functions|extensions)/' },
    },
    forbid(
      'product-knows-no-sandbox',
      'The sandbox is not the product.',
      '^(src|functions|extensions)/(?!.*\\.test\\.)',
      '^(sandbox|tests)/',
    ),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      exportsFields: ['exports'],
    },
  },
};
