/** Measures on the phone: a household says how it is once a day and appeals; workers see who has and who has not, and change a measure with a reason; the rule's versions. */
import { act, cleanup, fireEvent, render } from '@testing-library/react'
import MeasuresPage from '@/features/measures/pages/list'
import MeasureMinePage from '@/features/measures/pages/mine'
import MeasureRulesPage from '@/features/measures/pages/rules'
import { setPreferences } from '@/session/preferences'
import type { Household } from '@shared/identity'
import { newId } from '@shared/ids'
import type { Measure, RuleTableView } from '@shared/measures'
import { byId, findId, settled, tapId, text } from './support/page'
import { aMe, no, ok, signedInAs } from './support/signed-in'
import { phone, type Asked } from './support/taro'

type Answer = ReturnType<typeof ok> | ReturnType<typeof no>
const member = newId('member')
const home: Household = { id: newId('household'), place: 'b3', community: '420102003005', communityName: '怡康社区', label: '怡康苑 3栋 2单元 1401', waiting: false, members: [{ id: member, name: '刘洋', account: true, me: true, waiting: false }] }
const line = { grade: 'certain', from: 0, to: 7, kind: 'home', days: 7, checks: 5 } as const
const running: Measure = {
  id: newId('measure'), household: home.id, member, who: '刘洋', label: home.label, kind: 'home', state: 'running', from: '2026-11-22', until: '2026-11-28', days: 7, left: 4, checks: 5, tested: 1,
  grade: 'certain', since: 2, rule: { place: '4201', placeName: '武汉市', version: 2, line }, by: '孙磊', setAt: '2026-11-22T02:00:00Z', extended: [], checkIns: [], doneToday: false, missed: ['2026-11-23'], fever: false,
}
const table = (version: number, known: Partial<RuleTableView> = {}): RuleTableView => ({ place: '4201', placeName: '武汉市', level: 'city', version, lines: [line], at: '2026-11-20T02:00:00Z', by: '高峰', ...known })

const temperature = `temperature-${running.id}`

let items: Measure[]
let refuse: Answer | undefined
let gone = false
let heard: { at: string; body: ReturnType<typeof bodyOf> }[] = []
let rules: { tables: RuleTableView[]; versions: RuleTableView[] }
const bodyOf = ({ data }: Asked) => JSON.parse(data ?? '{}') as Record<string, unknown> & { symptoms?: string[]; temperature?: number }
const sent = () => phone.requests.filter(({ method, url }) => method !== 'GET' && url.startsWith('/measures')).map((one) => ({ at: `${one.method} ${one.url.replace(running.id, '{it}')}`, body: bodyOf(one) }))

/** What the API makes of a verb; enough of it to see it on the page. */
function next({ url, ...asked }: Asked): Measure {
  const body = bodyOf({ url, ...asked })
  if (url.endsWith('/appeal')) return { ...running, appeal: { text: String(body['text']), at: running.setAt } }
  if (url.endsWith('/extend')) return { ...running, left: running.left + Number(body['days']) }
  if (url.endsWith('/end')) return { ...running, state: 'ended' }
  const { symptoms = [], temperature: tenths } = body
  return { ...running, doneToday: true, fever: (tenths ?? 0) >= 373, checkIns: [{ day: '2026-11-24', at: running.setAt, by: '刘洋', own: true, temperature: tenths, symptoms: symptoms as Measure['checkIns'][number]['symptoms'] }] }
}
function answer(asked: Asked): Answer | Promise<Answer> {
  if (gone) return Promise.reject(new Error('request:fail'))
  if (asked.method !== 'GET') heard.push({ at: asked.url, body: bodyOf(asked) })
  if (refuse) return refuse
  if (asked.url.startsWith('/measures/rules')) return asked.method === 'GET' ? ok(rules) : ok(table(3))
  return asked.method === 'GET' ? ok({ items }) : ok(next(asked))
}

