import { View } from '@tarojs/components'
import { useState } from 'react'
import Taro from '@tarojs/taro'
import type { Household } from '@shared/identity'
import type { Measure } from '@shared/measures'
import { measureWords } from '@/i18n/measures'
import { useWords } from '@/i18n/words'
import { NeedsHome } from '@/session/needs'
import { PageTitle } from '@/ui/heading'
import { Loaded } from '@/ui/loaded'
import { Page } from '@/ui/page'
import { StateView } from '@/ui/state-view'
import { MyMeasure } from '../../components/my-measure'
import { useMine } from '../../use-mine'

function Mine({ household }: { household: Household }) {
  const words = useWords(measureWords)
  const loaded = useMine(household.id)
  const [changed, setChanged] = useState<Readonly<Record<string, Measure>>>({})
  return (
    <Loaded of={loaded}>
      {({ items }) => (items.length === 0 ? <StateView id='measures-none' art='empty' title={words.none} text={words.noneText} /> : (
        <View>
          <PageTitle>{words.title}</PageTitle>
          {items.map((one) => <MyMeasure key={one.id} of={changed[one.id] ?? one} onDone={(next) => { setChanged({ ...changed, [next.id]: next }) }} />)}
        </View>
      ))}
    </Loaded>
  )
}

/** Under which measure somebody of my household is. A notice names the household that it is about. */
export default function MeasureMinePage() {
  const words = useWords(measureWords)
  const { household: asked } = Taro.useRouter().params
  return (
    <Page id='measure-mine' title={words.title}>
      <NeedsHome asked={asked}>{(household) => <Mine key={household.id} household={household} />}</NeedsHome>
    </Page>
  )
}
