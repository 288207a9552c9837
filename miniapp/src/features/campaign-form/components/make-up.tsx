import { View } from '@tarojs/components'
import { yuan } from '@shared/money'
import type { Faults } from '@/api/fields'
import { campaignFormWords } from '@/i18n/campaign-form'
import { useWords } from '@/i18n/words'
import { Button } from '@/ui/button'
import { Field } from '@/ui/field'
import { TextField } from '@/ui/text-field'
import { roleProps } from '@/ui/tap'
import { fenOf, sumOf } from '@/features/campaigns/content'
import { parts, type PackageForm } from '@/features/campaigns/form'

interface MakeUpProps { of: PackageForm; at: string; faults: Faults; onChange: (part: Partial<PackageForm>) => void }

/** What the four come to, said while one types; the goods take what is left with one tap. */
function Sum({ id, of, onChange }: { id: string; of: PackageForm; onChange: MakeUpProps['onChange'] }) {
  const words = useWords(campaignFormWords)
  const found = sumOf(of)
  if (!found) return null
  const { sum, beyond } = found
  const goods = (fenOf(of.goods) ?? 0) + beyond
  const said = beyond === 0 ? words.sums(yuan(sum)) : beyond > 0 ? words.short(yuan(sum), yuan(beyond), of.subsidised !== undefined) : words.over(yuan(sum), yuan(-beyond), of.subsidised !== undefined)
  return (
    <View>
      <View id={`${id}-sum`} className={beyond === 0 ? 'small' : 'strong'} {...roleProps('status')}>{said}</View>
      {beyond !== 0 && goods >= 0 ? <Button id={`${id}-fill`} fit look='quiet' onTap={() => { onChange({ goods: yuan(goods) }) }}>{words.fill(yuan(goods))}</Button> : null}
    </View>
  )
}

export function MakeUp({ of, at, faults, onChange }: MakeUpProps) {
  const words = useWords(campaignFormWords)
  const id = `${of.id}-make-up`
  return (
    <Field id={id} label={words.makeUp} hint={words.makeUpHint(of.subsidised !== undefined)} {...faults.at(`${at}.makeUp`)}>
      <View className='pair'>
        {parts.map((part) => <TextField key={part} id={`${of.id}-${part}`} kind='digit' max={12} label={words[part]} value={of[part]} onChange={(text) => { onChange({ [part]: text }) }} {...faults.at(`${at}.makeUp.${part}`)} />)}
      </View>
      <Sum id={id} of={of} onChange={onChange} />
    </Field>
  )
}
