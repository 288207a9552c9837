/** Scenes of journeys that are not their story: set up over the product's API as a seeded person, in a moment. */
import { addDays } from '../../shared/civil-time'
import { newId } from '../../shared/ids'
import type { Me } from '../../shared/identity'
import type { Symptom } from '../../shared/report-words'
import { serverDay, serverNow } from './journey-clock'

type Ask = <T>(method: string, path: string, body?: object) => Promise<T>

/** Signs in as on the local page; whatever is refused stops the journey. */
export async function asPerson(url: string, key: string): Promise<Ask> {
  let token = ''
  const ask: Ask = async <T>(method: string, path: string, body?: object) => {
    const answer = await fetch(url + path, { method, headers: { 'content-type': 'application/json', ...(token ? { authorization: `Bearer ${token}` } : {}) }, ...(body ? { body: JSON.stringify(body) } : {}) })
    if (!answer.ok) throw new Error(`${method} ${path}: ${String(answer.status)} ${await answer.text()}`)
    return (await answer.json()) as T
  }
  ;({ token } = await ask<{ token: string }>('POST', '/sessions', { code: `demo:${key}` }))
  return ask
}

/** The seeded leader's own campaign of one package, brought to the door and paid with the order; it closes in three hours. Answers its id. */
export async function openPaidCampaign(url: string): Promise<string> {
  const ask = await asPerson(url, 'zhou-min')
  const [duty] = (await ask<Me>('GET', '/me')).duties
  const now = await serverNow(url)
  const at = (hours: number): string => new Date(now + hours * 3_600_000).toISOString()
  const id = newId('campaign')
  const pack = { id: 'veg', name: '蔬菜包', contents: ['土豆 2 斤'], price: 3000, makeUp: { goods: 2900, packing: 100, delivery: 0, margin: 0 }, stock: 20, tags: [] }
  await ask('PUT', `/campaigns/${id}`, { place: duty?.place, version: 0, title: '先付款的菜', packages: [pack], opens: at(-1), closes: at(3), missed: 'go-ahead', delivery: 'door', slots: [], buildings: [], pay: 'now', answers: '周敏' })
  await ask('POST', `/campaigns/${id}/publish`, { version: 1 })
  return id
}

/** The seeded leader says that all bags of a campaign are there. */
export async function arriveOverHttp(url: string, campaign: string): Promise<void> {
  await (await asPerson(url, 'zhou-min'))('POST', `/hand-over/${campaign}/arrivals`, { id: newId('event') })
}

/** Everyone of this person's household comes home tomorrow, the first of them with these symptoms; answers the id of the task. */
export async function fileOverHttp(url: string, key: string, symptoms: readonly Symptom[] = []): Promise<string> {
  const ask = await asPerson(url, key)
  const [home] = (await ask<Me>('GET', '/me')).households
  if (!home) throw new Error(`${key} has no household`)
  const today = await serverDay(url)
  const id = newId('report')
  await ask('PUT', `/reports/${id}`, {
    household: home.id, travellers: home.members.filter(({ waiting }) => !waiting).map(({ id: member }, index) => ({ member, symptoms: index === 0 ? symptoms : [] })),
    stays: [{ district: '310115', address: '南码头路街道浦三路 111 弄', from: addDays(today, -3), to: today }],
    transport: { kind: 'train', number: 'G1722' }, arrival: addDays(today, 1), lodging: { kind: 'home' },
  })
  return id.replace('rpt_', 'tsk_')
}
