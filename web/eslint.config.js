import js from '@eslint/js'
import prettier from 'eslint-config-prettier'
import vue from 'eslint-plugin-vue'
import ts from 'typescript-eslint'

/** Files may not reach what matches; a fence holds for imports written out and for those fetched later. */
const fence = (files, reach, message) => ({
  files,
  rules: {
    'no-restricted-imports': ['error', { patterns: [{ regex: reach, message }] }],
    'no-restricted-syntax': [
      'error',
      { selector: `ImportExpression[source.value=/${reach.replaceAll('/', '\\u002f')}/]`, message },
    ],
  },
})

const MAP = 'Only map/ knows MapLibre; a screen uses what @/map gives.'
const FEATURE = 'A feature knows map, ui, api, i18n and the one view of an incident, never another feature.'
const LOW = 'What every screen uses knows no screen.'

export default ts.config(
  { ignores: ['dist', 'src/api/generated.ts'] },
  js.configs.recommended,
  ...ts.configs.recommended,
  ...vue.configs['flat/recommended'],
  { files: ['**/*.vue'], languageOptions: { parserOptions: { parser: ts.parser } } },
  prettier, // form is the formatter's; below is what it cannot do by itself
  {
    rules: {
      'no-undef': 'off', // the type checker knows better
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      'vue/multi-word-component-names': 'off', // Busy, Timeline, Deadline: a station's words are short
      'vue/require-default-prop': 'off', // an optional prop is undefined, as its type says
      'vue/max-len': [
        'error',
        { code: 120, template: 120, ignoreStrings: true, ignoreTemplateLiterals: true, ignoreUrls: true },
      ],
    },
  },
  fence(['src/*.{ts,vue}'], '^maplibre-gl', MAP),
  fence(['src/{api,i18n,ui}/**'], '^(maplibre-gl|@/(features/|map|routes|panels))', LOW),
  fence(['src/map/**'], '^@/(features/|routes|panels)', LOW),
  fence(['src/features/**'], '^(maplibre-gl|\\.\\./|@/(features/(?!incidents/)|routes|panels))', FEATURE),
  fence(['src/features/incidents/**'], '^(maplibre-gl|\\.\\./|@/(features/|routes|panels))', FEATURE),
  // A test may look at the whole.
  { files: ['src/ui/menu.test.ts'], rules: { 'no-restricted-imports': 'off' } },
)
