// Names that do not exist are the type checker's to find; here are the habits it cannot see.
import js from '@eslint/js';

const asTextOnly = 'Page text and certificate text are hostile: they reach the page as text only. Use textContent and append.';

const markupProperties = ['innerHTML', 'outerHTML', 'insertAdjacentHTML', 'setHTMLUnsafe', 'createContextualFragment', 'parseHTMLUnsafe'];

export default [
  { ignores: ['dist/', 'target/', '.tools/', 'screenshots/', 'fuzz/'] },
  js.configs.recommended,
  {
    files: ['**/*.js', '**/*.mjs'],
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      'no-undef': 'off',
      'no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      'no-eval': 'error',
      'no-implied-eval': 'error',
      'no-new-func': 'error',
      'no-script-url': 'error',
      'no-var': 'error',
      'no-warning-comments': 'error',
      'object-shorthand': 'error',
      'prefer-const': 'error',
      'no-restricted-properties': ['error',
        ...markupProperties.map((property) => ({ property, message: asTextOnly })),
        { object: 'document', property: 'write', message: asTextOnly },
        { object: 'document', property: 'writeln', message: asTextOnly },
      ],
      eqeqeq: 'error',
    },
  },
  // The sample org plays hostile pages, with everything that is forbidden to ourselves.
  { files: ['tools/sample-org/**'], rules: { 'no-script-url': 'off' } },
];
