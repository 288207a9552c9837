import { View } from '@tarojs/components'
import { useState } from 'react'
import { campaignFormWords } from '@/i18n/campaign-form'
import { coreWords } from '@/i18n/core'
import { useWords } from '@/i18n/words'
import { Button } from '@/ui/button'
import { Dialog } from '@/ui/dialog'
import { Title } from '@/ui/heading'
import { LongField, TextField } from '@/ui/text-field'
import { emptyPackage, type PackageForm } from '@/features/campaigns/form'
import { PackageCard } from './package-card'
import type { PartProps } from './part'

const mostPackages = 12
const isFilled = ({ name, contents, price }: PackageForm): boolean => [name, contents, price].some((text) => text.trim() !== '')

/** The first step: what is on offer. */
export function OfferStep({ form, faults, onChange, onPhoto }: PartProps) {
  const words = useWords(campaignFormWords)
  const core = useWords(coreWords)
  const [asked, ask] = useState<string>()
  const { packages } = form
  const change = (id: string, part: Partial<PackageForm>): void => { onChange({ packages: packages.map((one) => (one.id === id ? { ...one, ...part } : one)) }) }
  const drop = (id: string): void => {
    ask(undefined)
    onChange({ packages: packages.filter((one) => one.id !== id) })
  }
  const at = packages.findIndex((one) => one.id === asked)
  return (
    <>
      <TextField id='campaign-title' max={80} label={words.name} hint={words.nameHint} value={form.title} onChange={(title) => { onChange({ title }) }} {...faults.at('title')} />
      <LongField id='campaign-about' label={words.about} hint={words.aboutHint} value={form.about} onChange={(about) => { onChange({ about }) }} {...faults.at('about')} />
      <Title>{words.packages}</Title>
      {packages.map((one, n) => (
        <PackageCard
          key={one.id} of={one} n={n} place={form.place} faults={faults} onChange={(part) => { change(one.id, part) }} onPhoto={(busy) => { onPhoto(one.id, busy) }}
          {...(packages.length > 1 ? { onOut: () => { if (isFilled(one)) ask(one.id); else drop(one.id) } } : {})}
        />
      ))}
      {packages.length < mostPackages ? <Button id='package-add' icon='plus' onTap={() => { onChange({ packages: [...packages, emptyPackage(packages)] }) }}>{words.addPackage}</Button> : null}
      {asked !== undefined && at >= 0 ? (
        <Dialog id='package-out' title={words.takeOutSure(packages[at]?.name.trim() || words.package(at + 1))} onClose={() => { ask(undefined) }}>
          <View className='lead'>{words.takeOutText}</View>
          <View className='stack stack--s'>
            <Button id='package-out-yes' look='stop' onTap={() => { drop(asked) }}>{core.remove}</Button>
            <Button id='package-out-no' look='quiet' onTap={() => { ask(undefined) }}>{core.cancel}</Button>
          </View>
        </Dialog>
      ) : null}
    </>
  )
}
