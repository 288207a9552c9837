import { View } from '@tarojs/components'
import { mayBe } from '@shared/callup-states'
import { callUpWords } from '@/i18n/callups'
import { useWords } from '@/i18n/words'
import { Button } from '@/ui/button'
import { api } from '../api'
import { useDeed } from '../use-deed'
import type { RunPart } from './run-part'
import { Sure } from './sure'
import { WithWhy } from './with-why'

/** Calling it off before it begins; saying that it is done after. */
export function RunEnd({ of: { callup, people }, onChange }: Pick<RunPart, 'of' | 'onChange'>) {
  const words = useWords(callUpWords)
  const deed = useDeed(onChange)
  const here = people.filter(({ state }) => state === 'here').length
  const finish = (): void => { deed.send((id) => api.callups.finish({ params: { callup: callup.id }, body: { id } }), words.finished) }
  return (
    <View className='field stack stack--s'>
      {mayBe(callup.phase, 'finish') ? <Button id='callup-finish' icon='check' onTap={deed.open}>{words.finish}</Button> : null}
      <Sure id='finish' on={deed.isOpen} act={deed.act} title={words.finishTitle} text={words.finishText} yes={words.finishYes} no={words.back} onYes={finish} onClose={deed.close} />
      {mayBe(callup.phase, 'call-off') ? (
        <WithWhy
          id='callup-call-off' sheet='call-off' name={words.callOff} title={words.callOffTitle} text={words.callOffText(here)} yes={words.callOffYes} said={words.calledOff} onChange={onChange}
          onSend={(id, text) => api.callups.callOff({ params: { callup: callup.id }, body: { id, text } })}
        />
      ) : null}
    </View>
  )
}
