/** Texts that wait for a worker's eye. */
import { act, fireEvent, render, screen } from '@testing-library/react'
import TextsPage from '@/features/texts/pages/list'
import { leave } from '@/session/leave'
import { setPreferences } from '@/session/preferences'
import { newId } from '@shared/ids'
import { aMe, no, ok, signedInAs } from './support/signed-in'
import { phone } from './support/taro'

const settled = () => new Promise((done) => setTimeout(done, 100))
const texts = ['青菜是当天的吗？', '楼下水管漏水'].map((text) => ({ id: newId('text'), text, source: 'question', at: '2026-11-23T02:00:00Z' }))

beforeEach(() => {
  phone.reset()
  phone.open({})
  act(() => { leave(); setPreferences({ elder: false, lang: 'zh' }) })
})

test('one tap lets a text be read, or keeps it back, and it is gone from the list', async () => {
  await signedInAs(aMe({ duties: [{ role: 'grid-worker', place: 'g', placeName: '第一网格', from: '2026-01-01T00:00:00Z' }] }))
  phone.answerWith(({ url }) => (url.startsWith('/texts?') ? ok({ items: texts }) : url.endsWith('/look') ? ok({ passes: true }) : no(404, 'not-found')))
  await act(async () => { render(<TextsPage />); await settled() })
  for (const [index, name] of (['pass', 'keep'] as const).entries()) {
    await act(async () => { fireEvent.click(document.getElementById(`text-${name}-${texts[index]?.id ?? ''}`) as HTMLElement); await settled() })
    expect(screen.queryByText(texts[index]?.text ?? '')).toBeNull()
  }
  expect(phone.requests.filter(({ url }) => url.endsWith('/look')).map(({ data }) => JSON.parse(data ?? '{}') as object)).toEqual([{ place: 'g', passes: true }, { place: 'g', passes: false }])
})

test('whoever has no such duty is told so', async () => {
  await signedInAs(aMe())
  await act(async () => { render(<TextsPage />); await settled() })
  expect(document.getElementById('texts-refused')).not.toBeNull()
})
