/** A community worker imports a table: chooses it, reads what it would add, publishes, waits, and is told what came of it. */
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react'
import ImportPage from '@/features/places/pages/import'
import { setPreferences } from '@/session/preferences'
import type { Duty } from '@shared/duty-schema'
import { importLimits } from '@shared/import-columns'
import type { ImportView } from '@shared/imports'
import { newId } from '@shared/ids'
import type { PlaceJob, PlaceShape } from '@shared/places'
import { path } from './support/china'
import { aMe, no, ok, signedInAs } from './support/signed-in'
import { phone, type Asked } from './support/taro'

type Answer = { statusCode: number; data: unknown }
const settled = () => new Promise((done) => setTimeout(done, 30))
const duty: Duty = { place: 'wh-1', placeName: '幸福社区', role: 'community-worker', from: '2026-01-01T00:00:00Z' }
const shape: PlaceShape = { place: { id: 'wh-1', level: 'community', name: '幸福社区', path: [...path.community] }, below: [], places: 0, homes: 0, rooms: [], contacts: [] }
const aView = (known: Partial<ImportView> = {}): ImportView => ({
  id: newId('import'), place: 'wh-1', file: '房屋.xlsx', state: 'read', columns: ['compound', 'building', 'unit', 'room'], rows: 5, repeated: 1,
  counts: { grid: { new: 0, known: 0 }, compound: { new: 0, known: 1 }, building: { new: 2, known: 1 }, room: { new: 3, known: 0 } },
  buildings: [{ says: '怡康苑 3栋', isNew: false, rooms: 2, newRooms: 1 }, { says: '怡康苑 7栋', isNew: true, rooms: 2, newRooms: 2 }],
  problems: { rows: 0, shown: [] }, parts: { done: 0, of: 1 }, left: 0, ...known,
})
const aJob = (known: Partial<PlaceJob> = {}): PlaceJob => ({ id: newId('job'), kind: 'import', place: 'wh-1', placeName: '幸福社区', to: '房屋.xlsx', state: 'running', changed: 2, ...known })

const text = (id: string) => document.getElementById(id)?.textContent
const tapId = (id: string) => act(async () => { fireEvent.click(document.getElementById(id) as HTMLElement); await settled() })
const sent = (method: string, ending: RegExp) => phone.requests.filter((one) => one.method === method && ending.test(one.url))
const bodyOf = ({ data }: Pick<Asked, 'data'>) => JSON.parse(data ?? '{}') as Record<string, unknown>

async function opened(answer: (asked: Asked) => Answer | undefined = () => undefined): Promise<void> {
  await signedInAs(aMe({ duties: [duty] }))
  phone.answerWith((asked) => answer(asked) ?? (asked.url.endsWith('/shape') ? ok(shape) : no(404, 'not-found')))
  phone.open({ place: 'wh-1' })
  await act(async () => { render(<ImportPage />); await settled() })
}

/** What the browser's dialogue would give. */
async function choose(content: string, name = '房屋.xlsx', id = 'import-choose'): Promise<void> {
  await tapId(id)
  const field = document.querySelector<HTMLInputElement>('input[type=file]') as HTMLInputElement
  expect(field.accept).toBe('.xlsx,.csv')
  Object.defineProperty(field, 'files', { value: [new File([content], name)] })
  await act(async () => { fireEvent.change(field); await settled() })
}

beforeEach(() => {
  process.env.TARO_ENV = 'h5'
  phone.reset()
  act(() => { setPreferences({ elder: false, lang: 'zh' }) })
})
afterEach(() => {
  cleanup()
  delete process.env.TARO_ENV
})

