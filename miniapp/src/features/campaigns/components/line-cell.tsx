import type { CampaignLine } from '@shared/campaigns'
import { yuan } from '@shared/money'
import { campaignWords } from '@/i18n/campaigns'
import { useWhen } from '@/i18n/when'
import { useWords } from '@/i18n/words'
import { now } from '@/session/now'
import { goTo } from '@/session/ways'
import { Cell } from '@/ui/cell'
import { Tag } from '@/ui/tag'
import { stageOf, tones } from '../stage'

/** A campaign; a draft opens in its form, any other at how it goes. `changed`: here, and not saved. `by`: whose it is, where it is not mine. */
export function LineCell({ of, changed, by }: { of: CampaignLine; changed: boolean; by?: string }) {
  const words = useWords(campaignWords)
  const { moment } = useWhen()
  const stage = stageOf(of, now())
  const when = stage === 'to-come' || stage === 'draft' ? words.opensAt(moment(of.opens)) : stage === 'open' ? words.closesAt(moment(of.closes)) : words.closed(moment(of.closes))
  const note = [...(by ? [by] : []), of.placeName, words.from(yuan(of.from)), when, ...(changed ? [words.changed] : [])].join(' · ')
  return <Cell id={`campaign-${of.id}`} title={of.title} note={note} value={<Tag tone={tones[stage]}>{words.states[stage]}</Tag>} onTap={() => { goTo(of.state === 'draft' ? 'campaignEdit' : 'led', { id: of.id }) }} />
}
