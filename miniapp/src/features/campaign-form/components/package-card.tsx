import { View } from '@tarojs/components'
import { packageTags } from '@shared/order-states'
import type { Faults } from '@/api/fields'
import { api } from '@/api/uploads'
import { campaignFormWords } from '@/i18n/campaign-form'
import { useWords } from '@/i18n/words'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { ChoiceList } from '@/ui/choice-list'
import { Field } from '@/ui/field'
import { CardTitle } from '@/ui/heading'
import { PhotoField } from '@/ui/photo-field'
import { Chips } from '@/ui/tabs'
import { LongField, TextField } from '@/ui/text-field'
import type { PackageForm } from '@/features/campaigns/form'
import { MakeUp } from './make-up'
import { SubsidyPart } from './subsidy-part'

interface PackageCardProps { of: PackageForm; n: number; place: string; faults: Faults; onChange: (part: Partial<PackageForm>) => void; onPhoto: (busy: boolean) => void; onOut?: () => void }

function HowMany({ of, at, faults, onChange }: { of: PackageForm; at: string; faults: Faults; onChange: PackageCardProps['onChange'] }) {
  const words = useWords(campaignFormWords)
  const options = [{ value: 'limited', name: words.limited }, { value: 'unlimited', name: words.unlimited }] as const
  return (
    <>
      <Field id={`${of.id}-limited`} label={words.stock}>
        <ChoiceList id={`${of.id}-limited`} label={words.stock} options={options} chosen={[of.limited ? 'limited' : 'unlimited']} onChange={([choice]) => { onChange({ limited: choice === 'limited' }) }} />
      </Field>
      <View className='pair'>
        {of.limited ? <TextField id={`${of.id}-stock`} kind='number' max={7} label={words.stockCount} value={of.stock} onChange={(stock) => { onChange({ stock }) }} {...faults.at(`${at}.stock`)} /> : null}
        <TextField id={`${of.id}-limit`} kind='number' max={4} label={words.limit} value={of.limit} onChange={(limit) => { onChange({ limit }) }} {...faults.at(`${at}.limit`)} />
      </View>
    </>
  )
}

/** One package: what is in it line by line, its price with what it is made of, how many there are. */
export function PackageCard({ of, n, place, faults, onChange, onPhoto, onOut }: PackageCardProps) {
  const words = useWords(campaignFormWords)
  const at = `packages.${String(n)}`
  const inContents = faults.all.find(({ path }) => path.startsWith(`${at}.contents`))
  const tags = packageTags.map((tag) => ({ value: tag, name: words.tagNames[tag] }))
  return (
    <Card id={`package-${of.id}`}>
      <View className='row row--between'>
        <CardTitle>{words.package(n + 1)}</CardTitle>
        {onOut ? <Button id={`${of.id}-out`} fit look='danger' onTap={onOut}>{words.takeOut(words.package(n + 1))}</Button> : null}
      </View>
      <TextField id={`${of.id}-name`} max={60} label={words.packageName} value={of.name} onChange={(name) => { onChange({ name }) }} {...faults.at(`${at}.name`)} />
      <LongField id={`${of.id}-contents`} max={900} label={words.contents} hint={words.contentsHint} value={of.contents} onChange={(contents) => { onChange({ contents }) }} {...(inContents ? { error: inContents.message } : {})} />
      <PhotoField
        id={`${of.id}-photo`} label={words.photo} alt={`${words.photo} ${of.name}`} askForm={(id) => api.uploads.ask({ body: { id, purpose: 'package-photo', place } })}
        value={of.photo} onBusy={onPhoto} onChange={(photo) => { onChange({ photo }) }} {...faults.at(`${at}.photo`)}
      />
      <TextField id={`${of.id}-price`} kind='digit' max={12} label={words.price} value={of.price} onChange={(price) => { onChange({ price }) }} {...faults.at(`${at}.price`)} />
      <SubsidyPart of={of} at={at} faults={faults} onChange={onChange} />
      <MakeUp of={of} at={at} faults={faults} onChange={onChange} />
      {of.subsidised ? null : <HowMany of={of} at={at} faults={faults} onChange={onChange} />}
      <View className='strong'>{words.tags}</View>
      <Chips id={`${of.id}-tags`} label={words.tags} chips={tags} on={of.tags} onToggle={(tag) => { onChange({ tags: of.tags.includes(tag) ? of.tags.filter((one) => one !== tag) : [...of.tags, tag] }) }} />
    </Card>
  )
}
