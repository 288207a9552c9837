import { useState } from 'react'
import { troubleWords, type TroubleSide } from '@shared/help-between'
import { betweenWords } from '@/i18n/help-between'
import { useSay, useWords } from '@/i18n/words'
import { ChoiceList } from '@/ui/choice-list'
import { Field } from '@/ui/field'
import { toast } from '@/ui/toast'
import { Sheet } from './sheet'

interface TroubleSheetProps<S extends string> { side: TroubleSide; sorts: readonly S[]; send: (event: string, sort: S, text: string) => Promise<void>; onFailed?: () => void }

/** Trouble with the other side, which never reads it. */
export function TroubleSheet<S extends string>({ side, sorts, send, onFailed }: TroubleSheetProps<S>) {
  const [words, say] = [useWords(betweenWords), useSay()]
  const [sort, setSort] = useState<S>()
  const names = troubleWords[side] as Readonly<Record<string, { zh: string; en: string }>>
  return (
    <Sheet id='trouble' look='danger' open={words.trouble} title={words.trouble} text={words.troubleText} yes={words.send} typed={words.more} whole={sort !== undefined} {...(onFailed ? { onFailed } : {})} send={async (event, text) => { if (sort) { await send(event, sort, text); toast(words.told) } }}>
      {(tried: boolean) => (
        <Field id='trouble-sort' label={words.what} {...(tried && sort === undefined ? { error: words.choose } : {})}>
          <ChoiceList id='trouble-sort' label={words.what} options={sorts.map((value) => ({ value, name: say(names[value] ?? { zh: value, en: value }) }))} chosen={sort ? [sort] : []} onChange={([one]) => { setSort(sorts.find((value) => value === one)) }} />
        </Field>
      )}
    </Sheet>
  )
}
