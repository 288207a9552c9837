/** What is only for one machine is in no build that goes out: no page to be somebody else, no clock to move. Needs the builds (test/run.mjs makes them). */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { bundle } from '../../infra/bundle'
import { declaredFunctions, root } from '../../infra/declared'

const onlyLocal = ['/local/people', '/local/clock', 'demo:']

function textsIn(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /\.(js|json|html|wxml)$/.test(entry.name))
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'))
}
const built = (name: string): string => join(root, 'miniapp/dist', name)

test('the build for one machine has them, or this test would prove nothing', () => {
  const texts = textsIn(built('h5-local'))
  for (const word of onlyLocal) expect([word, texts.some((text) => text.includes(word))]).toEqual([word, true])
})

test.each(['weapp', 'h5'])('the %s build has none of them', (name) => {
  const texts = textsIn(built(name))
  expect(texts.length).toBeGreaterThan(5)
  for (const word of onlyLocal) expect(texts.filter((text) => text.includes(word))).toEqual([])
})

test('the WeChat build has no page of them either', () => {
  const app = readFileSync(join(built('weapp'), 'app.json'), 'utf8')
  expect(app).toContain('features/reports')
  expect(app).not.toContain('features/local')
  expect(existsSync(join(built('weapp'), 'features/local'))).toBe(false)
})

test('no function carries anything of infra/, where the clock is moved', async () => {
  const { inputs } = await bundle(declaredFunctions(), join(root, '.cache/bundles'))
  expect(Object.keys(inputs)).toContain('functions/clock.ts')
  expect(Object.keys(inputs).filter((path) => path.startsWith('infra/') || path.startsWith('test/'))).toEqual([])
})
