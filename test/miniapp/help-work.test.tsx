/** Bringing help: steps, the kit, the money, questions, and how urgent a worker finds it. */
import { act, cleanup } from '@testing-library/react'
import BroughtPage from '@/features/help-work/pages/brought'
import RunsPage from '@/features/help-work/pages/runs'
import WorkPage from '@/features/help-work/pages/work'
import { TaskView } from '@/features/inbox/components/task-view'
import { leave } from '@/session/leave'
import { setPreferences } from '@/session/preferences'
import { keepRevealed } from '@/session/revealed'
import type { BroughtLine, HelpForWorker } from '@shared/help'
import { idAs, newId } from '@shared/ids'
import { aNeed, bodyOf, byId, sent, settled, show, tap, textAt, type, wentTo } from './support/help'
import { aMe, no, ok, signedInAs } from './support/signed-in'
import { phone, type Asked } from './support/taro'
import { aTaskDetail } from './support/tasks'

const base = aTaskDetail({ verbs: ['reveal', 'call', 'resolve'] })
type Bringing = NonNullable<HelpForWorker['bringing']>
const aHelpFor = (bringing: Partial<Bringing> = {}, more: Partial<HelpForWorker> = {}): HelpForWorker => ({
  id: newId('help'), asker: '陈岚', rated: { urgency: 'soon', because: 'alone' }, outline: { kind: 'medicine', lines: 1 }, check: false, need: aNeed(),
  bringing: { check: false, next: 'on-my-way', kit: [{ item: 'cash' }, { item: 'note', given: { at: '2026-11-24T02:00:00Z', by: '李敏' } }], questions: [], instead: [], photos: [], ...bringing }, ...more,
})
type Answers = (asked: Asked) => ReturnType<typeof ok> | undefined

async function open(help: HelpForWorker, answers: Answers = () => undefined, mine = true): Promise<void> {
  cleanup()
  phone.requests.length = 0
  const detail = { ...base, task: { ...base.task, kind: 'medicine' as const, mine }, request: { kind: 'help' as const, help } }
  phone.answerWith((asked) => answers(asked) ?? (asked.url === `/tasks/${base.task.id}` ? ok(detail) : asked.method === 'POST' ? ok(help) : no(404, 'not-found')))
  phone.open({ id: base.task.id })
  await show(<WorkPage />)
  await act(settled as () => Promise<void>)
}

beforeEach(async () => {
  phone.reset()
  act(() => { leave(); setPreferences({ elder: false, lang: 'zh' }) })
  await signedInAs(aMe())
})

test('the next step stands first, alone, and the number that is left goes with it', async () => {
  await open(aHelpFor())
  expect(textAt('step-on-my-way')).toBe('下一步：出发了')
  await tap('step-on-my-way')
  await type('step-phone', '13900002222')
  await tap('step-on-my-way-yes')
  expect(sent('POST', /\/steps$/).map(bodyOf)).toEqual([expect.objectContaining({ step: 'on-my-way', phone: '13900002222' })])
  expect(byId('step-bought')).toBeNull()
})

test('where a look found no number, the page says so instead of leading there again', async () => {
  keepRevealed(base.task.id, '')
  await open(aHelpFor())
  expect([textAt('help-work-page').includes('没有留电话'), byId('dial')]).toEqual([true, null])
})

test('bought says what it cost in yuan and what was bought instead; what is no sum is said at its field, and so is what they have to be asked first', async () => {
  await open(aHelpFor({ step: 'on-my-way', next: 'bought' }), ({ url }) => (url.endsWith('/steps') ? no(422, 'invalid', [{ path: 'instead.0.line', message: '换药要先问' }]) : undefined))
  await tap('step-bought', 'step-bought-yes')
  expect(textAt('bought-cost-error')).toContain('12.50')
  expect(sent('POST', /\/steps$/)).toEqual([])
  await type('bought-cost', '￥４2.5')
  await type('bought-given', '100')
  await type('instead-1', '左氨氯地平')
  await tap('step-bought-yes')
  expect(sent('POST', /\/steps$/).map(bodyOf)).toEqual([expect.objectContaining({ step: 'bought', cost: 4250, given: 10_000, instead: [{ line: '1', name: '左氨氯地平' }] })])
  expect(textAt('instead-1-error')).toContain('先问')
})