async function show(Page: () => JSX.Element): Promise<void> {
  cleanup()
  phone.answerWith(answer)
  await act(async () => { render(<Page />); await settled() })
}
const type = (id: string, value: string): Promise<void> => act(async () => { fireEvent.input(byId(id).querySelector('input, textarea') ?? byId(id), { target: { value } }); await settled() })
/** The phone has tried for as long as it tries. */
async function until(id: string): Promise<void> { for (let tries = 0; tries < 80 && !findId(id); tries += 1) await act(async () => { await settled(50) }) }
const valueOf = (id: string) => (byId(id).querySelector<HTMLInputElement>('input, textarea') ?? (byId(id) as HTMLInputElement)).value
const as = (role: 'grid-worker' | 'supervisor', place: string) => signedInAs(aMe({ duties: [{ role, place, placeName: '武汉市', from: '2026-01-01T00:00:00Z' }] }))

beforeEach(async () => {
  phone.reset()
  items = [running]
  refuse = undefined
  gone = false
  heard = []
  rules = { tables: [table(2)], versions: [table(2), table(1)] }
  act(() => { setPreferences({ elder: false, lang: 'zh' }) })
  await signedInAs(aMe({ households: [home] }))
})

describe('at home', () => {
  test('the page says what it is, until when and by which line; one tap that all is well sends one check-in, a second tap none', async () => {
    await show(MeasureMinePage)
    expect(text(`measure-${running.id}`)).toContain('刘洋 · 居家观察')
    expect(text(`why-${running.id}`)).toContain('武汉市的规则，第 2 版')
    expect(text(`days-${running.id}`)).toContain('没有登记')
    expect(text(`measure-${running.id}`)).toContain('给您送到门口')
    await act(async () => {
      const well = byId(`well-${running.id}`)
      fireEvent.click(well)
      fireEvent.click(well)
      await settled()
    })
    expect(sent().map(({ at }) => at)).toEqual(['POST /measures/{it}/check-ins'])
    expect(sent()[0]?.body.symptoms).toEqual([])
    expect(findId(`well-${running.id}`)).toBeNull()
    expect(text(`done-${running.id}`)).toBe('今天登记过了')
  })

  test('a temperature that cannot be is named at its field, a fever is sent in tenths and the page says who is told', async () => {
    await show(MeasureMinePage)
    await tapId(`details-${running.id}`)
    expect(findId(`well-${running.id}`)).toBeNull()
    await type(temperature, '99')
    await tapId(`symptoms-${running.id}-fever`)
    await tapId(`say-${running.id}`)
    expect(text(`${temperature}-error`)).toContain('34 到 43')
    expect(sent()).toEqual([])
    await type(temperature, '３８，５℃')
    await tapId(`say-${running.id}`)
    expect(sent()[0]?.body).toMatchObject({ temperature: 385, symptoms: ['fever'] })
    expect(text(`fever-${running.id}`)).toContain('已经告诉社区')
  })

  test('saved with nothing said it asks for something; that all is well is said by a choice, which goes with no symptom', async () => {
    await show(MeasureMinePage)
    await tapId(`details-${running.id}`)
    await tapId(`say-${running.id}`)
    expect(text(`symptoms-${running.id}-error`)).toContain('没有不舒服')
    expect(sent()).toEqual([])
    const chosen = () => ['well', 'cough', 'fever'].filter((one) => byId(`symptoms-${running.id}-${one}`).getAttribute('aria-checked') === 'true')
    await tapId(`symptoms-${running.id}-cough`)
    await tapId(`symptoms-${running.id}-well`)
    expect(chosen()).toEqual(['well'])
    await tapId(`symptoms-${running.id}-fever`)
    expect(chosen()).toEqual(['fever'])
    await tapId(`symptoms-${running.id}-well`)
    await tapId(`say-${running.id}`)
    expect(sent()[0]?.body).toMatchObject({ symptoms: [] })
    expect(sent()[0]?.body).not.toHaveProperty('temperature')
  })

  test.each([['checked', '今天'], ['not-running', '已经结束'], ['stale', '刚刚被改动过']])('what was refused as %s is said, and what was typed stays', async (code, said) => {
    await show(MeasureMinePage)
    await tapId(`details-${running.id}`)
    await type(temperature, '36.9')
    await tapId(`symptoms-${running.id}-cough`)
    refuse = { ...no(409, code), data: { error: { code, message: said, fields: [] } } }
    await tapId(`say-${running.id}`)
    expect(text(`check-in-refusal-${running.id}`)).toContain(said)
    expect(valueOf(temperature)).toBe('36.9')
    expect(byId(`symptoms-${running.id}-cough`).getAttribute('aria-checked')).toBe('true')
    refuse = undefined
    await tapId(`say-${running.id}`)
    const ids = sent().map(({ body }) => body['id'])
    expect(ids).toHaveLength(2)
    expect(ids[0]).toBe(ids[1])
  })

  test('said without a network it waits on the phone, also for the app opened anew; with a network it is sent once, under one id', async () => {
    await show(MeasureMinePage)
    gone = true
    await act(async () => { fireEvent.click(byId(`details-${running.id}`)); await settled() })
    await type(temperature, '36.8')
    await tapId(`say-${running.id}`)
    await until(`kept-${running.id}`)
    expect(text(`kept-${running.id}`)).toContain('36.8 °C')
    expect(findId(`well-${running.id}`)).toBeNull()
    await show(MeasureMinePage)
    expect(text(`kept-${running.id}`)).toContain('还没有发出去')
    gone = false
    await act(async () => { phone.connect(); phone.connect(); await settled(50) })
    await until(`done-${running.id}`)
    expect(text(`done-${running.id}`)).toBe('今天登记过了')
    expect(heard.map(({ body }) => body['temperature'])).toEqual([368])
    expect(new Set(sent().map(({ body }) => body['id'])).size).toBe(1)
  })

  test('what the phone kept of yesterday says nothing of today', async () => {
    items = [{ ...running, checkIns: [{ day: '2026-11-24', at: running.setAt, by: '刘洋', own: true, symptoms: [] }], doneToday: true }]
    await show(MeasureMinePage)
    gone = true
    await show(MeasureMinePage)
    expect(findId(`done-${running.id}`)).toBeNull()
    gone = false
  })

  test('an appeal needs words, is sent once, and then waits; its answer stands with who gave it', async () => {
    await show(MeasureMinePage)
    await tapId(`go-appeal-${running.id}`)
    await tapId('appeal-yes')
    expect(text('appeal-text-error')).toBeTruthy()
    await type('appeal-text', '那天我在家')
    await tapId('appeal-yes')
    expect(sent().map(({ at, body }) => [at, body['text']])).toEqual([['POST /measures/{it}/appeal', '那天我在家']])
    expect(text(`appeal-${running.id}`)).toContain('申诉等待答复')
    expect(findId(`go-appeal-${running.id}`)).toBeNull()
    items = [{ ...running, state: 'ended', appeal: { text: '那天我在家', at: running.setAt, answer: { outcome: 'lifted', text: '查过了', by: '何静', at: running.setAt } } }]
    await show(MeasureMinePage)
    expect(text(`appeal-${running.id}`)).toContain('查过了 (何静)')
    expect(findId(`well-${running.id}`)).toBeNull()
    expect(findId(`go-appeal-${running.id}`)).toBeNull()
  })

  test('a home without a measure is told so; what could not be read can be read again', async () => {
    items = []
    await show(MeasureMinePage)
    expect(text('measures-none')).toContain('您家没有措施')
    refuse = no(500, 'failed')
    await show(MeasureMinePage)
    refuse = undefined
    items = [running]
    await tapId('state-again')
    expect(findId(`well-${running.id}`)).not.toBeNull()
  })
})

