import { tonightPage } from '@/api/tonight'
import { useLoaded } from '@/api/use-loaded'
import { inboxWords } from '@/i18n/inbox'
import { useWords } from '@/i18n/words'
import { goTo } from '@/session/ways'
import { Button } from '@/ui/button'
import { Warning } from '@/ui/warning'

/** From nine in the evening: how many at this place nobody has said anything about, and the way to say it. */
export function Tonight({ place }: { place: string }) {
  const words = useWords(inboxWords)
  const { data } = useLoaded(`${place} tonight`, () => tonightPage(place))
  const count = data?.items.filter((one) => one.plan === undefined).length ?? 0
  if (count === 0) return null
  return (
    <Warning id='tonight' title={words.tonight(`${String(count)}${data?.cursor === undefined ? '' : '+'}`)}>
      <Button id='go-overnight' fit onTap={() => { goTo('overnight', { place }) }}>{words.sayTonight}</Button>
    </Warning>
  )
}
