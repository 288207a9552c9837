import { View } from '@tarojs/components'
import type { Absence, Duty } from '@shared/duty-schema'
import { newId } from '@shared/ids'
import type { TaskLine } from '@shared/inbox'
import { api } from '@/api/client'
import { useAct } from '@/api/use-act'
import { useLoaded } from '@/api/use-loaded'
import { awayWords } from '@/i18n/away'
import { useWords } from '@/i18n/words'
import { now } from '@/session/now'
import { goTo } from '@/session/ways'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { Cell, Cells } from '@/ui/cell'
import { Title } from '@/ui/heading'
import { Loaded, RefusalNote } from '@/ui/loaded'
import { toast } from '@/ui/toast'

/** Pages are read until this many: nobody holds more at one place. */
const most = 5

async function allOf(page: (cursor: string | undefined) => Promise<{ items: TaskLine[]; cursor?: string | undefined }>): Promise<TaskLine[]> {
  const lines: TaskLine[] = []
  let cursor: string | undefined
  for (let read = 0; read < most; read += 1) {
    const next = await page(cursor)
    lines.push(...next.items)
    if (next.cursor === undefined) break
    cursor = next.cursor
  }
  return lines
}

const query = (cursor: string | undefined): { cursor?: string } => (cursor === undefined ? {} : { cursor })

function One({ line, to, onDone }: { line: TaskLine; to?: { user: string; name: string }; onDone: () => void }) {
  const words = useWords(awayWords)
  const act = useAct()
  const verb = (done: string, run: (id: string) => Promise<unknown>) => (): void => {
    void act.run(async () => {
      await run(newId('event'))
      toast(done)
      onDone()
    })
  }
  const params = { task: line.id }
  return (
    <Card>
      <View className='stack stack--s'>
        <Cell id={`held-${line.id}`} icon='task' title={line.label} note={line.reference} onTap={() => { goTo('task', { id: line.id }) }} />
        <RefusalNote refusal={act.refusal} />
        {to ? <Button id={`hand-${line.id}`} look='main' busy={act.busy} onTap={verb(words.handed, (id) => api.tasks.handOver({ params, body: { id, user: to.user } }))}>{words.hand(to.name)}</Button> : null}
        <Button id={`back-${line.id}`} busy={act.busy} onTap={verb(words.gaveBack, (id) => api.tasks.giveBack({ params, body: { id } }))}>{words.back}</Button>
      </View>
    </Card>
  )
}

/** What I hold at the place when I go; to whoever stands in already it can be handed. */
export function StillHeld({ duty, absence }: { duty: Duty; absence: Absence }) {
  const words = useWords(awayWords)
  const held = useLoaded(duty.place, async () => (await allOf((cursor) => api.tasks.mine({ query: query(cursor) }))).filter((line) => line.place === duty.place))
  const there = Date.parse(absence.from) <= now() ? absence.standIn : undefined
  return (
    <Loaded of={held}>
      {(lines) => (lines.length === 0 ? null : (
        <View id='still-held'>
          <Title>{words.held}</Title>
          <View className='lead'>{words.heldText}</View>
          {lines.map((line) => <One key={line.id} line={line} onDone={() => { void held.reload() }} {...(there ? { to: there } : {})} />)}
        </View>
      ))}
    </Loaded>
  )
}

/** What somebody who is away holds at the place, for whoever leads there. */
export function HeldBy({ user, name, place }: { user: string; name: string; place: string }) {
  const words = useWords(awayWords)
  const held = useLoaded(`${place} ${user}`, async () => (await allOf((cursor) => api.tasks.page({ query: { place, ...query(cursor) } }))).filter((line) => line.here && line.holder?.id === user))
  return (
    <Loaded of={held}>
      {(lines) => (lines.length === 0 ? null : (
        <View id='held-by'>
          <View className='strong'>{words.heldBy(name)}</View>
          <View className='small'>{words.heldByText}</View>
          <Cells>{lines.map((line) => <Cell key={line.id} id={`held-${line.id}`} icon='task' title={line.label} note={line.reference} onTap={() => { goTo('task', { id: line.id }) }} />)}</Cells>
        </View>
      ))}
    </Loaded>
  )
}
