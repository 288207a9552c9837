import type { HelpDetail } from '@shared/help'
import { helpMineWords } from '@/i18n/help-mine'
import { sayEvent, sayEventMore } from '@/i18n/say-event'
import { useWhen } from '@/i18n/when'
import { useWords } from '@/i18n/words'
import { usePreferences } from '@/session/preferences'
import { Card } from '@/ui/card'
import { Title } from '@/ui/heading'
import { Timeline } from '@/ui/timeline'

/** What happened, in plain words, newest first. */
export function Story({ detail: { timeline, help } }: { detail: HelpDetail }) {
  const words = useWords(helpMineWords)
  const { lang } = usePreferences()
  const when = useWhen()
  const moments = [...timeline].sort((a, b) => (a.at < b.at ? 1 : -1)).map((event) => ({ key: event.id, when: when.alone(when.moment(event.at)), what: sayEvent(event, lang), more: sayEventMore(event, help.need.kind, lang) }))
  return <><Title>{words.story}</Title><Card><Timeline id='timeline' moments={moments} /></Card></>
}
