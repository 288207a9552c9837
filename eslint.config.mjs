import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { createNodeResolver, importX } from 'eslint-plugin-import-x'
import reactHooks from 'eslint-plugin-react-hooks'
import ts from 'typescript-eslint'
import { rings } from './infra/lint-rings.mjs'

/** The laws of the house that a tool can hold. An arrow is { target, from, except? }: target may not import from. */
const functions = join(import.meta.dirname, 'functions')
const domains = readdirSync(functions).filter((name) => existsSync(join(functions, name, 'api.ts')))

const arrows = [
  { target: './shared', from: './', except: ['./shared', './node_modules'], message: 'shared/ imports nothing but zod.' },
  { target: './functions', from: ['./miniapp', './infra', './test', './bench'], message: 'functions/ imports functions/ and shared/ only.' },
  { target: './miniapp', from: ['./functions', './infra', './test', './bench'], message: 'miniapp/ imports miniapp/ and shared/ only.' },
  ...domains.map((domain) => ({
    target: `./functions/!(${domain})/**/*`,
    from: `./functions/${domain}/{api,on-change,on-schedule}.ts`,
    message: 'A domain imports the nouns of another, never its entry files.',
  })),
]

const anything = { regex: '^(?![./])(?!zod/v4/locales/)', message: 'shared/ imports nothing but zod, through shared/zod.ts.' }
const contract = { regex: '^@shared/api$', allowTypeImports: true, message: 'The phone carries shared/routes; of the contract only the types.' }
const sdk = { regex: '^(@aws-sdk|@smithy|aws-sdk|aws4)(/|$)', message: 'Only functions/table/ speaks to the database, only functions/uploads/{sign,bucket}.ts to the store of files.' }
const zod = { regex: '^zod(?!/v4/locales/)(/|$)', message: 'Import from shared/zod.ts: it sets zod up before any schema is made.' }
const web = {
  regex: '^((node:)?(http|https|http2|net|tls|dgram)|axios|undici)$',
  message: 'Only functions/wechat, functions/table/wire.ts and functions/uploads/bucket.ts talk to the outside.',
}

const clockless = [
  { selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']", message: 'Time comes in as an argument (functions/clock.ts at the edge).' },
  { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: 'Time comes in as an argument (functions/clock.ts at the edge).' },
  { selector: "CallExpression[callee.object.name='Math'][callee.property.name='random']", message: 'Chance comes in as an argument.' },
]
const outside = { selector: "CallExpression[callee.name='fetch']", message: 'Only functions/wechat and functions/uploads/bucket.ts talk to the outside.' }

export default ts.config(
  { ignores: ['**/node_modules/', '**/dist/', '.cache/', '.data/', '.serverless/', 'coverage/', 'shots/'] },
  ts.configs.strict,
  {
    plugins: { 'import-x': importX, rings: rings(import.meta.dirname) },
    settings: {
      'import-x/parsers': { '@typescript-eslint/parser': ['.ts', '.tsx'] },
      'import-x/resolver-next': [createNodeResolver({ extensions: ['.ts', '.tsx', '.mjs', '.cjs', '.js', '.json'] })],
    },
    rules: {
      'max-lines': ['error', { max: 220, skipBlankLines: true, skipComments: true }],
      'max-lines-per-function': ['error', { max: 40, skipBlankLines: true, skipComments: true, IIFEs: true }],
      'rings/none': 'error',
      'import-x/no-restricted-paths': ['error', { basePath: import.meta.dirname, zones: arrows }],
      'no-restricted-imports': ['error', { patterns: [sdk, zod] }],
      'no-warning-comments': ['error', { terms: ['todo', 'fixme', 'xxx'] }],
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports', disallowTypeAnnotations: false }],
      '@typescript-eslint/no-invalid-void-type': 'off',
      '@typescript-eslint/unified-signatures': 'off',
    },
  },
  {
    files: ['shared/**/*.ts', 'functions/**/*.ts'],
    rules: { 'no-restricted-syntax': ['error', ...clockless, outside] },
  },
  { files: ['shared/**/*.ts'], rules: { 'no-restricted-imports': ['error', { patterns: [anything] }] } },
  { files: ['functions/**/*.ts'], rules: { 'no-restricted-imports': ['error', { patterns: [sdk, zod, web] }] } },
  { files: ['functions/table/**/*.ts'], rules: { 'no-restricted-imports': ['error', { patterns: [zod, web] }] } },
  { files: ['functions/table/wire.ts'], rules: { 'no-restricted-imports': ['error', { patterns: [zod] }] } },
  { files: ['functions/uploads/{sign,bucket}.ts'], rules: { 'no-restricted-imports': ['error', { patterns: [zod, web] }] } },
  { files: ['functions/uploads/bucket.ts'], rules: { 'no-restricted-syntax': ['error', ...clockless] } },
  { files: ['functions/wechat/**/*.ts'], rules: { 'no-restricted-syntax': ['error', ...clockless] } },
  { files: ['functions/clock.ts', 'shared/ids.ts'], rules: { 'no-restricted-syntax': ['error', outside] } },
  { files: ['shared/zod.ts'], rules: { 'no-restricted-imports': 'off' } },
  { files: ['miniapp/src/**'], rules: { '@typescript-eslint/no-restricted-imports': ['error', { patterns: [contract] }] } },
  { files: ['miniapp/**/*.tsx'], plugins: { 'react-hooks': reactHooks }, rules: { ...reactHooks.configs.recommended.rules } },
  { files: ['test/**', 'bench/**', 'infra/**'], rules: { 'no-restricted-imports': 'off' } },
  { files: ['test/**'], rules: { 'max-lines-per-function': 'off', 'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }] } },
  { files: ['**/*.cjs', 'miniapp/*.js', 'infra/*.js'], rules: { '@typescript-eslint/no-require-imports': 'off' } },
)