describe('at work', () => {
  test('a worker sees who has said how they are, who has not, who has a fever and who waits for a place', async () => {
    const others = [{ doneToday: true }, { fever: true, doneToday: true }, { state: 'proposed' as const, kind: 'central' as const }].map((part) => ({ ...running, id: newId('measure'), ...part }))
    items = [running, ...others]
    await as('grid-worker', '420102003005-g1')
    await show(MeasuresPage)
    expect(items.map(({ id }) => ['未登记', '已登记', '发热', '待安排'].filter((tag) => text(`measured-${id}`).includes(tag)))).toEqual([['未登记'], ['已登记'], ['发热'], ['待安排']])
    expect(items.map(({ id }) => ['start', 'check-for', 'extend', 'end'].filter((verb) => findId(`${verb}-${id}`)))).toEqual([['check-for', 'extend', 'end'], ['check-for', 'extend', 'end'], ['check-for', 'extend', 'end'], ['start', 'end']])
  })

  test.each([['extend', { days: 3, reason: '检测还没做完' }, '还有 7 天'], ['end', { reason: '检测还没做完' }, '结束']] as const)('to %s one needs a reason, which stays where it was refused', async (verb, body, said) => {
    await as('grid-worker', '420102003005-g1')
    await show(MeasuresPage)
    await tapId(`${verb}-${running.id}`)
    await tapId(`${verb}-yes`)
    expect(text(`${verb}-text-error`)).toBeTruthy()
    expect(sent()).toEqual([])
    await type(`${verb}-text`, body.reason)
    refuse = no(409, 'not-running')
    await tapId(`${verb}-yes`)
    expect(text(`${verb}-refusal`)).toContain('not-running')
    expect(valueOf(`${verb}-text`)).toBe(body.reason)
    refuse = undefined
    await tapId(`${verb}-yes`)
    expect(sent().map((one) => [one.at, { ...one.body, id: undefined }])).toEqual([[`POST /measures/{it}/${verb}`, body], [`POST /measures/{it}/${verb}`, body]])
    expect(text(`measured-${running.id}`)).toContain(said)
    expect(/未登记|还有/.test(text(`measured-${running.id}`))).toBe(verb === 'extend')
    expect(findId(`${verb}-yes`)).toBeNull()
  })

  test('to set one without a report, what is missing is named and nothing is sent; a supervisor is not offered it', async () => {
    await as('grid-worker', '420102003005-g1')
    await show(MeasuresPage)
    await tapId('set-new')
    await type('set-name', '何建国')
    await tapId('set-save')
    expect(['place', 'set-name', 'set-grade', 'set-last', 'set-why'].filter((id) => findId(`${id}-error`))).toEqual(['place', 'set-grade', 'set-last', 'set-why'])
    expect(valueOf('set-name')).toBe('何建国')
    expect(sent()).toEqual([])
    await as('supervisor', '420102')
    await show(MeasuresPage)
    expect(findId('set-new')).toBeNull()
  })

  test('nobody under a measure is said so, and whoever has no duty whose work it is', async () => {
    items = []
    await as('grid-worker', '420102003005-g1')
    await show(MeasuresPage)
    expect(text('measured-none')).toContain('没有人有措施')
    await signedInAs(aMe({ households: [home] }))
    await show(MeasuresPage)
    expect(text('measures-refused')).toContain('网格员、社区工作者和主管')
  })
})

