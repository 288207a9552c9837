/** A community's workers shape its tree: what stands where, adding once, a change carried to its end, refusals. */
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react'
import RotaPage from '@/features/duties/pages/rota'
import ShapePage from '@/features/places/pages/shape'
import { roomsIn } from '@/features/places/rooms'
import { leave } from '@/session/leave'
import { setPreferences } from '@/session/preferences'
import type { Duty } from '@shared/duty-schema'
import { newId } from '@shared/ids'
import type { PlaceJob, PlaceShape } from '@shared/places'
import { path } from './support/china'
import { aMe, no, ok, signedInAs } from './support/signed-in'
import { phone, type Asked } from './support/taro'

type Answer = { statusCode: number; data: unknown }
const settled = () => new Promise((done) => setTimeout(done, 30))
const duty: Duty = { place: 'wh-1', placeName: '幸福社区', role: 'community-worker', from: '2026-01-01T00:00:00Z' }
const compoundPath = path.building.slice(0, -1)
const community: PlaceShape = { place: { id: 'wh-1', level: 'community', name: '幸福社区', path: [...path.community] }, below: [{ id: 'wh-1-c1', level: 'compound', name: '怡康苑', order: 1 }], places: 2, homes: 0, rooms: [], contacts: [] }
const compound: PlaceShape = { place: { id: 'wh-1-c1', level: 'compound', name: '怡康苑', path: [...compoundPath] }, below: [{ id: 'wh-1-b3', level: 'building', name: '3栋', order: 1 }], places: 1, homes: 2, rooms: [], contacts: [] }
const shapes: Readonly<Record<string, PlaceShape>> = { 'wh-1': community, 'wh-1-c1': compound }
const aJob = (known: Partial<PlaceJob> = {}): PlaceJob => ({ id: newId('job'), kind: 'rename', place: 'wh-1-c1', placeName: '怡康苑', to: '怡康花园', state: 'running', changed: 3, ...known })

const tap = (found: HTMLElement | null) => act(async () => { fireEvent.click(found as HTMLElement); await settled() })
const tapId = (id: string) => tap(document.getElementById(id))
const fill = (id: string, text: string) => act(async () => { fireEvent.change(document.querySelector(`input#${id}, #${id} input, #${id} textarea`) as HTMLElement, { target: { value: text } }); await settled() })
const sent = (method: string, ending: RegExp) => phone.requests.filter((one) => one.method === method && ending.test(one.url))
const bodyOf = ({ data }: Pick<Asked, 'data'>) => JSON.parse(data ?? '{}') as Record<string, unknown>

/** `answer` comes before what the tree says. */
async function opened(place: string, answer: (asked: Asked) => Answer | Promise<Answer> | undefined = () => undefined): Promise<void> {
  phone.open({ place })
  phone.answerWith((asked) => {
    const [, at = '', shape] = /^\/places\/([^/]+)(\/shape)?$/.exec(asked.url) ?? []
    return answer(asked) ?? (shape && shapes[at] ? ok(shapes[at]) : no(404, 'not-found'))
  })
  await act(async () => { render(<ShapePage />); await settled() })
}

beforeEach(async () => {
  cleanup()
  phone.reset()
  act(() => { leave(); setPreferences({ elder: false, lang: 'zh' }) })
  await signedInAs(aMe({ duties: [duty] }))
})

test('a place says what stands below it, and each level leads down and back', async () => {
  await opened('wh-1')
  expect(sent('GET', /\/places\/wh-1\/shape$/)[0]?.header['authorization']).toBe('Bearer token')
  await tapId('shape-wh-1-c1')
  expect(document.getElementById('shape-place')?.textContent).toBe('怡康苑')
  expect(document.getElementById('shape-below')?.textContent).toContain('3栋')
  expect(document.getElementById('shape-facts')?.textContent).toContain('2 户')
  await tap(screen.getByRole('button', { name: '幸福社区' }))
  expect(document.getElementById('shape-place')?.textContent).toBe('幸福社区')
})

test('where places stand below, their number is said, and homes only where some are registered at its own door', async () => {
  await opened('wh-1')
  expect(document.getElementById('shape-facts')?.textContent).toContain('下面共 2 个地点')
  expect(document.getElementById('shape-facts')?.textContent).not.toContain('户')
})

