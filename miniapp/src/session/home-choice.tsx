import { View } from '@tarojs/components'
import type { Me } from '@shared/identity'
import { meWords } from '@/i18n/me'
import { useWords } from '@/i18n/words'
import { ChoiceList } from '@/ui/choice-list'
import { Field } from '@/ui/field'
import { chooseHome, homeOf, homesOf } from './me'

/** For whoever belongs to several households: which of them the page is about. `label` asks it in the page's own words. */
export function HomeChoice({ me, label }: { me: Me; label?: string }) {
  const words = useWords(meWords)
  const homes = homesOf(me)
  const named = label ?? words.change
  if (homes.length < 2) return null
  return (
    <View className='card'>
      <Field id='choose-household' label={named}>
        <ChoiceList
          id='choose-household' label={named} chosen={[homeOf(me)?.id ?? '']} onChange={([id]) => { if (id) chooseHome(id) }}
          options={homes.map((one) => ({ value: one.id as string, name: one.label, note: one.communityName }))}
        />
      </Field>
    </View>
  )
}
