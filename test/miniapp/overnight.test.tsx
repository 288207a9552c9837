/** In the evening: what is open, and a word for each. */
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react'
import { TonightList } from '@/features/overview/components/tonight-list'
import { Tonight } from '@/pages/inbox/tonight'
import { leave } from '@/session/leave'
import { learnNow } from '@/session/now'
import { setPreferences } from '@/session/preferences'
import { newId } from '@shared/ids'
import type { OvernightLine } from '@shared/inbox'
import { aTaskDetail } from './support/tasks'
import { aMe, no, ok, signedInAs } from './support/signed-in'
import { phone } from './support/taro'

const line = (known: Partial<OvernightLine> = {}): OvernightLine => ({ ...aTaskDetail().task, id: newId('task'), state: 'open', holder: undefined, mine: false, ...known })
let lines: OvernightLine[] = []
let later: OvernightLine[][] = []
let broken = 0
const settled = () => new Promise((done) => setTimeout(done, 100))
const open = async (page: JSX.Element): Promise<void> => { cleanup(); await act(async () => { render(page); await settled() }) }
const sent = () => phone.requests.filter((asked) => asked.method === 'POST' && asked.url.endsWith('/overnight')).map((asked) => ({ task: asked.url.split('/')[2], ...(JSON.parse(asked.data ?? '{}') as { id: string; plan: string; text?: string }) }))
async function tap(id: string): Promise<void> {
  await act(async () => { fireEvent.click(document.getElementById(id) as HTMLElement); await settled() })
}

beforeEach(async () => {
  phone.reset()
  act(() => { leave(); setPreferences({ elder: false, lang: 'zh' }) })
  learnNow('Tue, 24 Nov 2026 13:30:00 GMT')
  await signedInAs(aMe())
  broken = 0
  later = []
  phone.answerWith(({ url, method, data }) => {
    if (url.startsWith('/tasks/overnight')) {
      const page = Number(/cursor=(\d+)/.exec(url)?.[1] ?? 0)
      return ok({ night: '2026-11-24', items: page === 0 ? lines : later[page - 1], ...(page < later.length ? { cursor: String(page + 1) } : {}) })
    }
    const task = /^\/tasks\/(\w+)\/overnight$/.exec(url)?.[1]
    if (!task || method !== 'POST') return no(404, 'not-found')
    if ((broken -= 1) === 0) return no(409, 'stale')
    const { plan } = JSON.parse(data ?? '{}') as { plan: OvernightLine['plan'] }
    lines = lines.map((one) => (one.id === task ? { ...one, plan } : one))
    return ok({ task: line(), version: 2, verbs: [], event: { id: newId('event'), at: '2026-11-24T13:30:00Z', verb: 'overnight' } })
  })
})

test('the card says how many are without a word, and is gone when none is', async () => {
  lines = [line(), line(), line({ plan: 'household' })]
  await open(<Tonight place='g' />)
  expect(document.getElementById('tonight')?.textContent).toContain('今晚还有 2 件没有交代')
  lines = [line({ plan: 'household' })]
  await open(<Tonight place='h' />)
  expect(document.getElementById('tonight')).toBeNull()
})

test('what is without a word behind pages that have theirs is found', async () => {
  lines = [line({ plan: 'household' })]
  later = [[], [line({ plan: 'no-hurry' })], [line()]]
  await open(<Tonight place='g' />)
  expect(document.getElementById('tonight')?.textContent).toContain('今晚还有 1 件没有交代')
  await open(<TonightList place='g' />)
  expect(document.getElementById('overnight-all-said')).toBeNull()
  expect(document.getElementById('unsaid')).not.toBeNull()
})

test('one tap says it of one, and it moves to what is said', async () => {
  const [first, second] = [line(), line()]
  lines = [first, second]
  await open(<TonightList place='g' />)
  await tap(`plan-${first.id}-night-duty`)
  expect(sent()).toEqual([expect.objectContaining({ task: first.id, plan: 'night-duty' })])
  expect(document.getElementById('unsaid')?.textContent).not.toBeNull()
  expect(screen.getByText('已经交代')).not.toBeNull()
})

test('the tasks stand before the box in which more can be written', async () => {
  lines = [line()]
  await open(<TonightList place='g' />)
  const [tasks, box] = [document.getElementById('unsaid'), document.getElementById('overnight-text')]
  expect(tasks && box ? tasks.compareDocumentPosition(box) & Node.DOCUMENT_POSITION_FOLLOWING : 0).toBeTruthy()
})

test('the same is said of all at once; where one is refused, a second tap sends none a second time', async () => {
  lines = [line(), line(), line()]
  const ids = lines.map((one) => one.id)
  await open(<TonightList place='g' />)
  broken = 2
  await tap('plan-all-first-thing')
  expect(document.getElementById('overnight-refusal')).not.toBeNull()
  await tap('plan-all-first-thing')
  const said = sent()
  expect(said.map((one) => one.task)).toEqual([ids[0], ids[1], ids[1], ids[2]])
  expect(said[1]?.id).toBe(said[2]?.id)
  expect(document.getElementById('overnight-all-said')).not.toBeNull()
})

test('by day the page says when it begins', async () => {
  learnNow('Tue, 24 Nov 2026 04:00:00 GMT')
  lines = []
  await open(<TonightList place='g' />)
  expect(document.getElementById('overnight-by-day')).not.toBeNull()
})
