/** Whatever the phone itself finds wrong is said in words by the page that finds it, whichever other page was opened before or not. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { core } from '../../shared/zod'

const root = join(__dirname, '../..')
const source = (file: string): string => readFileSync(join(root, file), 'utf8')

interface Judging { readonly schemas: () => readonly core.$ZodType[]; readonly rules: readonly string[] }
const shared = (name: string): Record<string, () => core.$ZodType> => jest.requireActual(`../../shared/${name}`)
const from = (name: string, ...schemas: readonly string[]) => (): core.$ZodType[] => schemas.map((one) => (shared(name)[one] as () => core.$ZodType)())
const home = 'features/identity/pages'

/** Which file reads by which parts of the contract, and by which files of rules. */
const judging: Readonly<Record<string, Judging>> = {
  'features/help-form/judge.ts': { schemas: from('help-form', 'needInput', 'askInput', 'askForInput', 'deskHelpInput'), rules: ['help-rules'] },
  'features/desk/judge.ts': { schemas: from('desk', 'deskInput'), rules: ['desk-reading', 'report-rules'] },
  'features/reports/judge.ts': { schemas: from('report-form', 'reportContent'), rules: ['report-rules'] },
  'features/identity/judge.ts': { schemas: from('identity', 'memberInput'), rules: ['birth-year'] },
  [`${home}/name/index.tsx`]: { schemas: from('text', 'personName'), rules: [] },
  [`${home}/household/index.tsx`]: { schemas: from('identity', 'memberInput', 'door'), rules: ['birth-year'] },
  [`${home}/phone/index.tsx`]: { schemas: from('text', 'phone'), rules: [] },
  'features/campaign-form/judge.ts': { schemas: from('campaign-content', 'campaignContent'), rules: ['campaign-rules'] },
  'features/accounts/judge.ts': { schemas: () => [], rules: ['difference-rules'] },
  'features/campaigns/components/extend-sheet.tsx': { schemas: () => [], rules: ['campaign-rules'] },
  'features/help/components/sheet.tsx': { schemas: () => [], rules: [] },
}

interface Def { readonly error?: (issue: object) => unknown; readonly checks?: readonly { readonly _zod: { readonly def: Def } }[] }

/** Every code that a schema or a part of it may name: each says it to a value that is there, and to one that is not. */
function codesOf(schema: unknown, seen = new Set<unknown>(), codes = new Set<string>()): Set<string> {
  if (typeof schema !== 'object' || schema === null || seen.has(schema)) return codes
  seen.add(schema)
  const def = (schema as { _zod?: { def: Def } })._zod?.def
  for (const input of [undefined, '', 'x']) {
    const said = def?.error?.({ input })
    if (typeof said === 'string') codes.add(said)
  }
  for (const part of Object.values(def ?? schema)) codesOf(part, seen, codes)
  return codes
}

const inRules = (text: string): string[] => [...text.matchAll(/code: ((?:['`][a-z-]+(?::[^'`]*)?['`](?: \| )?)+)/g)].flatMap(([, all = '']) => [...all.matchAll(/['`]([a-z-]+)/g)].map(([, code = '']) => code))

function filesOf(folder: string): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((one) => (one.isDirectory() ? filesOf(`${folder}/${one.name}`) : /\.tsx?$/.test(one.name) ? [`${folder}/${one.name}`] : []))
}

test('every file of the phone that judges fields by itself stands in this table', () => {
  const judges = filesOf('miniapp/src').filter((file) => /import \{[^}]*\b(read|readBy|faults|sayField)\b[^}]*\} from '@shared\/(parse|field-words)'/.test(source(file)))
  expect(judges.map((file) => file.replace('miniapp/src/', '')).sort()).toEqual(Object.keys(judging).sort())
})

test.each(Object.entries(judging))('%s has words for every code that it can find, opened by itself', (file, { schemas, rules }) => {
  const codes = new Set([...schemas().flatMap((schema) => [...codesOf(schema)]), ...[source(`miniapp/src/${file}`), ...rules.map((one) => source(`shared/${one}.ts`))].flatMap(inRules)])
  if (schemas().length > 0) expect(codes.size).toBeGreaterThan(0)
  jest.isolateModules(() => {
    jest.requireActual(`../../miniapp/src/${file}`)
    const { sayField } = jest.requireActual<typeof import('../../shared/field-words')>('../../shared/field-words')
    expect([...codes].filter((code) => (['zh', 'en'] as const).some((lang) => sayField(code, lang) === undefined))).toEqual([])
  })
})
