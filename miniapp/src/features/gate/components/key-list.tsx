import { View } from '@tarojs/components'
import type { Duty } from '@shared/duty-schema'
import { useLoaded } from '@/api/use-loaded'
import { gateWords } from '@/i18n/gate'
import { useWhen } from '@/i18n/when'
import { useWords } from '@/i18n/words'
import { Card } from '@/ui/card'
import { Loaded } from '@/ui/loaded'
import { Tag } from '@/ui/tag'
import { api } from '../api'
import { Ask } from './ask'

const tones = { signing: 'good', retired: 'plain', revoked: 'bad' } as const

/** The keys of a community: which one signs, the next one, and one that was stolen taken out. */
export function KeyList({ duty: { place, role } }: { duty: Duty }) {
  const words = useWords(gateWords)
  const when = useWhen()
  const loaded = useLoaded(place, () => api.gate.keys({ query: { place } }))
  const leads = role === 'community-worker'
  return (
    <Loaded of={loaded}>
      {({ keys }) => (
        <View>
          {[...keys].reverse().map((key) => (
            <Card key={key.n} id={`key-${String(key.n)}`}>
              <View className='row row--between'><View className='strong'>{words.keyOf(key.n)}</View><Tag tone={tones[key.state]}>{words.states[key.state]}</Tag></View>
              <View className='small'>{words.since(when.moment(key.since))}{key.reason === undefined ? '' : ` · ${key.reason}`}</View>
              {leads && key.state !== 'revoked' ? <Ask id={`key-revoke-${String(key.n)}`} name={words.revoke} title={words.revokeSure} text={words.revokeText} reason onYes={async (reason) => { loaded.put(await api.gate.revokeKey({ body: { place, n: key.n, reason } })) }} /> : null}
            </Card>
          ))}
          {leads ? <Ask id='key-rotate' look='plain' name={words.rotate} title={words.rotateSure} text={words.rotateText} onYes={async () => { loaded.put(await api.gate.rotate({ body: { place, n: keys.find(({ state }) => state === 'signing')?.n ?? 0 } })) }} /> : null}
        </View>
      )}
    </Loaded>
  )
}