describe('the rule', () => {
  test('the supervisor of the city reads it with the versions before, and publishes the next one', async () => {
    await as('supervisor', '4201')
    await show(MeasureRulesPage)
    expect(text('rule-4201')).toContain('第 2 版')
    expect(text('rule-4201')).toContain('确定到过，离开后 0–7 天居家观察 7 天，检测 5 次')
    expect(text('version-1')).toContain('第 1 版')
    await tapId('write-rules')
    await type('line-0-days', '5')
    refuse = no(400, 'invalid', [{ path: 'lines.0.days', message: '最多 42' }])
    await tapId('publish')
    expect(text('line-0-days-error')).toContain('最多 42')
    expect(valueOf('line-0-days')).toBe('5')
    refuse = undefined
    await tapId('publish')
    expect(sent()[1]).toEqual({ at: 'PUT /measures/rules', body: { place: '4201', version: 2, lines: [{ ...line, days: 5 }] } })
    expect(findId('publish')).toBeNull()
  })

  test('a grid worker only reads it; where there is none, that is said', async () => {
    rules = { tables: [], versions: [] }
    await as('grid-worker', '420102003005-g1')
    await show(MeasureRulesPage)
    expect(text('rules-none')).toContain('还没有规则')
    expect(findId('write-rules')).toBeNull()
  })
})
