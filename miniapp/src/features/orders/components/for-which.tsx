import { View } from '@tarojs/components'
import type { Household, Me } from '@shared/identity'
import { useListed, useWords } from '@/i18n/words'
import { orderWords } from '@/i18n/orders'
import { chooseHome } from '@/session/me'
import { ChoiceList } from '@/ui/choice-list'
import { Field } from '@/ui/field'
import { neighboursOf } from '../use-offered'

/** For whoever acts for several households of the community: whose bag it is. */
export function ForWhich({ me, household }: { me: Me; household: Household }) {
  const words = useWords(orderWords)
  const listed = useListed()
  const homes = neighboursOf(me, household)
  if (homes.length < 2) return null
  return (
    <View className='card'>
      <Field id='for-which' label={words.forWhom}>
        <ChoiceList
          id='for-which' label={words.forWhom} chosen={[household.id as string]} onChange={([id]) => { if (id) chooseHome(id) }}
          options={homes.map((one) => ({ value: one.id as string, name: one.label, note: listed(one.members.filter((member) => !member.elsewhere).map((member) => member.name)) }))}
        />
      </Field>
    </View>
  )
}