test('a table is sent once, and what it would add is shown before anything is written', async () => {
  await opened(({ method }) => (method === 'PUT' ? ok(aView({ problems: { rows: 60, shown: [{ row: 4, column: 'room', message: '房号：请填写房号，如 1401' }] } })) : undefined))
  expect(text('import-into')).toBe('导入到 幸福社区')
  await choose('abc')
  const [put] = sent('PUT', /^\/imports\/wh-1\/imp_[^/]+$/)
  expect(put && bodyOf(put)).toEqual({ name: '房屋.xlsx', file: btoa('abc') })
  expect(text('import-facts')).toContain('新增 2，已有 1')
  expect(text('import-facts')).toContain('小区、楼栋、单元、房号')
  expect(text('import-facts')).toContain('5，其中 1 行重复')
  expect(text('import-facts')).not.toContain('网格')
  expect(text('import-left-out')).toContain('有 60 行没有看懂')
  expect(text('import-problems')).toBe('第 4 行房号：请填写房号，如 1401')
  expect(screen.getByText('这里列出前 1 行。')).toBeTruthy()
  expect(text('import-buildings')).toContain('2 个房号，新增 1')
  expect(screen.getByText('楼栋（前 2 个）')).toBeTruthy()
  expect(sent('POST', /imports/)).toEqual([])
})

test('published, it is carried on with how far it is, then said what was added; another file can follow', async () => {
  const view = aView()
  const job = aJob({ id: view.id.replace('imp', 'job') })
  const runs = [{ ...job, changed: 4 }, { ...job, changed: 5, state: 'done' as const }]
  let progress = ''
  await opened(({ method, url }) => {
    if (method === 'PUT') return ok(view)
    if (url.endsWith('/publish')) return ok(job)
    if (url.endsWith('/run')) {
      progress += `${text('import-progress') ?? ''};`
      return ok(runs.shift())
    }
    return url.endsWith(`/imports/wh-1/${view.id}`) ? ok(aView({ ...view, state: 'done', left: 1, written: { grid: 0, compound: 0, building: 2, room: 3 } })) : undefined
  })
  await choose('abc')
  await tapId('import-publish')
  await act(settled)
  expect(progress).toContain('已写入 4，共 5')
  expect(text('import-done')).toContain('新增 2 栋楼、3 个房号')
  expect(text('import-left')).toContain('有 1 栋')
  act(() => { setPreferences({ lang: 'en' }) })
  expect(text('import-done')).toContain('Added 2 buildings, 3 rooms.')
  expect(text('import-left')).toContain('1 building was left out')
  await tapId('import-see')
  expect(phone.calls).toContainEqual({ name: 'navigateTo', given: { url: '/features/places/pages/shape/index?place=wh-1' } })
  await tapId('import-more')
  expect(document.getElementById('import-choose')).not.toBeNull()
})

test('what is written with the first answer is told of at once', async () => {
  const view = aView()
  await opened(({ method, url }) => {
    if (method === 'PUT') return ok(view)
    if (url.endsWith('/publish')) return ok(aJob({ id: view.id.replace('imp', 'job'), state: 'done' }))
    return url.endsWith(`/imports/wh-1/${view.id}`) ? ok({ ...view, state: 'done', written: { grid: 0, compound: 0, building: 2, room: 3 } }) : undefined
  })
  await choose('abc')
  await tapId('import-publish')
  await act(settled)
  expect(text('import-done')).toContain('新增 2 栋楼、3 个房号')
})

test('a file that has nothing new cannot be imported, and says so', async () => {
  const counts = { grid: { new: 0, known: 0 }, compound: { new: 0, known: 1 }, building: { new: 0, known: 2 }, room: { new: 0, known: 4 } }
  await opened(({ method }) => (method === 'PUT' ? ok(aView({ counts })) : undefined))
  await choose('abc')
  expect(text('import-nothing')).toContain('都已经有了')
  expect(document.getElementById('import-publish')).toBeNull()
})

test('what is wrong with the file is said in its place, and another may be chosen', async () => {
  await opened(({ method }) => (method === 'PUT' ? no(422, 'invalid', [{ path: 'file', message: '没有找到表头' }]) : undefined))
  await choose('abc')
  expect(text('import-wrong')).toContain('没有找到表头')
  expect(document.getElementById('import-again')).toBeNull()
  await choose('', '空.csv')
  expect(text('import-trouble')).toContain('文件里没有内容')
  expect(sent('PUT', /./)).toHaveLength(1)
})

test('a file that is too large never leaves the phone', async () => {
  await opened()
  await choose('x'.repeat(importLimits.fileBytes + 1))
  expect(text('import-trouble')).toContain('4 MB')
  expect(sent('PUT', /./)).toEqual([])
})

