import Taro from '@tarojs/taro'
import type { Duty } from '@shared/duty-schema'
import { campaignFormWords } from '@/i18n/campaign-form'
import { useWords } from '@/i18n/words'
import { NeedsMe } from '@/session/needs'
import { goTo } from '@/session/ways'
import { Loaded, NotFound } from '@/ui/loaded'
import { Page } from '@/ui/page'
import { toast } from '@/ui/toast'
import { NoLead } from '@/features/campaigns/components/no-lead'
import { formOf } from '@/features/campaigns/form'
import { leadsOf } from '@/features/campaigns/leads'
import { Editor } from '../../components/editor'
import { useDraft } from '../../use-form'

function Edit({ id, duties }: { id: string; duties: readonly Duty[] }) {
  const words = useWords(campaignFormWords)
  const { mine, kept, found } = useDraft(id)
  // Without a network what was saved last is there to go on with.
  const here = mine ?? (found.refusal && !found.data ? kept : undefined)
  const nameOf = (place: string): string => duties.find((duty) => duty.place === place)?.placeName ?? ''
  const saved = (): void => {
    toast(words.saved)
    goTo('campaignPreview', { id })
  }
  if (here) return <Editor first={here} placeName={nameOf(here.place)} onSaved={saved} />
  return <Loaded of={found}>{(of) => (of.state === 'draft' ? <Editor key={of.id} first={formOf(of)} placeName={of.placeName} onSaved={saved} /> : <NotFound />)}</Loaded>
}

/** Writing a campaign before it is published. */
export default function EditPage() {
  const words = useWords(campaignFormWords)
  const { id } = Taro.useRouter().params
  return (
    <Page id='campaign-edit' title={words.edit}>
      <NeedsMe>
        {(me) => {
          const duties = leadsOf(me)
          if (duties.length === 0) return <NoLead />
          return id === undefined ? <NotFound /> : <Edit id={id} duties={duties} />
        }}
      </NeedsMe>
    </Page>
  )
}
