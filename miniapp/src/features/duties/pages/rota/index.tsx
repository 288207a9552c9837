import { useState } from 'react'
import Taro from '@tarojs/taro'
import { roleWords } from '@shared/duties'
import type { Duty } from '@shared/duty-schema'
import type { Me } from '@shared/identity'
import { dutyWords } from '@/i18n/duties'
import { useSay, useWords } from '@/i18n/words'
import { currentDuties, inboxDuties } from '@/session/me'
import { NeedsMe } from '@/session/needs'
import { goTo } from '@/session/ways'
import { Button } from '@/ui/button'
import { Page } from '@/ui/page'
import { SelectField } from '@/ui/picker-field'
import { StateView } from '@/ui/state-view'
import { Crumbs, type Spot } from '../../components/crumbs'
import { HereView } from '../../components/here-view'
import { RotaView } from '../../components/rota-view'

/** The places of mine whose rota I may read, each once. */
function placesOf(me: Me): Spot[] {
  const all = inboxDuties(me).map(({ place, placeName }) => ({ id: place, name: placeName }))
  return all.filter((one, index) => all.findIndex((other) => other.id === one.id) === index)
}

/** Those who work through no inbox read who serves at each place of theirs. */
function Beside({ duties, asked }: { duties: readonly Duty[]; asked: string | undefined }) {
  const words = useWords(dutyWords)
  const say = useSay()
  const [chosen, setChosen] = useState(() => Math.max(duties.findIndex((one) => one.place === asked), 0))
  const duty = duties[chosen] ?? duties[0]
  if (!duty) return null
  return (
    <>
      {duties.length > 1 ? <SelectField id='here-of' label={words.which} placeholder='' value={String(duties.indexOf(duty))} options={duties.map((one, index) => ({ value: String(index), name: words.forRole(one.placeName, say(roleWords[one.role])) }))} onChange={(index) => { setChosen(Number(index)) }} /> : null}
      <HereView key={`${duty.place} ${duty.role}`} duty={duty} />
    </>
  )
}

/** A community's workers shape its tree, from their own place down. */
const shapes = (me: Me, path: readonly Spot[]): boolean => inboxDuties(me).some(({ role, place }) => role === 'community-worker' && path.some((spot) => spot.id === place))

/** Units are kept by those who lead, each at their own place. */
const keepsUnits = (me: Me, at: Spot): boolean => inboxDuties(me).some(({ role, place }) => role !== 'grid-worker' && place === at.id)

function Rotas({ me }: { me: Me }) {
  const words = useWords(dutyWords)
  const { place: asked } = Taro.useRouter().params
  const mine = placesOf(me)
  const [gone, setPath] = useState<readonly Spot[]>(() => mine.filter((one) => one.id === asked))
  // A duty that has just ended takes its place along.
  const path = mine.some((one) => one.id === gone[0]?.id) ? gone : mine.slice(0, 1)
  const at = path.at(-1)
  const [root] = path
  const others = currentDuties(me).filter((one) => !mine.some((spot) => spot.id === one.place))
  if (others.length > 0 && (mine.length === 0 || others.some((one) => one.place === asked))) return <Beside duties={others} asked={asked} />
  if (!at || !root) return <StateView id='rota-no-duty' art='lock' title={words.noDuty} text={words.noDutyText} />
  return (
    <>
      {mine.length > 1 ? <SelectField id='rota-of' label={words.at} placeholder='' value={root.id} options={mine.map(({ id, name }) => ({ value: id, name }))} onChange={(id) => { setPath(mine.filter((one) => one.id === id)) }} /> : null}
      <Crumbs path={path} onGo={setPath} />
      {shapes(me, path) ? <Button id='go-shape' look='quiet' fit icon='pin' onTap={() => { goTo('shape', { place: at.id }) }}>{words.places}</Button> : null}
      {keepsUnits(me, at) ? <Button id='go-units' look='quiet' fit icon='people' onTap={() => { goTo('units', { place: at.id }) }}>{words.units}</Button> : null}
      <RotaView key={at.id} at={at} onGo={({ id, name }) => { setPath([...path, { id, name }]) }} />
    </>
  )
}

/** Who serves at my places and below them, and who of them is there now. */
export default function RotaPage() {
  const words = useWords(dutyWords)
  return <Page id='rota-page' title={words.rota}><NeedsMe>{(me) => <Rotas me={me} />}</NeedsMe></Page>
}
