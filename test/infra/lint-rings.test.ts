import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { rings } from '../../infra/lint-rings.mjs'

const root = mkdtempSync(join(tmpdir(), 'shouwang-rings-'))
afterAll(() => { rmSync(root, { recursive: true }) })

/** What is said of each of these files. */
function said(files: Readonly<Record<string, string>>): Record<string, string[]> {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, name)), { recursive: true })
    writeFileSync(join(root, name), text)
  }
  const { none } = rings(root).rules
  return Object.fromEntries(Object.keys(files).map((name) => {
    const found: string[] = []
    none.create({ filename: join(root, name), report: ({ message }) => { found.push(message) } }).Program({})
    return [name, found]
  }))
}

test('a ring is named at each of its modules with the way back, and at no other', () => {
  expect(said({ 'a.ts': "import { b } from './b'", 'b.ts': "export * from './c'", 'c.tsx': "import './a'\nimport './d'", 'd.ts': 'export {}', 'e.ts': "import './a'" })).toEqual({
    'a.ts': ["A ring of imports: './b' comes back here by b.ts, c.tsx, a.ts"], 'b.ts': ["A ring of imports: './c' comes back here by c.tsx, a.ts, b.ts"], 'c.tsx': ["A ring of imports: './a' comes back here by a.ts, b.ts, c.tsx"], 'd.ts': [], 'e.ts': [],
  })
})

test.each([
  ['what is imported later', "export const later = () => import('./other')"],
  ['a folder’s index', "import './folder'"],
  ['a module that imports itself', "import './own'"],
  ['an alias of the phone', "import '@/page'"],
  ['an alias of what is shared', "import '@shared/rule'"],
])('%s closes a ring, too', (_, text) => {
  const at = { 'miniapp/src/own.ts': text, 'miniapp/src/other.ts': "import './own'", 'miniapp/src/folder/index.tsx': "import '../own'", 'miniapp/src/page.tsx': "import './own'", 'shared/rule.ts': "import '../miniapp/src/own'" }
  expect(said(at)['miniapp/src/own.ts']).toHaveLength(1)
})

test.each([["import type { A } from './b'"], ["import { type A, type B } from './b'"], ["export type { A } from './b'"], ["type A = import('./b').A"], ["import json from './b.json'"], ["import './nowhere'"], ["import 'zod'"]])('%s makes none', (text) => {
  expect(said({ 'types/a.ts': text, 'types/b.ts': "import './a'", 'types/b.json': '{}' })['types/a.ts']).toEqual([])
})