test('nothing is delivered while something of the kit is out, and the refusal says what', async () => {
  await open(aHelpFor({ step: 'bought', next: 'delivered' }), ({ url }) => (url.endsWith('/steps') ? no(422, 'invalid', [{ path: 'kit.note', message: '处方或纸条还没有还' }]) : undefined))
  await tap('step-delivered', 'step-delivered-yes')
  expect(textAt('step-delivered-sheet')).toContain('处方或纸条还没有还')
})

test('a photo at the door goes with the last step, and photos of the request are shown to whoever has it in hand', async () => {
  phone.photoIs({ tempFilePath: 'wxfile://tmp/1.jpg', size: 1000 })
  phone.carryWith(() => Promise.resolve({ statusCode: 201 }))
  const form = { id: '', url: 'http://store/', fields: {}, until: '2026-11-25T00:00:00.000Z', mostBytes: 5_000_000 }
  const link = { purpose: 'prescription', url: 'http://store/kept/1', until: '2026-11-25T00:00:00.000Z', width: 24, height: 16 }
  await open(aHelpFor({ step: 'bought', next: 'delivered', photos: ['prescription'] }), ({ url }) => (url.endsWith('/photos/held') ? ok({ items: [link] }) : url.startsWith('/uploads/help/') ? ok(form) : url.endsWith('/done') ? ok({}) : undefined))
  expect(byId('shown-prescription')?.querySelector('img')?.src).toBe(link.url)
  await tap('step-delivered', 'photo-at-door-choose')
  const asked = bodyOf(sent('POST', /^\/uploads\/help\//)[0]) as { id: string; purpose: string }
  expect(asked.purpose).toBe('at-door')
  await tap('step-delivered-yes')
  expect(sent('POST', /\/steps$/).map(bodyOf)).toEqual([expect.objectContaining({ step: 'delivered', photo: asked.id })])
})

test('the kit is a checklist: got, and handed back', async () => {
  await open(aHelpFor())
  await tap('kit-cash-over', 'kit-note-back')
  const said = sent('POST', /\/kit$/).map(bodyOf) as { id: string }[]
  expect(said).toEqual([expect.objectContaining({ item: 'cash', handed: 'over' }), expect.objectContaining({ item: 'note', handed: 'back' })])
  expect(said[0]?.id).not.toBe(said[1]?.id)
})

test('a thing that is still with who brought it before is said so, and is theirs once they have it', async () => {
  await open(aHelpFor({ kit: [{ item: 'insurance-card', given: { at: '2026-11-24T02:00:00Z', by: '徐青' }, elsewhere: true }] }))
  expect(textAt('kit')).toContain('在徐青手上')
  expect(byId('kit-insurance-card-back')).toBeNull()
  await tap('kit-insurance-card-over')
  expect(sent('POST', /\/kit$/).map(bodyOf)).toEqual([expect.objectContaining({ item: 'insurance-card', handed: 'over' })])
})

test('what is to be given back is settled to the fen, after a question', async () => {
  await open(aHelpFor({ step: 'bought', next: 'delivered', bill: { cost: 4250, given: 10_000, balance: 5750 } }))
  expect(textAt('bill')).toMatch(/¥42\.50.*¥100\.00.*要找给对方.*¥57\.50/)
  await tap('settle', 'settle-yes')
  expect(sent('POST', /\/settle$/).map(bodyOf)).toEqual([expect.objectContaining({ fen: 5750 })])
})

test('thanks go with a picture, trouble needs to be named, each once', async () => {
  await open(aHelpFor({}, { mine: { thanked: false, troubled: false } }))
  await tap('thank', 'thank-word-heart', 'thank-yes')
  expect(sent('POST', /\/thanks$/).map(bodyOf)).toEqual([expect.objectContaining({ word: 'heart' })])
  await tap('trouble', 'trouble-yes')
  expect(sent('POST', /\/trouble$/)).toEqual([])
  expect(textAt('trouble-sort-error')).toContain('请选一项')
  await tap('trouble-sort-nobody', 'trouble-yes')
  expect(sent('POST', /\/trouble$/).map(bodyOf)).toEqual([expect.objectContaining({ sort: 'nobody' })])
  await open(aHelpFor({}, { mine: { thanked: true, troubled: true } }))
  expect([byId('thank'), byId('trouble')]).toEqual([null, null])
})

const aBrought = (more: Partial<BroughtLine> = {}): BroughtLine => ({ id: idAs('help', base.task.id), reference: '7K3M-9QXA', kind: 'medicine', who: '周**', closedAt: '2026-11-24T03:00:00Z', mine: { thanked: false, troubled: false }, thanks: [{ word: 'heart' }, { text: '多谢' }], ...more })
async function openBrought(params: Record<string, string>, answer: () => ReturnType<typeof ok>): Promise<void> {
  cleanup()
  phone.requests.length = 0
  phone.answerWith(({ url, method }) => (url === '/help/brought' ? answer() : method === 'POST' ? ok({ thanked: true, troubled: false }) : no(404, 'not-found')))
  phone.open(params)
  await show(<BroughtPage />)
}

test('what was brought is a list that leads to one each, says what they said, and is honest about having nothing and about failing', async () => {
  await openBrought({}, () => ok({ items: [aBrought()] }))
  expect(textAt('brought')).toMatch(/买药 · 周\*\*.*谢谢您多谢/)
  await tap(`brought-${aBrought().id}`)
  expect(wentTo()).toBe(`/features/help-work/pages/brought/index?id=${aBrought().id}`)
  for (const [answer, id] of [[() => ok({ items: [] }), 'brought-none'], [() => no(500, 'failed'), 'state-failed']] as const) {
    await openBrought({}, answer)
    expect(byId(id)).not.toBeNull()
  }
})

test('one that was brought is thanked for and trouble is reported there; a notice opens it by its task, and one that is not there leads on', async () => {
  for (const id of [aBrought().id, base.task.id]) {
    await openBrought({ id }, () => ok({ items: [aBrought()] }))
    expect(textAt('brought-one')).toMatch(/7K3M-9QXA.*谢谢您/)
    expect(document.querySelectorAll('#brought-one .picture__in--heart').length).toBe(1)
  }
  await tap('thank', 'thank-word-well', 'thank-yes', 'trouble', 'trouble-sort-nobody', 'trouble-yes')
  expect(sent('POST', /^\/help\//).map(({ url }) => url)).toEqual([`/help/${aBrought().id}/thanks`, `/help/${aBrought().id}/trouble`])
  await openBrought({ id: base.task.id }, () => ok({ items: [aBrought({ mine: { thanked: true, troubled: true, settled: true } })] }))
  expect([byId('thank'), byId('trouble'), textAt('reported'), textAt('brought-thanked')]).toEqual([null, null, '您反映的问题，社区处理过了。', '您谢过了'])
  await openBrought({ id: newId('help') }, () => ok({ items: [aBrought()] }))
  await tap('brought-work')
  expect(wentTo()).toMatch(/help-work\/pages\/work\/index\?id=tsk_/)
})

test('a request that is closed meanwhile leads to what was brought', async () => {
  phone.answerWith(() => no(404, 'not-found'))
  phone.open({ id: base.task.id })
  await show(<WorkPage />)
  await tap('see-brought')
  expect(wentTo()).toBe('/features/help-work/pages/brought/index')
})

test('a question needs words, goes with its medicine, and its answer stands there', async () => {
  await open(aHelpFor({ questions: [{ id: newId('event'), line: '1', text: '换左氨氯地平可以吗', answer: { yes: true, by: '陈岚', text: '可以的' } }] }))
  expect(textAt('help-work') + (document.body.textContent ?? '')).toMatch(/氨氯地平片 · 换左氨氯地平可以吗答：可以 · 可以的/)
  await tap('ask-them', 'ask-them-yes')
  expect(byId('ask-them-text-error')).not.toBeNull()
  await type('ask-them-text', '要大盒还是小盒')
  await tap('ask-them-yes')
  expect(sent('POST', /\/questions$/).map(bodyOf)).toEqual([expect.objectContaining({ text: '要大盒还是小盒' })])
})

test('delivered it waits for a word, and a worker who only looks has none of this but may correct the urgency with a reason', async () => {
  await open(aHelpFor({ step: 'delivered', next: undefined }))
  expect(textAt('help-work')).toContain('等对方确认')
  expect(byId('rate')).toBeNull()
  await signedInAs(aMe({ duties: [{ role: 'grid-worker', place: 'g', placeName: '第一网格', from: '2026-01-01T00:00:00Z' }] }))
  await open(aHelpFor({}, { need: undefined, bringing: undefined }), undefined, false)
  expect(byId('help-work')).toBeNull()
  await tap('rate', 'rate-yes')
  expect(byId('rate-to-error')).not.toBeNull()
  await tap('rate-to-urgent')
  await type('rate-text', '老人一个人在家')
  await tap('rate-yes')
  expect(sent('POST', /\/urgency$/).map(bodyOf)).toEqual([expect.objectContaining({ urgency: 'urgent', text: '老人一个人在家' })])
})

test('a task of help leads to the page on which it is brought', async () => {
  cleanup()
  const detail = { ...base, task: { ...base.task, kind: 'medicine' as const }, request: { kind: 'help' as const, help: aHelpFor() } }
  phone.answerWith(({ url }) => (url === `/tasks/${base.task.id}` ? ok(detail) : no(404, 'not-found')))
  await show(<TaskView id={base.task.id} onChange={() => undefined} />)
  await tap('go-work')
  expect(wentTo()).toBe(`/features/help-work/pages/work/index?id=${base.task.id}`)
})

test('what can be fetched in one go stands together, from building to building, each leading to its own task', async () => {
  const lines = ['3栋', '12栋'].map((label) => ({ ...base.task, id: newId('task'), kind: 'medicine' as const, label }))
  cleanup()
  phone.open({ place: 'g' })
  phone.answerWith(({ url }) => (url.startsWith('/tasks/runs?place=g') ? ok({ items: [{ at: '同济医院', day: '2026-11-26', tasks: lines }] }) : no(404, 'not-found')))
  await show(<RunsPage />)
  expect(textAt('run-0')).toMatch(/同济医院 · .* · 2 件.*3栋.*12栋/)
  expect(document.getElementById('runs-more')).toBeNull()
  await tap(`task-${lines[1]?.id ?? ''}`)
  expect(wentTo()).toContain(lines[1]?.id)
})

test('more than a page of what can be fetched in one go is said to be more, and read on; company may lie on the next page', async () => {
  const [first, second] = ['3栋', '12栋'].map((label) => ({ ...base.task, id: newId('task'), kind: 'medicine' as const, label }))
  const run = (one: typeof first) => ({ items: [{ at: '同济医院', day: '2026-11-26', tasks: [one] }] })
  cleanup()
  phone.open({ place: 'g' })
  phone.answerWith(({ url }) => (url.includes('cursor=next') ? ok(run(second)) : url.startsWith('/tasks/runs') ? ok({ ...run(first), cursor: 'next' }) : no(404, 'not-found')))
  await show(<RunsPage />)
  expect([document.getElementById('runs-none'), textAt('runs-part')]).toEqual([null, '等着的不止一百件，这里还不是全部。'])
  await tap('runs-more')
  expect(textAt('run-0')).toMatch(/同济医院 · .* · 2 件.*3栋.*12栋/)
  expect(document.getElementById('runs-part')).toBeNull()
})

test('who looks after the place writes down that the money of somebody who gave it back was settled; one’s own stands with what one brings', async () => {
  const bill = { cost: 1000, given: 0, balance: -1000, by: '陈晓' }
  const help = aHelpFor({ bill, earlier: [{ cost: 4200, given: 0, balance: -4200, by: '李建国' }] }, { money: [{ bill: 0, balance: -4200, by: '李建国' }, { bill: 1, balance: -1000, by: '陈晓' }] })
  await signedInAs(aMe({ duties: [{ role: 'grid-worker', place: 'g', placeName: '第一网格', from: '2026-01-01T00:00:00Z' }] }))
  await open(help)
  expect(textAt('open-bills')).toMatch(/^要付给李建国的 ¥42\.00，还没结清/)
  expect(document.getElementById('paid-1')).toBeNull()
  await tap('paid-0')
  await tap('paid-0-yes')
  expect(phone.requests.filter(({ url }) => url.endsWith('/paid/held')).map(({ data }) => JSON.parse(data ?? '{}') as object)).toEqual([expect.objectContaining({ bill: 0, fen: -4200 })])
})

test('what goes with a request to a colleague is named to both of them', async () => {
  const offered = { ...base, verbs: ['accept' as const, 'decline' as const], offer: { id: newId('user'), name: '陈晓' }, task: { ...base.task, kind: 'medicine' as const }, request: { kind: 'help' as const, help: aHelpFor({}, { carried: ['insurance-card', 'cash'] }) } }
  cleanup()
  phone.answerWith(({ url }) => (url === `/tasks/${base.task.id}` ? ok(offered) : no(404, 'not-found')))
  await show(<TaskView id={base.task.id} onChange={() => undefined} />)
  await tap('do-accept')
  expect(textAt('kit-goes')).toBe('一起交到手上：医保卡、现金。当面点清再接。')
})
