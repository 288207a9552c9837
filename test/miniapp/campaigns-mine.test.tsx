/** A leader's campaigns: drafts, running ones, past ones, and what this phone alone has. */
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react'
import MinePage from '@/features/campaigns/pages/mine'
import { freshForm } from '@/features/campaigns/form'
import { keepForm, keptForms } from '@/features/campaigns/kept'
import { setPreferences } from '@/session/preferences'
import type { CampaignLine } from '@shared/campaigns'
import { aCampaign, aForm } from './support/led-campaigns'
import { aMe, no, ok, signedInAs } from './support/signed-in'
import { phone } from './support/taro'

const duty = (place: string, placeName: string) => ({ place, placeName, role: 'leader' as const, from: '2026-01-01T00:00:00Z' })
const settled = () => new Promise((done) => setTimeout(done))
const line = (known: Parameters<typeof aCampaign>[0]): CampaignLine => {
  const { id, title, leader, placeName, state, opens, closes } = aCampaign(known)
  return { id, title, leader, placeName, state, opens, closes, from: 2550 }
}
const gone = () => phone.calls.filter(({ name }) => name === 'navigateTo').at(-1)?.given
const tap = (name: string | RegExp): Promise<void> => act(async () => { fireEvent.click(screen.getByRole('button', { name })); await settled() })

async function open(items: readonly CampaignLine[], duties = [duty('wh-1', '幸福社区')]): Promise<void> {
  cleanup()
  await signedInAs(aMe({ name: '周敏', duties }))
  phone.answerWith(() => ok({ items }))
  await act(async () => { render(<MinePage />); await settled() })
}

beforeEach(() => {
  phone.reset()
  act(() => { setPreferences({ elder: false, lang: 'zh' }) })
})

test('they stand by how far they are, each with its state in a word', async () => {
  await open([line({ title: '甲', state: 'missed' }), line({ title: '乙' }), line({ title: '丙', state: 'draft' })])
  expect(document.getElementById('campaigns-running')?.textContent).toMatch(/乙.*25\.50 元起.*截止.*接单中/)
  expect(document.getElementById('campaigns-drafts')?.textContent).toMatch(/丙.*开团.*草稿/)
  expect(document.getElementById('campaigns-past')?.textContent).toMatch(/甲.*没成团/)
})

test('a draft opens in its form, one that runs at how it goes', async () => {
  const [draft, running] = [line({ title: '丙', state: 'draft' }), line({ title: '乙' })]
  await open([draft, running])
  await tap(/丙/)
  expect(gone()).toEqual({ url: `/features/campaign-form/pages/edit/index?id=${draft.id}` })
  await tap(/乙/)
  expect(gone()).toEqual({ url: `/features/campaigns/pages/run/index?id=${running.id}` })
})

test('what was begun on this phone is found again, an empty one is not', async () => {
  await signedInAs(aMe({ name: '周敏' }))
  const draft = line({ state: 'draft' })
  await open([draft])
  const [begun, saved] = [aForm({ title: '端午团' }), aForm({ id: draft.id, version: 1, changed: true })]
  for (const form of [begun, saved, freshForm('wh-1', '周敏')]) keepForm(form)
  cleanup()
  await act(async () => { render(<MinePage />); await settled() })
  expect(document.getElementById('campaigns-here')?.textContent).toBe('端午团草稿')
  expect(document.getElementById('campaigns-drafts')?.textContent).toContain('有没保存的修改')
  expect(keptForms().map(({ id }) => id)).toEqual([begun.id, saved.id])
})

test('a new one is for the place where they lead, or for the one that is chosen', async () => {
  await open([], [duty('wh-1', '幸福社区'), duty('wh-1-c1', '怡康苑')])
  expect(screen.getByText('还没有团购')).toBeTruthy()
  expect(document.getElementById('campaign-place')).toBeTruthy()
  await tap('开一个新团')
  const [form] = keptForms()
  expect(form).toMatchObject({ place: 'wh-1', version: 0, answers: '周敏' })
  expect(gone()).toEqual({ url: `/features/campaign-form/pages/edit/index?id=${form?.id ?? ''}` })
})

test('while the list cannot be read what this phone has can be gone on with', async () => {
  await open([])
  keepForm(aForm({ title: '端午团' }))
  phone.answerWith(() => no(500, 'failed'))
  cleanup()
  await act(async () => { render(<MinePage />); await settled() })
  expect(screen.getByText('端午团')).toBeTruthy()
  expect(document.getElementById('state-again')).toBeTruthy()
})

test('a community worker may lead, a grid worker may not', async () => {
  await open([], [{ ...duty('wh-1', '幸福社区'), role: 'community-worker' as never }])
  expect(document.getElementById('campaign-new')).toBeTruthy()
  await open([], [{ ...duty('wh-1-g1', '第一网格'), role: 'grid-worker' as never }])
  expect(screen.getByText('您没有可以开团的职责')).toBeTruthy()
})

test('what others have opened here stands below, with who leads it', async () => {
  const [mine, other] = [line({ title: '乙' }), { ...line({ title: '丁' }), leader: '林芳' }]
  await signedInAs(aMe({ name: '周敏', duties: [duty('wh-1', '幸福社区')] }))
  phone.answerWith(({ url }) => ok({ items: url.startsWith('/campaigns/here?place=wh-1') ? [mine, other] : [mine] }))
  await act(async () => { render(<MinePage />); await settled(); await settled() })
  expect(document.getElementById('campaigns-others')?.textContent).toMatch(/丁.*林芳/)
  expect(document.getElementById('campaigns-others')?.textContent).not.toContain('乙')
})