test('a group names its contact persons, or says that it has none', async () => {
  const group = (contacts: string[]): PlaceShape => ({ place: { id: 'wh-1-g1', level: 'group', name: '一组', path: [...path.building, { id: 'wh-1-g1', level: 'group', name: '一组' }] }, below: [], places: 0, homes: 0, rooms: ['101'], contacts })
  for (const [contacts, said] of [[['王芳'], '王芳'], [[], '还没有']] as const) {
    cleanup()
    await opened('wh-1-g1', ({ url }) => (url.endsWith('/shape') ? ok(group([...contacts])) : undefined))
    expect(document.getElementById('shape-facts')?.textContent).toContain(`联系人${said}`)
  }
})

test('in English the rooms and contact persons of a group are strung with commas', async () => {
  act(() => { setPreferences({ lang: 'en' }) })
  const group: PlaceShape = { place: { id: 'wh-1-g1', level: 'group', name: '一组', path: [...path.building, { id: 'wh-1-g1', level: 'group', name: '一组' }] }, below: [], places: 0, homes: 0, rooms: ['101', '102'], contacts: ['王芳', '李敏'] }
  await opened('wh-1-g1', ({ url }) => (url.endsWith('/shape') ? ok(group) : undefined))
  expect(document.getElementById('shape-facts')?.textContent).toMatch(/101, 102.*王芳, 李敏/)
})

test('what is published is only added to', async () => {
  await opened('wh-1')
  expect(Array.from(document.querySelectorAll('[id^="do-"]'), (one) => one.id)).toEqual(['do-add', 'do-import'])
})

test('two taps add one place, of a level that may stand there, under an id of the community', async () => {
  await opened('wh-1-c1', ({ method }) => (method === 'PUT' ? ok(compound.place) : undefined))
  await tapId('do-add')
  expect(document.getElementById('add-level-grid')).toBeNull()
  await tapId('add-level-building')
  await fill('add-name', '4栋')
  await act(async () => {
    const yes = document.getElementById('add-yes') as HTMLElement
    fireEvent.click(yes)
    fireEvent.click(yes)
    await settled()
  })
  const puts = sent('PUT', /./)
  expect(puts.map((one) => /^\/places\/wh-1-[0-9A-Z]{8}$/.test(one.url))).toEqual([true])
  expect(puts.map(bodyOf)).toEqual([{ parent: 'wh-1-c1', level: 'building', name: '4栋' }])
  expect(screen.queryByRole('dialog')).toBeNull()
})

test('sent again after a refusal it is the same place', async () => {
  await opened('wh-1-c1', ({ method }) => (method === 'PUT' ? no(409, 'same-name') : undefined))
  await tapId('do-add')
  await tapId('add-level-building')
  await fill('add-name', '3栋')
  await tapId('add-yes')
  expect(document.getElementById('add-refusal')?.textContent).toContain('same-name')
  await tapId('add-yes')
  const urls = sent('PUT', /./).map((one) => one.url)
  expect(urls).toHaveLength(2)
  expect(new Set(urls).size).toBe(1)
})

test('a change is carried on, call after call, until it is done; then the tree is read again', async () => {
  const job = aJob()
  const answers = [{ ...job, changed: 10 }, { ...job, changed: 12, state: 'done' as const }]
  await opened('wh-1-c1', ({ url }) => {
    if (url.endsWith('/rename')) return ok(job)
    return url.endsWith('/run') ? ok(answers.shift()) : undefined
  })
  await tapId('do-rename')
  await fill('rename-name', '怡康花园')
  await tapId('rename-yes')
  await act(settled)
  expect(sent('POST', /\/places\/wh-1-c1\/jobs\/job_[^/]+\/run$/)).toHaveLength(2)
  expect(document.getElementById('job')).toBeNull()
  expect(document.querySelector('.toast')?.textContent).toContain('12')
  expect(sent('GET', /\/shape$/).length).toBeGreaterThan(1)
})

test('on coming back what still runs is shown and carried on; a refusal is said, and it goes on by a tap', async () => {
  let refuse = true
  const job = aJob()
  await opened('wh-1', ({ url }) => {
    if (url.endsWith('/shape')) return ok({ ...community, ...(refuse ? { job } : {}) })
    if (!url.endsWith('/run')) return undefined
    return refuse ? no(409, 'stale') : ok({ ...job, state: 'done' })
  })
  expect(document.getElementById('job')?.textContent).toContain('怡康苑 改名为 怡康花园')
  expect(document.getElementById('job-running')?.textContent).toContain('3')
  expect(document.getElementById('job-refusal')).not.toBeNull()
  refuse = false
  await tapId('job-again')
  expect(document.getElementById('job')).toBeNull()
})

