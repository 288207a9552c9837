import { View } from '@tarojs/components'
import { kitWords } from '@shared/help-kit'
import { useListed, useSay, useWords } from '@/i18n/words'
import { workWords } from '@/i18n/work'
import type { Detail } from './sheet-frame'

/** What goes with a request for help from one hand to the other. */
export function KitGoes({ of }: { of: Detail }) {
  const words = useWords(workWords)
  const [say, listed] = [useSay(), useListed()]
  const carried = of.request.kind === 'help' ? of.request.help.carried ?? [] : []
  return carried.length === 0 ? null : <View id='kit-goes' className='field strong'>{words.kitGoes(listed(carried.map((item) => say(kitWords[item]))))}</View>
}
