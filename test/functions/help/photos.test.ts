/** Photos of a request for help: the prescription, the receipt, what stands at the door; who sees them, and when they go. */
import { handler as onChange } from '../../../functions/inbox/on-change'
import { handler as clearUploads } from '../../../functions/uploads/on-schedule'
import { readUpload } from '../../../functions/uploads/store'
import { api } from '../../../shared/api'
import { newId } from '../../../shared/ids'
import type { UploadForm } from '../../../shared/uploads'
import { ok, refused } from '../../support/caller'
import { passTime, timeNow } from '../../support/clock'
import { claimed, event, resolved } from '../../support/filing'
import { aDoor, aMedicine, askHelp, type Asked } from '../../support/helping'
import { aHousehold, aPerson, aWorker, type Home, type Person } from '../../support/people'
import { aJpeg } from '../../support/pictures'
import { at } from '../../support/places'
import { insertsOf, streamOf } from '../../support/rows'
import { useTown } from '../../support/town'
import { sendForm, useBucket } from '../../support/uploads'

useTown()
useBucket()
let home: Home
let worker: Person
beforeAll(async () => {
  home = await aHousehold({ names: ['张秀英', '王磊'], phone: '13812345678' })
  worker = await aWorker('李建国')
})

async function kept(as: Person, form: UploadForm): Promise<string> {
  expect((await sendForm(form, aJpeg())).status).toBe(201)
  return (await ok(api.uploads.done, { as, params: { upload: form.id } })).id
}
const prescription = async (as = home.resident, of = home): Promise<string> => kept(as, await ok(api.uploads.askHome, { as, body: { id: newId('upload'), household: of.id } }))
const held = (help: string, purpose: 'receipt' | 'at-door') => ({ as: worker, params: { help }, body: { id: newId('upload'), purpose } })
const shown = async (as: Person, help: string) => (await ok(api.help.photos, { as, params: { help } })).items.map(({ purpose }) => purpose)
const step = (help: string, name: 'on-my-way' | 'bought' | 'delivered', more: object = {}) => ok(api.help.step, { as: worker, params: { help }, body: { ...event(), step: name, ...(name === 'bought' ? { cost: 0 } : {}), ...more } })
async function taken(): Promise<Asked> {
  const asked = await askHelp(home, aMedicine({ prescription: await prescription() }))
  await claimed(asked.task, worker)
  return asked
}
const heard = async (help: string) => onChange(streamOf(...await insertsOf(help)))

test('a prescription is seen by who asked and by whoever has it in hand, and by nobody else', async () => {
  const asked = await askHelp(home, aMedicine({ prescription: await prescription() }))
  expect(asked.detail.bringing.photos).toEqual(['prescription'])
  expect(await shown(home.resident, asked.help)).toEqual(['prescription'])
  expect(await shown(home.members[1]?.person ?? worker, asked.help)).toEqual([])
  expect((await refused(api.help.heldPhotos, { as: worker, params: { help: asked.help } })).code).toBe('not-holder')
  await claimed(asked.task, worker)
  const { items: [link] } = await ok(api.help.heldPhotos, { as: worker, params: { help: asked.help } })
  expect(link).toMatchObject({ purpose: 'prescription', width: 24, height: 16 })
  expect((await fetch(link?.url ?? '')).status).toBe(200)
  const other = await aWorker('王小丽')
  expect((await refused(api.help.heldPhotos, { as: other, params: { help: asked.help } })).code).toBe('not-holder')
  expect((await refused(api.help.photos, { as: await aPerson(), params: { help: asked.help } })).code).toBe('not-found')
})

test('a worker files with the prescription that they were shown: seen by whoever has it in hand, and nobody else', async () => {
  const photo = await kept(worker, await ok(api.uploads.askDesk, { as: worker, body: { id: newId('upload'), place: at.grid } }))
  const filed = await ok(api.help.file, { as: worker, params: { help: newId('help') }, body: { channel: 'visit', ...aDoor({ room: home.household.room, need: aMedicine({ prescription: photo }) }), unit: home.household.unit, place: home.household.place, building: undefined } })
  expect(await shown(home.resident, filed.help)).toEqual([])
  const holder = await aWorker('王小丽')
  expect((await refused(api.help.heldPhotos, { as: worker, params: { help: filed.help } })).code).toBe('not-holder')
  await claimed(filed.task, holder)
  expect((await ok(api.help.heldPhotos, { as: holder, params: { help: filed.help } })).items.map(({ purpose }) => purpose)).toEqual(['prescription'])
})

test('only a prescription of one’s own goes along: another’s photo, one of another purpose or none is named at its field', async () => {
  const neighbour = await aHousehold({ room: '1901' })
  const { help } = await taken()
  const receipt = await kept(worker, await ok(api.uploads.askHeld, held(help, 'receipt')))
  for (const photo of [await prescription(neighbour.resident, neighbour), receipt, newId('upload')]) {
    const body = { household: home.id, member: home.members[0]?.id ?? '', need: aMedicine({ prescription: photo }) }
    expect((await refused(api.help.ask, { as: home.resident, params: { help: newId('help') }, body: { ...body, agreed: true } })).fields).toEqual([{ path: 'need.prescription', message: '没有找到这张照片，请重新选择' }])
  }
})