test('while a change runs no other can be begun, and nothing at all at what is being merged away', async () => {
  const running = (job: PlaceJob) => opened('wh-1-c1', ({ url }) => (url.endsWith('/run') ? no(503, 'busy') : url.endsWith('/shape') ? ok({ ...compound, job }) : undefined))
  await running(aJob({ place: 'wh-1', placeName: '幸福社区' }))
  expect(Array.from(document.querySelectorAll('[id^="do-"]'), (one) => [one.id, one.className.includes('btn--off')])).toEqual([['do-add', false], ['do-rename', true], ['do-move', true], ['do-merge', true], ['do-retire', true], ['do-import', false]])
  await tapId('do-rename')
  expect(document.getElementById('rename')).toBeNull()
  cleanup()
  await running(aJob({ kind: 'merge' }))
  expect(document.getElementById('job')?.textContent).toContain('怡康苑')
  expect(document.querySelectorAll('[id^="do-"]')).toHaveLength(0)
})

test('it asks no more once the page is left', async () => {
  const job = aJob()
  const later = (answer: Answer) => new Promise<Answer>((done) => setTimeout(() => { done(answer) }, 10))
  await opened('wh-1', ({ url }) => {
    if (url.endsWith('/shape')) return ok({ ...community, job })
    return url.endsWith('/run') ? later(ok(job)) : undefined
  })
  cleanup()
  const before = sent('POST', /\/run$/).length
  expect(before).toBeGreaterThan(0)
  await act(settled)
  expect(sent('POST', /\/run$/)).toHaveLength(before)
})

test('merging finds only its own kind, and a refusal is said in the sheet', async () => {
  const items = [{ id: 'wh-1-c2', level: 'compound', name: '怡乐苑', says: '幸福社区 怡乐苑' }, { id: 'wh-1-b9', level: 'building', name: '9栋', says: '幸福社区 9栋' }]
  await opened('wh-1-c1', ({ url }) => {
    if (url.includes('/search')) return ok({ items })
    return url.endsWith('/merge') ? no(409, 'place-served') : undefined
  })
  await tapId('do-merge')
  await fill('merge-into', '怡')
  await tapId('merge-into-search')
  expect(Array.from(document.querySelectorAll('#merge-into-found [role="radio"]'), (one) => one.textContent)).toEqual([expect.stringContaining('怡乐苑')])
  await tapId('merge-into-found-wh-1-c2')
  await tapId('merge-yes')
  expect(sent('POST', /\/merge$/).map(bodyOf)).toMatchObject([{ into: 'wh-1-c2' }])
  expect(document.getElementById('merge-refusal')?.textContent).toContain('place-served')
})

test('retiring asks once more, and goes on one level up', async () => {
  await opened('wh-1-c1', ({ url }) => (url.endsWith('/retire') ? ok(compound.place) : undefined))
  await tapId('do-retire')
  expect(sent('POST', /\/retire$/)).toEqual([])
  await tapId('retire-yes')
  expect(document.getElementById('shape-place')?.textContent).toBe('幸福社区')
})

test('the rota leads to it for a community worker, and for nobody else', async () => {
  const rota = async (role: Duty['role']): Promise<boolean> => {
    cleanup()
    const me = aMe({ duties: [{ ...duty, role }] })
    await signedInAs(me)
    phone.answerWith(({ url }) => (url.startsWith('/duties') ? ok({ place: 'wh-1', placeName: '幸福社区', items: [], mayInvite: [] }) : ok({ items: [] })))
    await act(async () => { render(<RotaPage />); await settled() })
    return document.getElementById('go-shape') !== null
  }
  expect([await rota('community-worker'), await rota('grid-worker'), await rota('supervisor')]).toEqual([true, false, false])
})

test.each([['1单元101–502\n2单元', ['1单元101–502', '2单元']], ['101，102、 103,\n\n', ['101', '102', '103']], [' ', []]])('rooms typed as %j are %j', (text, rooms) => {
  expect(roomsIn(text)).toEqual(rooms)
})
