/** The privacy page says how long things are kept: as long as they are. */
import { act, render } from '@testing-library/react'
import ConsentsPage from '@/features/identity/pages/consents'
import { setPreferences } from '@/session/preferences'
import { phone } from './support/taro'

/** functions/inbox/retention.ts, functions/notices/store.ts, functions/identity/look.ts. */
const days = { reports: 14, notices: 90, looks: 183 }

test.each(['zh', 'en'] as const)('in %s', (lang) => {
  phone.reset()
  act(() => { setPreferences({ elder: false, lang }) })
  render(<ConsentsPage />)
  const said = document.body.textContent ?? ''
  const word = { zh: '天', en: 'days' }[lang]
  for (const count of Object.values(days)) expect(said).toContain(`${String(count)} ${word}`)
  expect(said).not.toMatch(/一直对您可见|always visible/)
})
