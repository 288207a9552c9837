import type { CampaignLine } from '@shared/campaigns'
import type { Paged } from '@/api/use-paged'
import { campaignWords } from '@/i18n/campaigns'
import { coreWords } from '@/i18n/core'
import { useWords } from '@/i18n/words'
import { goTo } from '@/session/ways'
import { Button } from '@/ui/button'
import { Cell, Cells } from '@/ui/cell'
import { Title } from '@/ui/heading'
import { RefusalNote } from '@/ui/loaded'
import { StateView } from '@/ui/state-view'
import { Tag } from '@/ui/tag'
import type { CampaignForm } from '../form'
import { sorted } from '../stage'
import { LineCell } from './line-cell'

function Part({ id, title, lines, kept }: { id: string; title: string; lines: readonly CampaignLine[]; kept: readonly CampaignForm[] }) {
  if (lines.length === 0) return null
  return (
    <>
      <Title>{title}</Title>
      <Cells id={id}>{lines.map((line) => <LineCell key={line.id} of={line} changed={kept.some((form) => form.id === line.id && form.changed)} />)}</Cells>
    </>
  )
}

/** What this phone alone knows: begun and never saved. */
export function OnlyHere({ forms }: { forms: readonly CampaignForm[] }) {
  const words = useWords(campaignWords)
  if (forms.length === 0) return null
  return (
    <>
      <Title>{words.unsaved}</Title>
      <Cells id='campaigns-here'>{forms.map(({ id, title }) => <Cell key={id} id={`campaign-${id}`} title={title.trim() === '' ? words.untitled : title} value={<Tag>{words.states.draft}</Tag>} onTap={() => { goTo('campaignEdit', { id }) }} />)}</Cells>
    </>
  )
}

/** Drafts, what is running, and what was. */
export function MyList({ of, kept }: { of: Paged<CampaignLine>; kept: readonly CampaignForm[] }) {
  const words = useWords(campaignWords)
  const core = useWords(coreWords)
  const { drafts, running, past, here } = sorted(of.items, kept)
  if (of.items.length + here.length === 0) return <StateView id='campaigns-none' art='empty' title={words.none} text={words.noneText} />
  return (
    <>
      <Part id='campaigns-running' title={words.running} lines={running} kept={kept} />
      <OnlyHere forms={here} />
      <Part id='campaigns-drafts' title={words.drafts} lines={drafts} kept={kept} />
      <Part id='campaigns-past' title={words.past} lines={past} kept={kept} />
      <RefusalNote refusal={of.growing.refusal} id='campaigns-refusal' />
      {of.more ? <Button id='campaigns-more' busy={of.growing.busy} onTap={of.grow}>{core.more}</Button> : null}
    </>
  )
}
