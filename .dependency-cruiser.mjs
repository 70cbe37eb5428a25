// The direction of imports: language <- documents <- server, cli <- client; tests, scripts and benchmarks see all.
// What may run in a browser imports neither Node's modules nor `vscode`.

/** A layer may import itself and those below it, and nothing else of the project's own. */
function layer(name, below) {
  return {
    name: `${name}-imports-only-below`,
    severity: 'error',
    comment: `${name}/ may import ${below.length > 0 ? `from ${below.join('/, ')}/` : 'no other folder'} only`,
    from: { path: `^${name}/` },
    to: {
      path: '^(language|documents|server|cli|client|syntaxes|test|scripts|bench|examples)/',
      pathNot: `^(${[name, ...below].join('|')})/`,
    },
  };
}

/** What of the server others may know: the types of its own requests. */
const serverProtocol = '^server/protocol(/|\\.ts$)';

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    layer('language', []),
    layer('documents', ['language']),
    layer('server', ['language', 'documents']),
    layer('syntaxes', ['language']),
    layer('cli', ['language', 'documents', 'server']),
    layer('client', ['language', 'documents', 'server']),
    {
      name: 'client-knows-the-protocol-only',
      severity: 'error',
      comment: 'The client talks to the server by messages: it may import only their types.',
      from: { path: '^client/' },
      to: { path: '^server/', pathNot: serverProtocol },
    },
    {
      name: 'protocol-stands-alone',
      severity: 'error',
      comment: 'What both sides import must not draw the server into the client.',
      from: { path: serverProtocol },
      to: { path: '^(server|documents)/', pathNot: serverProtocol },
    },
    {
      name: 'browser-safe',
      severity: 'error',
      comment: 'language/ and documents/ also run in a browser worker.',
      from: { path: '^(language|documents)/' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'browser-safe-packages',
      severity: 'error',
      comment: 'Packages, and entry points of packages, that need Node or VS Code.',
      from: { path: '^(language|documents)/' },
      to: {
        path: '(^|node_modules/)(vscode$|vscode-languageclient|tinyglobby|(langium|vscode-languageserver)/(lib/)?node)',
      },
    },
    {
      name: 'server-core-browser-safe',
      severity: 'error',
      comment: 'The server also runs in a browser worker: only server/node/ and the entries for Node may use Node.',
      from: { path: '^server/', pathNot: '^server/(node/|main-(node|stdio)\\.ts$)' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'server-core-knows-no-host',
      severity: 'error',
      comment: 'What the server needs of Node is given to it: see Host in server/server.ts.',
      from: { path: '^server/', pathNot: '^server/(node/|main-(node|stdio)\\.ts$)' },
      to: {
        path: '^server/node/|(^|node_modules/)(langium|vscode-languageserver)/(lib/)?node',
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'client-host-neutral',
      severity: 'error',
      comment: 'Only the entry for a Node extension host may use Node; all else also runs on vscode.dev.',
      from: { path: '^client/', pathNot: '-node\\.ts$' },
      to: { path: 'vscode-languageclient/.*node', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'client-host-neutral-core',
      severity: 'error',
      comment: 'Only the entry for a Node extension host may use Node; all else also runs on vscode.dev.',
      from: { path: '^client/', pathNot: '-node\\.ts$' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'vscode-in-the-client-only',
      severity: 'error',
      from: { path: '^(server|cli)/' },
      to: { path: '(^|node_modules/)(vscode$|vscode-languageclient|@types/vscode)' },
    },
    {
      name: 'no-cycles',
      severity: 'error',
      comment: 'Two files that need each other are one file, or lack a third. Types may refer to each other.',
      from: { pathNot: 'grammar/generated' },
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'no-unresolved',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: '^vscode$' },
    },
    {
      name: 'ships-no-development-package',
      severity: 'error',
      from: { path: '^(language|documents|server|cli|client)/' },
      to: { dependencyTypes: ['npm-dev', 'npm-no-pkg'], dependencyTypesNot: ['type-only'], pathNot: '@types/vscode' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(out|dist|\\.vscode-test)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.base.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
      extensions: ['.ts', '.mjs', '.js', '.json'],
    },
    externalModuleResolutionStrategy: 'node_modules',
  },
};
