/** What waits on the phone for whoever signs in: their own drafts, and the community of a link; never what another was writing. */
import { act, fireEvent, render, screen } from '@testing-library/react'
import PeoplePage from '@/features/local/pages/people'
import { freshHome, keepHome, keptHome } from '@/features/identity/home-draft'
import { emptyDraft, keepDraft, keptDraft } from '@/features/reports/draft'
import { arrival, keepArrival } from '@/session/arrival'
import { leave } from '@/session/leave'
import { chooseHome } from '@/session/me'
import { setPreferences } from '@/session/preferences'
import type { Me } from '@shared/identity'
import { newId } from '@shared/ids'
import { aMe, no, ok, signedInAs } from './support/signed-in'
import { phone } from './support/taro'

const chen = aMe({ name: '陈岚' })
const wife = aMe({ name: '刘洋' })
const household = newId('household')
const draft = { ...emptyDraft(household, newId('member')), note: '晚上到' }
const settled = () => new Promise((done) => setTimeout(done))

/** Chooses `who` on the local page. */
async function be(who: Me): Promise<void> {
  phone.answerWith(({ url }) => {
    if (url === '/sessions') return ok({ token: who.id, expires: '' })
    if (url === '/me') return ok(who)
    return url === '/local/people' ? ok({ people: [{ key: 'someone', name: '某人', words: { zh: '居民', en: 'Resident' } }] }) : no(404, 'not-found')
  })
  await act(async () => { render(<PeoplePage />); await settled() })
  await act(async () => { fireEvent.click(screen.getByRole('button', { name: /某人/ })); await settled() })
}

beforeEach(async () => {
  phone.reset()
  act(() => { leave(); setPreferences({ elder: false, lang: 'zh' }) })
  await signedInAs(chen)
  keepDraft(draft)
  keepHome({ ...freshHome(chen), name: '陈' })
  chooseHome(household)
})

test('the same person finds both drafts again after signing in anew', async () => {
  await be(chen)
  expect(keptDraft(household)).toEqual(draft)
  expect(keptHome(chen)?.name).toBe('陈')
  expect(phone.storage.get('household')).toBe(household)
})

test('another person finds neither, even one of the same household', async () => {
  await be(wife)
  expect(keptDraft(household)).toBeUndefined()
  expect(['draft-report', 'draft-home', 'household'].filter((key) => phone.storage.has(key))).toEqual([])
})

test('signing out takes them away, for whoever comes next', () => {
  act(leave)
  expect(keptDraft(household)).toBeUndefined()
  expect(keptHome(chen)).toBeUndefined()
})

test.each([['the same person', chen], ['another', wife]])('a link opened while signed out still says its community when %s signs in', async (_, who) => {
  act(leave)
  keepArrival({ scene: 'c=wh-1' })
  await be(who)
  expect(arrival()).toBe('wh-1')
})
