import { useState } from 'react'
import Taro from '@tarojs/taro'
import type { Me } from '@shared/identity'
import { usePaged } from '@/api/use-paged'
import { campaignWords } from '@/i18n/campaigns'
import { useWords } from '@/i18n/words'
import { NeedsMe } from '@/session/needs'
import { goTo } from '@/session/ways'
import { Button } from '@/ui/button'
import { PageTitle } from '@/ui/heading'
import { Loaded } from '@/ui/loaded'
import { Page } from '@/ui/page'
import { SelectField } from '@/ui/picker-field'
import { api } from '../../api'
import { MyList, OnlyHere } from '../../components/my-list'
import { NoLead } from '../../components/no-lead'
import { OthersHere } from '../../components/others-here'
import { freshForm, isBegun, type CampaignForm } from '../../form'
import { forgetForm, keepForm, keptForms } from '../../kept'
import { leadsOf } from '../../leads'

/** What was begun on this phone; an empty one that was only opened goes. */
function useKept(): readonly CampaignForm[] {
  const read = (): CampaignForm[] => {
    for (const one of keptForms()) if (one.version === 0 && !isBegun(one)) forgetForm(one.id)
    return keptForms()
  }
  const [kept, setKept] = useState(read)
  Taro.useDidShow(() => { setKept(read()) })
  return kept
}

function Mine({ me }: { me: Me }) {
  const words = useWords(campaignWords)
  const duties = leadsOf(me)
  const [place, setPlace] = useState(duties[0]?.place ?? '')
  const kept = useKept()
  const list = usePaged('mine', (cursor) => api.campaigns.mine({ query: cursor === undefined ? {} : { cursor } }))
  if (duties.length === 0) return <NoLead />
  const open = (): void => {
    const form = freshForm(place, me.name ?? '')
    keepForm(form)
    goTo('campaignEdit', { id: form.id })
  }
  return (
    <>
      <PageTitle>{words.title}</PageTitle>
      {duties.length > 1 ? <SelectField id='campaign-place' label={words.forPlace} options={duties.map((duty) => ({ value: duty.place, name: duty.placeName }))} value={place} placeholder='' onChange={setPlace} /> : null}
      <Button id='campaign-new' look='main' icon='plus' onTap={open}>{words.new}</Button>
      {list.first.data ? null : <OnlyHere forms={kept.filter((one) => one.version === 0)} />}
      <Loaded of={list.first}>{() => <MyList of={list} kept={kept} />}</Loaded>
      {list.first.data ? <OthersHere key={place} place={place} mine={list.items.map((one) => one.id)} /> : null}
    </>
  )
}

/** What a leader has drafted, has running, and had. */
export default function MinePage() {
  const words = useWords(campaignWords)
  return <Page id='campaigns' title={words.title}><NeedsMe>{(me) => <Mine me={me} />}</NeedsMe></Page>
}
