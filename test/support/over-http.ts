/** Scenes of journeys that are not their story: set up over the product's API as a seeded person, in a moment. */
import { addDays } from '../../shared/civil-time'
import { newId } from '../../shared/ids'
import type { Me } from '../../shared/identity'
import type { Symptom } from '../../shared/report-words'
import { serverDay } from './journey-clock'

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

/** Everyone of this person's household comes home tomorrow, the first of them with these symptoms; answers the id of the task. */
export async function fileOverHttp(url: string, key: string, symptoms: readonly Symptom[] = []): Promise<string> {
  const ask = await asPerson(url, key)
  const [home] = (await ask<Me>('GET', '/me')).households
  if (!home) throw new Error(`${key} has no household`)
  const today = await serverDay(url)
  const id = newId('report')
  await ask('PUT', `/reports/${id}`, {
    household: home.id, travellers: home.members.map(({ id: member }, index) => ({ member, symptoms: index === 0 ? symptoms : [] })),
    stays: [{ district: '310115', address: '南码头路街道浦三路 111 弄', from: addDays(today, -3), to: today }],
    transport: { kind: 'train', number: 'G1722' }, arrival: addDays(today, 1), lodging: { kind: 'home' },
  })
  return id.replace('rpt_', 'tsk_')
}