test('one photo serves one request: a second is refused at its field, whoever asks, until the first has let it go', async () => {
  const photo = await kept(worker, await ok(api.uploads.askDesk, { as: worker, body: { id: newId('upload'), place: at.grid } }))
  const filing = (room: string) => ({ as: worker, params: { help: newId('help') }, body: { channel: 'phone' as const, ...aDoor({ room, need: aMedicine({ prescription: photo }) }), unit: home.household.unit, place: home.household.place, building: undefined } })
  const first = filing('1501')
  await ok(api.help.file, first)
  await ok(api.help.file, first)
  expect((await refused(api.help.file, filing('1502'))).fields).toEqual([{ path: 'need.prescription', message: '这张照片已经用在另一个求助里，请再拍一张' }])
  const own = await prescription()
  const asking = () => ({ as: home.resident, params: { help: newId('help') }, body: { household: home.id, member: home.members[0]?.id ?? '', agreed: true as const, need: aMedicine({ prescription: own }) } })
  const mine = await ok(api.help.ask, asking())
  expect((await refused(api.help.ask, { ...asking(), lang: 'en' })).fields).toEqual([{ path: 'need.prescription', message: 'This photo is used in another request; take one more' }])
  await ok(api.help.change, { as: home.resident, params: { help: mine.help.id }, body: { ...event(), version: 1, need: aMedicine() } })
  await ok(api.help.ask, asking())
})

test('changed, the prescription that was there before is let go', async () => {
  const [first, second] = [await prescription(), await prescription()]
  const { help } = await askHelp(home, aMedicine({ prescription: first }))
  await ok(api.help.change, { as: home.resident, params: { help }, body: { ...event(), version: 1, need: aMedicine({ prescription: second }) } })
  expect((await readUpload(first))?.uses).toEqual({})
  expect(Object.keys((await readUpload(second))?.uses ?? {})).toEqual([help])
})

test('a receipt goes with what was bought, and a photo at the door lets its holder close it without a word', async () => {
  const { help, task } = await taken()
  await step(help, 'on-my-way')
  await step(help, 'bought', { photo: await kept(worker, await ok(api.uploads.askHeld, held(help, 'receipt'))) })
  expect((await refused(api.help.step, { as: worker, params: { help }, body: { ...event(), step: 'delivered', photo: newId('upload') } })).fields).toEqual([{ path: 'photo', message: '没有找到这张照片，请重新选择' }])
  await step(help, 'delivered', { photo: await kept(worker, await ok(api.uploads.askHeld, held(help, 'at-door'))) })
  expect(await shown(home.members[1]?.person ?? worker, help)).toEqual(['receipt', 'at-door'])
  await resolved(task, worker, 'helped')
  expect(await ok(api.help.read, { as: home.resident, params: { help } })).toMatchObject({ state: 'resolved' })
})

test('without one, or before it is delivered, it still needs their word; and whoever does not have it sends no photo', async () => {
  const { help, task } = await taken()
  await step(help, 'on-my-way')
  await step(help, 'bought')
  await step(help, 'delivered')
  expect((await refused(api.tasks.resolve, { as: worker, params: { task }, body: { ...event(), outcomes: [{ person: home.members[0]?.id ?? '', outcome: 'helped' }] } })).code).toBe('needs-word')
  expect((await refused(api.uploads.askHeld, { ...held(help, 'receipt'), as: await aWorker('王小丽') })).code).toBe('not-holder')
})

test('confirmed, a request and its photos have their end two weeks later, and then the photos are gone; opened again they stay', async () => {
  const { help } = await taken()
  const [{ prescription: photo = '' }] = [(await ok(api.help.read, { as: home.resident, params: { help } })).help.need as { prescription?: string }]
  await step(help, 'on-my-way')
  await ok(api.help.confirm, { as: home.resident, params: { help }, body: { ...event(), arrived: true } })
  await heard(help)
  const end = (await readUpload(photo))?.until ?? ''
  expect(end).toBe(new Date((Math.floor(Date.parse(timeNow()) / 1000) + 14 * 86_400) * 1000).toISOString())
  await ok(api.help.reopen, { as: home.resident, params: { help }, body: { ...event(), text: '还差一盒' } })
  await heard(help)
  expect(((await readUpload(photo))?.until ?? '') > end).toBe(true)
})

test('what came to its end leaves the store of files', async () => {
  const asked = await askHelp(home, aMedicine({ prescription: await prescription() }))
  const photo = (asked.detail.help.need as { prescription?: string }).prescription ?? ''
  await ok(api.help.withdraw, { as: home.resident, params: { help: asked.help }, body: event() })
  await heard(asked.help)
  passTime({ days: 15 })
  await clearUploads()
  expect(await readUpload(photo)).toMatchObject({ state: 'gone', clears: [] })
})
