import { View } from '@tarojs/components'
import { campaignFormWords } from '@/i18n/campaign-form'
import { useWords } from '@/i18n/words'
import { Card } from '@/ui/card'
import { ChoiceList } from '@/ui/choice-list'
import { Field } from '@/ui/field'
import { Loaded } from '@/ui/loaded'
import { Chips } from '@/ui/tabs'
import { useBuildings, type Group } from '../use-buildings'
import type { PartProps } from './part'

/** A compound stands for all of its buildings: chosen whole, none of them need be. */
function toggled(chosen: readonly string[], id: string, { id: whole, below }: Group): string[] {
  if (chosen.includes(id)) return chosen.filter((one) => one !== id)
  const others = id === whole ? chosen.filter((one) => !below.some((building) => building.id === one)) : chosen.filter((one) => one !== whole)
  return [...others, id]
}

function OfCompound({ group, form, onChange }: { group: Group } & Pick<PartProps, 'form' | 'onChange'>) {
  const words = useWords(campaignFormWords)
  const chips = [{ value: group.id, name: words.whole(group.name) }, ...group.below.map(({ id, name }) => ({ value: id, name }))]
  return (
    <View>
      <View className='small'>{group.name}</View>
      <Chips id={`buildings-${group.id}`} label={group.name} chips={chips} on={form.buildings} onToggle={(id) => { onChange({ buildings: toggled(form.buildings, id, group) }) }} />
    </View>
  )
}

function Choose({ form, onChange }: Pick<PartProps, 'form' | 'onChange'>) {
  const words = useWords(campaignFormWords)
  const groups = useBuildings(form.place)
  return (
    <Loaded of={groups} lines={3}>
      {(all) => {
        const alone = all.filter(({ below }) => below.length === 0)
        return (
          <>
            {all.filter(({ below }) => below.length > 0).map((group) => <OfCompound key={group.id} group={group} form={form} onChange={onChange} />)}
            {alone.length > 0 ? <Chips id='buildings-alone' label={words.buildings} chips={alone.map(({ id, name }) => ({ value: id, name }))} on={form.buildings} onToggle={(id) => { onChange({ buildings: form.buildings.includes(id) ? form.buildings.filter((one) => one !== id) : [...form.buildings, id] }) }} /> : null}
          </>
        )
      }}
    </Loaded>
  )
}

/** Everywhere in its place, or only to what is chosen. */
export function BuildingsPart({ form, faults, placeName, onChange }: PartProps & { placeName: string }) {
  const words = useWords(campaignFormWords)
  const wrong = faults.all.find(({ path }) => path.startsWith('buildings'))
  const options = [{ value: 'all', name: words.everywhere(placeName) }, { value: 'some', name: words.some }] as const
  return (
    <Card>
      <Field id='buildings' label={words.buildings} {...(wrong ? { error: wrong.message } : {})}>
        <ChoiceList id='buildings' label={words.buildings} options={options} chosen={[form.everywhere ? 'all' : 'some']} onChange={([choice]) => { onChange({ everywhere: choice === 'all' }) }} />
      </Field>
      {form.everywhere ? null : <Choose form={form} onChange={onChange} />}
    </Card>
  )
}