test('after a refusal that passes the same file goes again under the same id', async () => {
  let busy = true
  await opened(({ method }) => {
    if (method !== 'PUT') return undefined
    return busy ? no(500, 'failed') : ok(aView())
  })
  await choose('abc')
  expect(document.getElementById('import-refusal')).not.toBeNull()
  busy = false
  await tapId('import-again')
  expect(new Set(sent('PUT', /./).map((one) => one.url)).size).toBe(1)
  expect(document.getElementById('import-facts')).not.toBeNull()
})

test('on coming back an import that still runs is carried on, and its end is shown', async () => {
  const job = aJob()
  let running = true
  await opened(({ url }) => {
    if (url.endsWith('/shape')) return ok({ ...shape, ...(running ? { job } : {}) })
    if (url.endsWith('/run')) {
      running = false
      return ok({ ...job, state: 'done' })
    }
    return url.includes('/imports/wh-1/imp_') ? ok(aView({ state: 'done', written: { grid: 0, compound: 0, building: 0, room: 0 } })) : undefined
  })
  await act(settled)
  expect(text('import-done')).toContain('没有新增')
})

test('while the tree is being changed otherwise that is shown, and nothing can be chosen', async () => {
  const job = aJob({ kind: 'rename', placeName: '怡康苑', to: '怡康花园' })
  await opened(({ url }) => {
    if (url.endsWith('/shape')) return ok({ ...shape, job })
    return url.endsWith('/run') ? no(409, 'stale') : undefined
  })
  expect(text('job')).toContain('怡康苑 改名为 怡康花园')
  expect(document.getElementById('import-choose')).toBeNull()
})

test.each([['forbidden', 403], ['not-found', 404]] as const)('whoever may not shape the tree is told so: %s', async (code, status) => {
  await opened(({ url }) => (url.endsWith('/shape') ? no(status, code) : undefined))
  expect(document.getElementById(`state-${code}`)).not.toBeNull()
  expect(document.getElementById('import-choose')).toBeNull()
})

test('the template is a file in the language of the page', async () => {
  const given: Blob[] = []
  URL.createObjectURL = (blob: Blob) => { given.push(blob); return 'blob:template' }
  URL.revokeObjectURL = () => undefined
  const saved = jest.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => undefined)
  await opened()
  act(() => { setPreferences({ lang: 'en' }) })
  await tapId('import-template')
  const [blob] = given
  const bytes = await new Promise<string>((done) => {
    const reader = new FileReader()
    reader.onload = () => { done(String(reader.result)) }
    reader.readAsText(blob as Blob)
  })
  expect(bytes.split('\r\n')[0]).toContain('Grid,Compound,Building,Unit,Floor,Room')
  expect(saved).toHaveBeenCalledTimes(1)
  saved.mockRestore()
})

describe('in WeChat', () => {
  beforeEach(() => { process.env.TARO_ENV = 'weapp' })

  it('a file comes out of a chat; picking none changes nothing, and one that cannot be opened is said', async () => {
    await opened(({ method }) => (method === 'PUT' ? ok(aView()) : undefined))
    phone.pickWith(() => Promise.reject(Object.assign(new Error(), { errMsg: 'chooseMessageFile:fail cancel' })))
    await tapId('import-choose')
    expect(document.getElementById('import-trouble')).toBeNull()
    phone.pickWith(() => Promise.reject(Object.assign(new Error(), { errMsg: 'chooseMessageFile:fail' })))
    await tapId('import-choose')
    expect(text('import-trouble')).toContain('没能打开')
    phone.pickWith(() => Promise.resolve({ tempFiles: [{ name: '房屋.csv', size: 3, path: 'tmp' }] }))
    await tapId('import-choose')
    expect(sent('PUT', /./).map(bodyOf)).toEqual([{ name: '房屋.csv', file: btoa('tmp') }])
    expect(document.getElementById('import-facts')).not.toBeNull()
  })

  it('the template is handed to a chat', async () => {
    await opened()
    await tapId('import-template')
    expect(phone.calls.filter(({ name }) => name.endsWith('FileMessage') || name === 'writeFile')).toMatchObject([
      { name: 'writeFile', given: { filePath: 'wxfile://usr/导入楼栋模板.csv' } }, { name: 'shareFileMessage', given: { filePath: 'wxfile://usr/导入楼栋模板.csv' } },
    ])
  })
})
