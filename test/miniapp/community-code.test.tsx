/** The code that a community hangs out: its link opens the report with the community filled in. */
import { act, render } from '@testing-library/react'
import CodePage from '@/features/duties/pages/code'
import { leave } from '@/session/leave'
import { setPreferences } from '@/session/preferences'
import { communityOfScene } from '@shared/place-tree'
import type { Me } from '@shared/identity'
import { aMe, no, ok, signedInAs } from './support/signed-in'
import { phone } from './support/taro'

const duty = (role: Me['duties'][number]['role'], place: string) => ({ role, place, placeName: place, from: '2026-01-01T00:00:00Z' })
const community = { id: '420102003005', level: 'community', name: '怡康社区' }
const paths = { [community.id]: [community], '420102003005-g1': [community, { id: '420102003005-g1', level: 'grid', name: '第一网格' }], '420102003': [{ id: '420102003', level: 'street', name: '长江街道' }] }

async function code(...duties: Me['duties']): Promise<void> {
  act(leave)
  const me = aMe({ duties })
  await signedInAs(me)
  phone.answerWith(({ url }) => {
    const path = paths[url.replace('/places/', '') as keyof typeof paths]
    return url === '/me' ? ok(me) : path ? ok({ ...path.at(-1), path }) : no(404, 'not-found')
  })
  await act(async () => { render(<CodePage />); await new Promise((done) => setTimeout(done)) })
}
const link = (): string => document.getElementById('code-link')?.textContent ?? ''

beforeEach(() => {
  phone.reset()
  act(() => { setPreferences({ elder: false, lang: 'zh' }) })
})

test.each([['community-worker', '420102003005'], ['grid-worker', '420102003005-g1']] as const)('a %s hands out the link of the community', async (role, place) => {
  await code(duty(role, place))
  const [, scene = ''] = /scene=([^&]+)/.exec(link()) ?? []
  expect(link()).toContain('/features/reports/pages/submit/index?')
  expect(communityOfScene(decodeURIComponent(scene))).toBe(community.id)
  expect(document.getElementById('code-qr')).not.toBeNull()
})

test('copies the link', async () => {
  await code(duty('community-worker', community.id))
  await act(async () => { document.getElementById('code-copy')?.click(); await Promise.resolve() })
  expect(phone.calls.filter(({ name }) => name === 'setClipboardData').at(-1)?.given).toEqual({ data: link() })
})

test('a supervisor, and whoever serves in no community, is told so', async () => {
  await code(duty('supervisor', '420102003'))
  expect(document.getElementById('code-none')).not.toBeNull()
})
