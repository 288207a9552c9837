/** The call-ups function: a community asks for hands, residents guard their gate, and the hours count for points. */
import { callups } from '../../shared/callups'
import { pointsAMonth } from '../../shared/callup-rules'
import { points } from '../../shared/points'
import { rosters } from '../../shared/rosters'
import type { Loaded } from '../http/access'
import { personOf } from '../http/actor'
import { Refusal } from '../http/refusal'
import { bind, serve } from '../http/serve'
import { loadPlace } from '../places/store'
import { withTexts } from '../texts/check'
import type { CallUp } from './callup'
import { here, mine, offers, read, shifts, shownMine, take, type CallUpLoaders } from './own-api'
import { checkIn, checkOut, settle, takeBackPoints } from './on-site'
import { entriesOf, monthsOf } from './points-store'
import { callOff, finish, open, openRoster } from './running'
import { siteCodeOf } from './site-code'
import { logOf, readCallUp, readFile } from './store'
import { knownCallUp } from './doing'
import { accept, giveBack } from './taking'
import { askUnit, unitHands, unitsFor } from './units'
import { viewCard, viewEntry, viewRun } from './view'

/** Who is in charge acts on the duty on which they are. */
async function loadCallUp(id: string): Promise<Loaded<CallUp> | undefined> {
  const of = await readCallUp(id)
  return of && { subject: of, place: of.place, path: of.path, lent: of.lead }
}
const loaders = { callup: loadCallUp, place: loadPlace }
type Loaders = CallUpLoaders

async function shownRun(id: string, now: string) {
  const [file, log] = await Promise.all([readFile(id), logOf(id)])
  if (!file) throw new Refusal('not-found')
  return viewRun(file, log, now)
}

export const handler = serve(
  [
    ...bind<typeof callups, Loaders>(callups, {
      offers, mine, read, here,
      accept: async ({ params, body, actor, now }) => {
        const of = await knownCallUp(params.callup)
        if (of.sort !== 'hands' || !of.reached.includes(body.place)) throw new Refusal('not-found')
        await accept(of, { as: body.place }, { actor, event: body.id, now })
        return shownMine(of.id, actor, now)
      },
      giveBack: async ({ params, body, actor, now }) => {
        await giveBack(params.callup, body.text, { by: personOf(actor), event: body.id, now })
        return shownMine(params.callup, actor, now)
      },
      checkIn: async ({ params, body, actor, now, lang }) => {
        await checkIn(params.callup, body, { actor, event: body.id, now, lang })
        return shownMine(params.callup, actor, now)
      },
      checkOut: async ({ params, body, actor, now, lang }) => {
        await checkOut(params.callup, body, { actor, event: body.id, now, lang })
        return shownMine(params.callup, actor, now)
      },
      open: async ({ params, body, actor, now, lang }) => {
        await open(params.callup, body, { actor, now, lang })
        return shownRun(params.callup, now)
      },
      run: ({ params, now }) => shownRun(params.callup, now),
      code: ({ subject, now }) => {
        if (subject.ended) throw new Refusal('callup-over')
        return Promise.resolve(siteCodeOf(subject.id, now))
      },
      settle: async ({ subject, body, actor, now, lang }) => {
        await settle(subject, body, { actor, event: body.id, now, lang })
        return shownRun(subject.id, now)
      },
      callOff: async ({ subject, body, actor, now }) => {
        await callOff(subject, body.text, { actor, event: body.id, now })
        return shownRun(subject.id, now)
      },
      finish: async ({ subject, body, actor, now }) => {
        await finish(subject, { actor, event: body.id, now })
        return shownRun(subject.id, now)
      },
      units: async ({ subject, now }) => ({ items: await unitsFor(subject, now) }),
      askUnit: ({ subject, body, actor, now }) => askUnit(subject, body, { actor, event: body.id, now }),
      unitHands: async ({ subject, body, actor, now, lang }) => {
        await unitHands(subject, body, { actor, event: body.id, now, lang })
        return shownRun(subject.id, now)
      },
      reverse: async ({ subject, body, actor, now }) => {
        await takeBackPoints(subject, body, { actor, event: body.id, now })
        return shownRun(subject.id, now)
      },
    }),
    ...bind<typeof rosters, Loaders>(rosters, {
      list: shifts, take,
      open: async ({ body, actor, now, lang }) => ({ items: (await openRoster(body, { actor, now, lang })).map((of) => viewCard(of, { now })) }),
    }),
    ...bind<typeof points, Loaders>(points, {
      mine: async ({ query, actor, lang }) => {
        const [months, { entries, cursor }] = await Promise.all([monthsOf(actor.user.id), entriesOf(actor.user.id, query.cursor, lang)])
        const sum = (of: 'points' | 'minutes'): number => months.reduce((all, one) => all + one[of], 0)
        const items = entries.map(viewEntry)
        return { total: sum('points'), minutes: sum('minutes'), most: pointsAMonth, months: months.map(({ month, minutes, points: own, over }) => ({ month, minutes, points: own, over })), items, ...(cursor ? { cursor } : {}) }
      },
    }),
  ],
  loaders, withTexts,
)
