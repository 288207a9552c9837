/** The volunteers function: signing up and being accepted, being there, the open requests that suit them, taking one. */
import { volunteers } from '../../shared/volunteers'
import { runText } from '../../shared/help-runs'
import { faults } from '../../shared/parse'
import { ranked } from '../../shared/volunteer-fit'
import { personOf } from '../http/actor'
import { refuse, Refusal } from '../http/refusal'
import { bind, serve, type Call } from '../http/serve'
import { leaveCallUps } from '../callups/leaving'
import { placeOf } from '../duties/absence-api'
import { carryOut } from '../inbox/act'
import { readTask } from '../inbox/store'
import type { Task } from '../inbox/task'
import { presentOf, viewMoved } from '../inbox/view'
import { loadPlace } from '../places/store'
import { write, type Write } from '../table/table'
import { isOwn, refusalToTake, takeDeed } from './claim'
import { decide } from './deciding'
import { signUp } from './registering'
import { allOpen, claimsOf, openAmong, openRun, putOwn, readVolunteer, volunteersAt } from './store'
import { acceptedOn, isThere, servesOn, switchTo } from './volunteer'
import { servingBy, viewListed, viewMine, viewOpen, viewRun } from './view'

const loaders = { place: loadPlace }
type Loaders = typeof loaders

async function presence({ body, actor, now }: Call<typeof volunteers.presence, Loaders>) {
  const old = await readVolunteer(actor.user.id)
  if (!old || acceptedOn(old, actor).length === 0) throw new Refusal('not-approved')
  const next = switchTo(old, body.on, now)
  if ((await write([putOwn(next)])).length > 0) throw new Refusal('stale')
  return viewMine(next, await claimsOf(actor.user.id), now, servingBy(actor))
}

/** One page of what waits where somebody serves, without their own; undefined off duty. */
async function waiting(reading: Parameters<typeof openAmong>[0], { actor, query, now, lang }: Pick<Call<typeof volunteers.open, Loaders>, 'actor' | 'query' | 'now' | 'lang'>) {
  const known = await readVolunteer(actor.user.id)
  if (!known || !isThere(known, now)) return undefined
  const places = servesOn(known, actor, now).map(({ place, placeName }) => ({ place, placeName }))
  const { rows, cursor } = await openAmong(reading, places, query.cursor, lang)
  return { items: ranked(rows.filter((one) => !isOwn(actor, one)), known), more: cursor ? { cursor } : {} }
}

async function open(asking: Call<typeof volunteers.open, Loaders>) {
  const found = await waiting(allOpen, asking)
  return found ? { on: true, items: found.items.map(viewOpen), ...found.more } : { on: false, items: [] }
}

async function run(asking: Call<typeof volunteers.run, Loaders>) {
  const found = await waiting(openRun(runText(asking.query)), asking)
  return found ? { on: true, items: viewRun(found.items), ...found.more } : { on: false, items: [] }
}

/** It is there for the volunteers of its community, and for no others. */
async function taskAt(id: string, place: string): Promise<Task> {
  const task = await readTask(id)
  if (!task?.path.some((step) => step.id === place)) throw new Refusal('not-found')
  return task
}

/** Their own row is written with the task: so of two claims of one volunteer, and of a claim and a suspension, one sees the other. */
async function take({ params, body, actor, now }: Call<typeof volunteers.claim, Loaders>) {
  const first = await taskAt(params.task, body.place)
  const duty = actor.duties.find((one) => one.role === 'volunteer' && one.place === body.place)
  if (!duty) throw new Refusal('not-approved')
  const deed = takeDeed({ actor, event: body.id, now }, first, duty)
  const guard = async (task: Task): Promise<Write[]> => {
    const known = await readVolunteer(actor.user.id)
    const claims = await claimsOf(actor.user.id)
    const refused = refusalToTake(task, { actor, known, place: body.place, claims, now })
    if (refused || !known) throw refuse(refused ?? { refused: 'not-approved' }, presentOf(task))
    return [putOwn({ ...known, v: known.v + 1 })]
  }
  const { task, event } = await carryOut(first, deed, (_moved, stored) => guard(stored))
  return viewMoved(task, event, actor)
}

export const handler = serve(
  bind<typeof volunteers, Loaders>(volunteers, {
    mine: async ({ actor, now }) => viewMine(await readVolunteer(actor.user.id), await claimsOf(actor.user.id), now, servingBy(actor)),
    register: async ({ body, actor, now, lang }) => {
      const next = await signUp(body, { actor, now, lang })
      const kept = new Set(next.places.map((one) => one.place))
      return viewMine(next, await claimsOf(actor.user.id), now, (one) => kept.has(one.place) && servingBy(actor)(one))
    },
    presence, open, run,
    claim: take,
    page: async ({ query, lang }) => {
      const { rows, cursor } = await volunteersAt(query.place, query.state, query.cursor, lang)
      const items = rows.flatMap((one) => one.places.filter(({ place, state }) => place === query.place && state === query.state).map((standing) => viewListed(one, standing)))
      return { items, ...(cursor ? { cursor } : {}) }
    },
    decide: async ({ params, body, actor, now, lang }) => {
      // Whoever is refused or suspended reads why.
      if (body.decision !== 'approve' && body.text === undefined) throw new Refusal('invalid', { fields: faults([{ path: 'text', code: 'required' }], lang) })
      const { known, standing } = await decide(params.user, body, { place: await placeOf(body.place), by: personOf(actor), now })
      if (standing.state !== 'approved') await leaveCallUps(known.user, body.place, now)
      return viewListed(known, standing)
    },
  }),
  loaders,
)
