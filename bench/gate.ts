/** The gate, for the story of all routes; how long a pass takes to verify as the phone does it, and what the phone carries for that. */
import { generateKeyPairSync, sign } from 'node:crypto'
import { join } from 'node:path'
import { verify } from '@stablelib/ed25519'
import { build } from 'esbuild'
import { root } from '../infra/declared'
import { readHolder } from '../functions/gate/store'
import { shanghaiDay } from '../shared/civil-time'
import { passBytes, passText, type Pass } from '../shared/pass'
import { checkCode, type Gate } from '../shared/pass-check'
import type { Asked } from './event'
import { atMost, median, type Figure } from './row'
import type { Step } from './story'
import { today } from './today'
import { building, community, grid, idMaker, type Town } from './town'

const get = (path: string, query: Record<string, string>): Asked => ({ method: 'GET', path, query })
const put = (path: string, body: object): Asked => ({ method: 'PUT', path, body })
const post = (path: string, body: object): Asked => ({ method: 'POST', path, body })
const id = idMaker(89)

/** The latest pass of a household, of those that count. */
async function numberOf(household: string): Promise<string> {
  return (await readHolder(household, today.toISOString()))?.passes[0]?.number ?? ''
}

const well = { at: today.toISOString(), direction: 'in', by: 'scan', key: 1, verdict: 'ok', admitted: true, identity: true, details: true, mask: true }

export function gating({ resident, worker, chief, household }: Town): Step[] {
  const mine = { household: household.id }
  const day = shanghaiDay(today.toISOString())
  const [visitor, entry, fever] = [id('guest'), id('event'), id('event')]
  const entering = (event: string, temperature: number) => async (): Promise<Asked> => post('/gate/entries', { place: grid, entries: [{ ...well, id: event, temperature, number: await numberOf(household.id) }] })
  return [
    { route: 'gate.passes', when: 'the first ones', as: resident, asked: post('/gate/passes', mine) },
    { route: 'gate.passes', as: resident, asked: post('/gate/passes', mine) },
    { route: 'gate.register', as: resident, asked: put(`/gate/guests/${visitor}`, { ...mine, kind: 'visitor', name: '赵小燕', day, days: 1 }) },
    { route: 'gate.sync', as: worker, asked: get('/gate/sync', { place: grid }) },
    { route: 'gate.enter', as: worker, asked: entering(entry, 36.5) },
    { route: 'gate.enter', when: 'sent again', as: worker, asked: entering(entry, 36.5) },
    { route: 'gate.enter', when: 'with a fever', as: worker, asked: entering(fever, 38) },
    { route: 'gate.entries', as: worker, asked: get('/gate/entries', { place: grid, day }) },
    { route: 'gate.mine', as: resident, asked: get('/gate/entries/mine', mine) },
    { route: 'gate.drop', as: resident, asked: async () => post('/gate/passes/drop', { ...mine, number: await numberOf(household.id) }) },
    { route: 'gate.paper', as: worker, asked: put('/gate/paper', { household: id('household'), place: building, unit: '2', room: '1803', person: { id: id('member'), name: '周桂英' }, days: 30 }) },
    { route: 'gate.hold', as: worker, asked: put('/gate/holds', { place: building, unit: '2', room: '1401', until: day, reason: '居家观察' }) },
    { route: 'gate.revoke', as: worker, asked: async () => post('/gate/passes/revoke', { place: grid, number: await numberOf(household.id), reason: '已经搬走' }) },
    { route: 'gate.keys', as: resident, asked: get('/gate/keys', { place: community }) },
    { route: 'gate.rotate', as: chief, asked: post('/gate/keys', { place: community, n: 1 }) },
    { route: 'gate.revokeKey', as: chief, asked: post('/gate/keys/revoke', { place: community, n: 2, reason: '被盗' }) },
  ]
}

const runs = 200
const seconds = Math.floor(today.getTime() / 1000)
const aPass: Pass = { kind: 'resident', paper: false, grant: 'free', key: 1, from: seconds, until: seconds + 3600, number: '7K3M9QXA', community, area: `${community}-c1`, who: '张 **01' }

/** From the text that a scanner gives to the verdict. */
function verifying(): Figure {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519')
  const key = publicKey.export({ format: 'der', type: 'spki' }).subarray(-32).toString('hex')
  const gate: Gate = { community, area: community, keys: [{ n: 1, key }], listed: () => undefined }
  const bytes = passBytes(aPass)
  const text = passText(bytes, sign(null, bytes, privateKey))
  const taken = Array.from({ length: runs }, () => {
    const start = performance.now()
    const { verdict } = checkCode(text, { gate, direction: 'in', now: seconds, verify })
    if (verdict !== 'ok') throw new Error(`A good pass is ${verdict}`)
    return performance.now() - start
  })
  return atMost('verify a pass: warm median', median(taken.slice(runs / 2)), 20, ' ms')
}

/** As the phone's build makes it: all that reading and verifying a pass takes. */
async function weighing(): Promise<Figure> {
  const contents = "import { verify } from '@stablelib/ed25519'\nimport { checkCode, checkNumber } from './shared/pass-check'\nexport const check = (text, at) => checkCode(text, { ...at, verify })\nexport { checkNumber }"
  const { outputFiles } = await build({ stdin: { contents, resolveDir: root, sourcefile: join(root, 'gate.ts'), loader: 'ts' }, bundle: true, minify: true, write: false, format: 'cjs', target: 'es2017' })
  return atMost('verify a pass: what the phone carries for it', (outputFiles[0]?.contents.length ?? 0) / 1024, 30, ' KB', 1)
}

export async function gateFigures(): Promise<Figure[]> {
  return [verifying(), await weighing()]
}
