import { View } from '@tarojs/components'
import type { Household } from '@shared/identity'
import { programmes } from '@shared/subsidy-programmes'
import type { HadSubsidy } from '@shared/subsidies'
import { useLoaded } from '@/api/use-loaded'
import { subsidyWords } from '@/i18n/subsidies'
import { useWhen } from '@/i18n/when'
import { useSay, useWords } from '@/i18n/words'
import { HomeChoice } from '@/session/home-choice'
import { NeedsHome } from '@/session/needs'
import { goTo } from '@/session/ways'
import { Cell, Cells } from '@/ui/cell'
import { Title } from '@/ui/heading'
import { Loaded } from '@/ui/loaded'
import { Page } from '@/ui/page'
import { StateView } from '@/ui/state-view'
import { api } from '../../api'
import { GrantCard } from '../../components/grant-card'

function Had({ of }: { of: readonly HadSubsidy[] }) {
  const words = useWords(subsidyWords)
  const say = useSay()
  const { day } = useWhen()
  const when = ({ programme, period }: HadSubsidy): string => {
    const { period: kind } = programmes[programme]
    return kind === 'once' ? words.hadIn.once : kind === 'month' ? words.hadIn.month(period) : words.hadIn.week(day(period))
  }
  return (
    <>
      <Title>{words.had}</Title>
      <Cells id='subsidies-had'>{of.map((one) => <Cell key={one.programme + one.period} icon='bag' title={one.title} note={say(programmes[one.programme].name)} value={when(one)} onTap={() => { goTo('campaign', { id: one.campaign }) }} />)}</Cells>
    </>
  )
}

function Mine({ household }: { household: Household }) {
  const words = useWords(subsidyWords)
  const found = useLoaded(household.id, () => api.subsidies.mine({ query: { household: household.id } }))
  return (
    <Loaded of={found} lines={4}>
      {({ items, had }) => items.length === 0 && had.length === 0 ? <StateView id='subsidies-none' art='empty' title={words.mineNone} text={words.mineNoneText} /> : (
        <View>
          <View className='lead'>{words.mineText}</View>
          {items.map((one) => <GrantCard key={one.programme} programme={one.programme} of={one} />)}
          {had.length > 0 ? <Had of={had} /> : null}
        </View>
      )}
    </Loaded>
  )
}

/** What a household is eligible for, who set it, and what it had. */
export default function MySubsidiesPage() {
  const words = useWords(subsidyWords)
  return <Page id='my-subsidies' title={words.mine}><NeedsHome text={words.noHome}>{(household, me) => <><HomeChoice me={me} label={words.forWhich} /><Mine key={household.id} household={household} /></>}</NeedsHome></Page>
}
