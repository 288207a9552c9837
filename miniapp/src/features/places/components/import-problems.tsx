import { View } from '@tarojs/components'
import type { ImportView } from '@shared/imports'
import { importWords } from '@/i18n/import'
import { useWords } from '@/i18n/words'
import { Cell, Cells } from '@/ui/cell'
import { Warning } from '@/ui/warning'

/** The rows that are left out, each with its number and the reason, as one looks for them in the table. */
export function ImportProblems({ of: { rows, shown } }: { of: ImportView['problems'] }) {
  const words = useWords(importWords)
  if (rows === 0) return null
  return (
    <>
      <Warning id='import-left-out' title={words.wrong(rows)} text={words.wrongText} />
      <Cells id='import-problems'>
        {shown.map(({ row, message }, index) => <Cell key={`${String(index)} ${String(row)}`} title={words.row(row)} note={message} />)}
      </Cells>
      {shown.length < rows ? <View className='small'>{words.firstOf(shown.length)}</View> : null}
    </>
  )
}
