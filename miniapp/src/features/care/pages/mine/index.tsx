import { View } from '@tarojs/components'
import { useState } from 'react'
import Taro from '@tarojs/taro'
import type { Care } from '@shared/care'
import type { Household } from '@shared/identity'
import { useLoaded } from '@/api/use-loaded'
import { careWords } from '@/i18n/care'
import { useWords } from '@/i18n/words'
import { NeedsHome } from '@/session/needs'
import { PageTitle } from '@/ui/heading'
import { Loaded } from '@/ui/loaded'
import { Page } from '@/ui/page'
import { api } from '../../api'
import { AskCare } from '../../components/ask-care'
import { CareOn } from '../../components/care-on'

function Mine({ household }: { household: Household }) {
  const words = useWords(careWords)
  const loaded = useLoaded(household.id, () => api.care.mine({ query: { household: household.id } }))
  const [said, setSaid] = useState<{ care: Care | undefined }>()
  const [changing, setChanging] = useState(false)
  const done = (care: Care | undefined): void => {
    setSaid({ care })
    setChanging(false)
    void Taro.pageScrollTo({ scrollTop: 0, duration: 0 }).catch(() => undefined)
  }
  return (
    <Loaded of={loaded}>
      {(found) => {
        const { care } = said ?? found
        if (care && !changing) return <CareOn of={care} onChange={() => { setChanging(true) }} onDone={done} />
        return (
          <View>
            <PageTitle>{care ? words.changeTitle : words.mineTitle}</PageTitle>
            {care ? null : <View className='lead'>{words.mineText}</View>}
            <AskCare household={household} before={care} onDone={done} />
          </View>
        )
      }}
    </Loaded>
  )
}

/** Whether somebody looks after my household. A notice names the household that it is about. */
export default function CareMinePage() {
  const words = useWords(careWords)
  const { household: asked } = Taro.useRouter().params
  return (
    <Page id='care-mine' title={words.title}>
      <NeedsHome asked={asked}>{(household) => <Mine key={household.id} household={household} />}</NeedsHome>
    </Page>
  )
}
