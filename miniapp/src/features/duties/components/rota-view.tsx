import { useState } from 'react'
import type { Rota, Serving } from '@shared/rota'
import { api } from '@/api/client'
import { useLoaded } from '@/api/use-loaded'
import { dutyWords } from '@/i18n/duties'
import { useWords } from '@/i18n/words'
import { refreshMe } from '@/session/me'
import { goTo } from '@/session/ways'
import { Button } from '@/ui/button'
import { Cell, Cells } from '@/ui/cell'
import { PageTitle, Title } from '@/ui/heading'
import { Loaded } from '@/ui/loaded'
import { StateView } from '@/ui/state-view'
import { ServingCell } from './serving-cell'
import { ServingSheet } from './serving-sheet'
import type { Spot } from './crumbs'

function People({ rota, onEnded }: { rota: Rota; onEnded: (rota: Rota) => void }) {
  const words = useWords(dutyWords)
  const [open, setOpen] = useState<Serving>()
  const ended = (next: Rota): void => {
    setOpen(undefined)
    onEnded(next)
    if (open?.me) void refreshMe()
  }
  const mayInvite = rota.mayInvite.length > 0
  return (
    <>
      {rota.items.length > 0
        ? <Cells id='rota'>{rota.items.map((one) => <ServingCell key={`${one.user} ${one.role}`} of={one} onTap={() => { setOpen(one) }} />)}</Cells>
        : <StateView id='rota-none' art='empty' title={words.nobody} text={mayInvite ? words.nobodyInvite : words.nobodyText} />}
      {mayInvite ? <Button id='go-invite' look='main' icon='plus' onTap={() => { goTo('invite', { place: rota.place }) }}>{words.invite}</Button> : null}
      {open ? <ServingSheet place={rota.place} of={open} onClose={() => { setOpen(undefined) }} onEnded={ended} /> : null}
    </>
  )
}

/** Who serves at one place; the places below it lead on. */
export function RotaView({ at, onGo }: { at: Spot; onGo: (below: Spot) => void }) {
  const words = useWords(dutyWords)
  const rota = useLoaded(at.id, () => api.duties.page({ query: { place: at.id } }))
  const below = useLoaded(at.id, async () => (await api.places.children({ params: { place: at.id } })).items)
  return (
    <>
      <PageTitle id='rota-place'>{at.name}</PageTitle>
      <Loaded of={rota}>{(data) => <People rota={data} onEnded={rota.put} />}</Loaded>
      {below.data && below.data.length > 0 && rota.data ? (
        <>
          <Title>{words.below(at.name)}</Title>
          <Cells>{below.data.map((one) => <Cell key={one.id} id={`rota-${one.id}`} icon='pin' title={one.name} onTap={() => { onGo(one) }} />)}</Cells>
        </>
      ) : null}
    </>
  )
}
