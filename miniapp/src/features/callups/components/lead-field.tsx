import type { Serving } from '@shared/rota'
import { useLoaded } from '@/api/use-loaded'
import { callUpWords } from '@/i18n/callups'
import { sayRole } from '@/i18n/say-task'
import { useWords } from '@/i18n/words'
import { usePreferences } from '@/session/preferences'
import { SelectField } from '@/ui/picker-field'
import { api } from '../api'

const me = 'me'

/** Others who serve at the place, each once. */
const othersOf = (items: readonly Serving[]): Serving[] => items.filter((one, n) => !one.me && items.findIndex(({ user }) => user === one.user) === n)

/** Who is in charge on site and shows the code; whoever asks for hands, unless somebody else who serves here is chosen. Where nobody can be read it is whoever asks. */
export function LeadField({ place, value, error, onChange }: { place: string; value: string; error?: string; onChange: (user: string) => void }) {
  const words = useWords(callUpWords)
  const { lang } = usePreferences()
  const loaded = useLoaded(place, () => api.duties.page({ query: { place } }))
  const options = [{ value: me, name: words.myself }, ...othersOf(loaded.data?.items ?? []).map(({ user, name, role }) => ({ value: user, name: `${name} · ${sayRole(role, lang)}` }))]
  const chosen = options.some((one) => one.value === value) ? value : me
  return <SelectField id='callup-lead' label={words.lead} hint={words.leadHint} value={chosen} placeholder={words.myself} options={options} onChange={(next) => { onChange(next === me ? '' : next) }} {...(error === undefined ? {} : { error })} />
}
