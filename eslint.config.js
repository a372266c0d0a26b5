import js from '@eslint/js';
import tseslint from 'typescript-eslint';

/**
 * The house's floor plan (docs/design.md): what each room of src/ may import. Types count. Every
 * room may import itself; a room or package that is not named here is refused.
 */
const rooms = {
  text: [],
  knowledge: ['text'],
  retrieval: ['text', 'knowledge'],
  conversation: ['text', 'retrieval', 'knowledge'],
  bot: ['conversation', 'knowledge'],
  pages: ['text', 'knowledge', 'conversation'],
  directline: ['bot'],
  store: ['knowledge', 'conversation', 'bot', 'directline'],
  server: ['text', 'knowledge', 'retrieval', 'conversation', 'bot', 'pages', 'directline', 'store'],
  cli: [
    'text',
    'knowledge',
    'retrieval',
    'conversation',
    'bot',
    'pages',
    'directline',
    'store',
    'server',
  ],
};

/** Packages that only some rooms may use, so that replacing one touches one room. */
const keepers = {
  botbuilder: ['bot', 'directline', 'store'],
  'botframework-connector': ['bot', 'directline'],
  'botframework-schema': ['bot', 'directline', 'store'],
  '@microsoft/teams.cards': ['bot'],
  restify: ['server'],
  natural: ['text', 'retrieval'],
  'fuse.js': ['conversation'],
  yaml: ['knowledge'],
  dotenv: ['server'],
  pino: ['server'],
  ws: ['server'],
  jose: ['directline'],
};

/** Rooms whose code also runs in a browser: no Node built-ins. */
const pure = ['text', 'retrieval', 'conversation', 'pages'];

const floorPlan = Object.entries(rooms).map(([room, allowed]) => ({
  files: [`src/${room}/**/*.ts`],
  rules: {
    '@typescript-eslint/no-restricted-imports': [
      'error',
      {
        patterns: [
          ...Object.keys(rooms)
            .filter((other) => other !== room && !allowed.includes(other))
            .map((other) => ({
              regex: `(^|/)${other}/`,
              message: `src/${room}/ may not import src/${other}/: see the rooms in docs/design.md.`,
            })),
          // The store implements other rooms' interfaces: it may know their types, not their code.
          ...(room === 'store'
            ? allowed.map((other) => ({
                regex: `(^|/)${other}/`,
                allowTypeImports: true,
                message: `src/store/ may import types alone from src/${other}/.`,
              }))
            : []),
          ...Object.entries(keepers)
            .filter(([, keeping]) => !keeping.includes(room))
            .map(([name, keeping]) => ({
              regex: `^${name.replace('.', '\\.')}(/|$)`,
              message: `${name} is imported in ${keeping.map((k) => `src/${k}/`).join(', ')} alone: see docs/design.md.`,
            })),
          ...(pure.includes(room)
            ? [
                {
                  regex: '^node:',
                  message: `src/${room}/ also runs in a browser: no Node built-ins.`,
                },
              ]
            : []),
        ],
      },
    ],
  },
}));

/** What runs in visitors' browsers takes from the bot's rooms only what is pure and small. */
const widgetPlan = {
  files: ['widget/**/*.ts'],
  ignores: ['widget/build/**'],
  rules: {
    '@typescript-eslint/no-restricted-imports': [
      'error',
      {
        patterns: [
          {
            regex: '/src/(?!text/|pages/(markdown|chat-config)\\.js$|knowledge/chat-texts\\.js$)',
            message:
              'widget/ may import src/text/, src/pages/markdown and the types of what its page tells it: see docs/design.md.',
          },
          { regex: '^node:', message: 'widget/ runs in a browser: no Node built-ins.' },
        ],
      },
    ],
  },
};

export default tseslint.config(
  { ignores: ['dist/', 'bench/dist/', 'node_modules/'] },
  js.configs.recommended,
  {
    files: ['**/*.ts'],
    extends: [...tseslint.configs.strictTypeChecked, ...tseslint.configs.stylisticTypeChecked],
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/consistent-type-imports': 'error',
    },
  },
  {
    // What is bundled for the chat also runs in browsers of 2023.
    files: ['widget/**/*.ts', 'src/text/**/*.ts', 'src/pages/markdown.ts', 'src/pages/html.ts'],
    rules: {
      'no-restricted-properties': [
        'error',
        { object: 'URL', property: 'canParse', message: 'Too young: use parseUrl of src/text/.' },
      ],
    },
  },
  {
    // Served as they are: they run in browsers alone.
    files: ['assets/**/*.js'],
    languageOptions: {
      globals: { document: 'readonly', location: 'readonly', window: 'readonly' },
    },
  },
  {
    files: ['test/**/*.ts'],
    // chai's assertions are property reads: `expect(x).to.be.true`.
    rules: { '@typescript-eslint/no-unused-expressions': 'off' },
  },
  ...floorPlan,
  widgetPlan,
);
