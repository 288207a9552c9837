import { View } from '@tarojs/components'
import { nation, sayPlace } from '@shared/place-tree'
import type { PathStep } from '@shared/places'
import { doorWords } from '@/i18n/door'
import { useWords } from '@/i18n/words'
import { roleProps, tapProps } from './tap'

/** The register's fillers between a city and its districts, which nobody says. */
export const isSaid = (step: PathStep): boolean => sayPlace([step]) !== ''

/** Where one is in the tree, with every level above to go back to; `root`: the highest of them, the nation unless said. */
export function PlaceCrumbs({ path, root, onGo }: { path: readonly PathStep[]; root?: string; onGo: (path: readonly PathStep[]) => void }) {
  const words = useWords(doorWords)
  const said = path.map((step, index) => ({ step, to: path.slice(0, index + 1) })).slice(Math.max(path.findIndex((step) => step.id === root), 0)).filter(({ step }) => isSaid(step))
  const at = said.at(-1)
  if (!at) return null
  // Below a filler one may still go back to the level that lists it.
  const isHere = at.to.length === path.length
  return (
    <View className='chips' {...roleProps('group', words.levels)}>
      {root === undefined ? <View id={`place-up-${nation}`} className='chip' {...tapProps(() => { onGo([]) })}>{words.nation}</View> : null}
      {said.slice(0, -1).map(({ step, to }) => <View key={step.id} id={`place-up-${step.id}`} className='chip' {...tapProps(() => { onGo(to) })}>{step.name}</View>)}
      <View id='place-at' className='chip chip--on' {...(isHere ? {} : tapProps(() => { onGo(at.to) }))}>{at.step.name}</View>
    </View>
  )
}
