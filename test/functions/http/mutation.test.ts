import fc from 'fast-check'
import { api } from '../../../shared/api'
import { read } from '../../../shared/parse'
import type { Route } from '../../../shared/http'
import { call, type Given } from '../../support/caller'
import { askToJoin, claimed, fileReport } from '../../support/filing'
import { askedFrom } from '../../support/helping'
import { aHousehold, aPerson, aWorker, type Person } from '../../support/people'
import { listScene } from '../../support/listing'
import { measureScene } from '../../support/measuring'
import { callUpScene } from '../../support/calling'
import { myPass } from '../../support/gating'
import { campaignScene } from '../../support/campaigns'
import { samples, whoMay, type Scene } from '../../support/samples'
import { anInvitation } from '../../support/rota'
import { anImport } from '../../support/importing'
import { anUploadOf } from '../../support/uploads'
import { aJob } from '../../support/shaping'
import { unitScene } from '../../support/units'
import { volunteerScene } from '../../support/volunteering'
import { rememberReads } from '../../support/remembered'
import { useTown } from '../../support/town'
import { useWechat } from '../../support/wechat'

useTown()
rememberReads()
useWechat()

const all = Object.entries(api).flatMap(([domain, group]) => Object.entries<Route>(group).map(([key, route]) => {
  const sample = (samples as Record<string, Record<string, (scene: Scene) => Given>>)[domain]?.[key]
  return { name: `${domain}.${key}`, route, sample: sample ?? ((): Given => ({})) }
}))

let scene: Scene
let worker: Person
beforeAll(async () => {
  worker = await aWorker('李建国')
  const home = await aHousehold({ names: ['张秀英'], without: ['王奶奶'], phone: '13812345678' })
  const { report, task } = await fileReport(home)
  await claimed(task, worker)
  const asker = await aPerson()
  const { join } = await askToJoin(home, asker)
  const { code } = await anInvitation()
  const colleague = await aWorker('陈晓')
  scene = { home, report, task, join, asker, code, colleague, job: await aJob(), ...(await campaignScene(home)), ...(await volunteerScene()), ...(await callUpScene(home)), import: await anImport(), ...(await listScene()), upload: await anUploadOf(asker), ...(await unitScene(task)), ...(await measureScene(home, worker)), help: (await askedFrom(asker, home)).help, pass: (await myPass(home)).number }
})

const strange = fc.oneof(
  fc.constantFrom<unknown>(null, true, 0, -1, 1.5, 1e308, Number.MAX_SAFE_INTEGER, '', ' ', '\u0000', '\ud800', '\udc00x', '🙂', '𠮷'.repeat(300), 'x'.repeat(20_000), '../..', '#', '~', '$&', '{0}', [], {}, [[]], { p: 'USR#', s: '#' }, '__proto__', 'CN', '420102', '2022-02-30', '9999-12-31', '0000-01-01'),
  fc.string({ unit: 'binary', maxLength: 40 }), fc.jsonValue({ maxDepth: 2 }),
)

/** The value with one of its parts, however deep, replaced or left out. */
function mutate(value: unknown, pick: number, by: unknown): unknown {
  if (typeof value !== 'object' || value === null) return by
  const keys = Object.keys(value)
  const key = keys[pick % Math.max(1, keys.length)]
  if (key === undefined || pick % 7 === 6) return by
  const inner: unknown = (value as Record<string, unknown>)[key]
  const changed = mutate(inner, Math.floor(pick / 3), by)
  return Array.isArray(value) ? value.map((one: unknown, index) => (String(index) === key ? changed : one)) : { ...value, [key]: changed }
}

const asText = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value) ?? '')

test.each(all)('$name: whatever stands in place of a part, it is answered or refused as the contract says, never with a fault of ours', async ({ route, sample }) => {
  const as = route.path === '/tasks/mine' ? { as: worker } : whoMay(route, scene, worker)
  await fc.assert(fc.asyncProperty(fc.nat({ max: 5000 }), strange, fc.constantFrom('body', 'query', 'params'), async (pick, by, where) => {
    const given = sample(scene)
    const raw = given.body && where === 'body' ? { raw: JSON.stringify(mutate(given.body, pick, by)) } : {}
    const query = where === 'query' ? { ...given.query, [['cursor', 'place', 'household', 'kind', 'overdue', 'text'][pick % 6] ?? '']: asText(by) } : given.query
    const params = where === 'params' ? Object.fromEntries(Object.keys(given.params ?? {}).map((name) => [name, asText(by)])) : given.params
    const { status } = await call(route, { ...given, ...as, ...raw, ...(query ? { query } : {}), ...(params ? { params } : {}) })
    expect(status).not.toBe(500)
  }), { numRuns: 12 })
}, 30_000)

/** The value once for each of its parts, with that part replaced. */
function* eachPart(value: unknown, by: unknown): Generator {
  yield by
  if (typeof value !== 'object' || value === null) return
  for (const [key, inner] of Object.entries(value)) {
    for (const changed of eachPart(inner, by)) {
      yield Array.isArray(value) ? value.map((one: unknown, index) => (String(index) === key ? changed : one)) : { ...value, [key]: changed }
    }
  }
}

const withBody = all.flatMap(({ name, route: { body: schema }, sample }) => (schema ? [{ name, schema, sample }] : []))

test.each(withBody)('$name: each part of what is sent can be anything, and is read or named', ({ schema, sample }) => {
  const { body } = sample(scene)
  const wrong = [undefined, null, true, -1, 1e308, '', '\ud800', [], [null], [null, null], {}, { id: null }].flatMap((by) => [...eachPart(body, by)])
  const found = wrong.map((one) => read(schema(), one, 'zh'))
  expect(found.every((one) => one.ok || (one.fields.length > 0 && one.fields.every(({ message }) => message !== '')))).toBe(true)
})
