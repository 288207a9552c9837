import { View } from '@tarojs/components'
import { mostLines } from '@shared/help-form'
import { helpFormWords } from '@/i18n/help-form'
import { useWords } from '@/i18n/words'
import { Button } from '@/ui/button'
import { Title } from '@/ui/heading'
import { emptyLine, nextKey } from '@/features/help/draft'
import type { Part } from './field-part'
import { MedicineLine } from './medicine-line'

export function MedicineLines({ draft: { lines }, faults, onChange }: Part) {
  const words = useWords(helpFormWords)
  return (
    <>
      <Title>{words.fields.lines}</Title>
      {lines.map((line, index) => (
        <MedicineLine
          key={line.key} line={line} index={index} faults={faults}
          onChange={(part) => { onChange({ lines: lines.map((one) => (one.key === line.key ? { ...one, ...part } : one)) }) }}
          onRemove={lines.length > 1 ? () => { onChange({ lines: lines.filter((one) => one.key !== line.key) }) } : undefined}
        />
      ))}
      {lines.length < mostLines ? <View className='field'><Button id='add-line' icon='plus' onTap={() => { onChange({ lines: [...lines, emptyLine(nextKey(lines))] }) }}>{words.addLine}</Button></View> : null}
    </>
  )
}
