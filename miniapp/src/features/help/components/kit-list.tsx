import { useRef } from 'react'
import type { KitItem } from '@shared/help-kit'
import { kitWords } from '@shared/help-kit'
import { newId } from '@shared/ids'
import { useAct } from '@/api/use-act'
import { helpWorkWords } from '@/i18n/help-work'
import { useSay, useWords } from '@/i18n/words'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { Facts } from '@/ui/facts'
import { CardTitle } from '@/ui/heading'
import { RefusalNote } from '@/ui/loaded'
import { api } from '../api'
import type { Work } from './work-part'

/** The checklist of what is taken along: got, and handed back. */
export function KitList({ help, bringing: { kit }, onDone }: Work) {
  const words = useWords(helpWorkWords)
  const say = useSay()
  const act = useAct()
  const event = useRef(newId('event'))
  if (kit.length === 0) return null
  const move = (item: KitItem, handed: 'over' | 'back'): void => {
    void act.run(async () => {
      await api.help.kit({ params: { help: help.id }, body: { id: event.current, item, handed } })
      event.current = newId('event')
      onDone()
    }).then((through) => { if (!through) event.current = newId('event') })
  }
  const button = (item: KitItem, out: boolean) => <Button id={`kit-${item}-${out ? 'back' : 'over'}`} fit busy={act.busy} onTap={() => { move(item, out ? 'back' : 'over') }}>{out ? words.back : words.over}</Button>
  return (
    <Card id='kit'>
      <CardTitle>{words.kit}</CardTitle>
      <RefusalNote refusal={act.refusal} id='kit-refusal' />
      <Facts of={kit.map(({ item, given, back, elsewhere }) => ({ name: `${back ? '✓ ' : ''}${say(kitWords[item])}${back ? ` · ${words.isBack}` : given ? ` · ${elsewhere ? words.isWith(given.by) : words.wasGiven}` : ''}`, value: back ? '' : button(item, given !== undefined && !elsewhere) }))} />
    </Card>
  )
}
