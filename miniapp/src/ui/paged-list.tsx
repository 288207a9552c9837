import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import type { Paged } from '@/api/use-paged'
import { coreWords } from '@/i18n/core'
import { useWords } from '@/i18n/words'
import { Button } from './button'
import { Cells } from './cell'
import { Loaded, RefusalNote } from './loaded'

interface PagedListProps<T> { id: string; of: Paged<T>; empty: ReactNode; children: (item: T) => ReactNode }

/** A list with its states, and a button for the next page: an endless scroll would hide where the list ends. */
export function PagedList<T>({ id, of, empty, children }: PagedListProps<T>) {
  const words = useWords(coreWords)
  return (
    <Loaded of={of.first}>
      {() => of.items.length === 0 ? empty : (
        <>
          <Cells id={id}>{of.items.map(children)}</Cells>
          <RefusalNote refusal={of.growing.refusal} id={`${id}-refusal`} />
          {of.more
            ? <Button id={`${id}-more`} busy={of.growing.busy} onTap={of.grow}>{words.more}</Button>
            : <View className='small center'>{words.end}</View>}
        </>
      )}
    </Loaded>
  )
}
