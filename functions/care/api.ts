/** The care function: households that ask to be looked after, or are marked at their door, and their one tap that all is well. */
import { cares, type CareAtDoor } from '../../shared/care'
import { fromCommunity } from '../../shared/place-tree'
import { faults } from '../../shared/parse'
import type { Lang } from '../../shared/words'
import type { Loaded } from '../http/access'
import { dutyAt, nameOf, personOf, type Actor } from '../http/actor'
import { Refusal } from '../http/refusal'
import { bind, serve, type Call } from '../http/serve'
import { doorParts, knownDoor } from '../identity/door'
import { homeOf, homeWrites, personAtDoor, withNumber } from '../identity/home-at-door'
import { accountsOf, confirmed } from '../identity/household'
import { householdAt, readHousehold } from '../identity/store'
import { readTask } from '../inbox/store'
import { isLive } from '../inbox/task'
import { putNotice } from '../notices/store'
import { loadPlace, readPlace, unchanged } from '../places/store'
import { write } from '../table/table'
import { endCare, hear, isOn, markCare, noticesOf, type Care } from './care'
import { caresIn, putCare, readCare } from './store'
import { viewCare } from './view'

async function loadCare(id: string): Promise<Loaded<Care> | undefined> {
  const of = await readCare(id)
  const path = of?.path.filter(({ level }) => level !== 'compound' && level !== 'building').map((step) => step.id) ?? []
  const at = path.at(-1)
  return of && at ? { subject: of, place: at, path } : undefined
}
const loaders = { care: loadCare, place: loadPlace }
type Loaders = typeof loaders

const attempts = 3
const wrong = (path: string, code: Parameters<typeof faults>[0][number]['code'], lang: Lang): Refusal => new Refusal('invalid', { fields: faults([{ path, code }], lang) })

/** What a person of the household does to its own mark. Looked at again where somebody else changed it meanwhile. */
async function keep(household: string, next: (old: Care | undefined) => Care | undefined): Promise<Care | undefined> {
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const old = await readCare(household)
    const now = next(old)
    if (!now || now === old || (await write(putCare(now, old))).length === 0) return now
  }
  throw new Refusal('stale')
}

async function knocking(of: Care | undefined): Promise<boolean> {
  const task = of?.task ? await readTask(of.task) : undefined
  return task !== undefined && isLive(task)
}
const seen = async (of: Care | undefined) => (of && isOn(of) ? { care: viewCare(of, await knocking(of)) } : {})

async function ask({ body, actor, now, lang }: Call<typeof cares.ask, Loaders>) {
  const file = await readHousehold(body.household)
  if (!file) throw new Refusal('not-found')
  const member = confirmed(file).find((one) => one.id === body.member)
  if (!member) throw wrong('member', 'not-member', lang)
  return seen(await keep(body.household, (old) => markCare(old, file.household, { ...body, by: personOf(actor), member }, now)))
}

/** Who marks them, on which duty; a door whose place is not there is refused by its rules. */
function workerAt(actor: Actor, path: readonly string[]) {
  const held = dutyAt(actor, path, cares.mark.access.roles)
  if (!held) throw new Refusal('forbidden')
  return { user: actor.user.id, name: nameOf(actor), role: held.role }
}

interface Marked { readonly made: Care; readonly number: 'kept' | 'other' | undefined }

async function markOnce(body: CareAtDoor, actor: Actor, now: string, lang: Lang): Promise<Marked | undefined> {
  const at = await knownDoor(body)
  if ('code' in at) throw wrong(at.path, at.code, lang)
  const by = workerAt(actor, at.place.path.map((step) => step.id))
  const { file: known, isNew } = await homeOf({ at, there: await householdAt(doorParts(at.door)) }, body.household, now)
  const { file, number, changed } = withNumber(known, body.phone)
  const { member, added } = personAtDoor(file, body.person)
  const old = isNew ? undefined : await readCare(file.household.id)
  const made = markCare(old, file.household, { ...body, by, member }, now)
  const told = noticesOf('care', made, accountsOf(file).filter((user) => user !== by.user), now)
  const failed = await write([...putCare(made, old), ...told.map(putNotice), ...homeWrites(file, added ? member : undefined, isNew, changed), ...(isNew ? unchanged(at.place) : [])])
  return failed.length === 0 ? { made, number } : undefined
}

/** Looks at the door again where it was made or marked meanwhile by somebody else. */
async function mark({ body, actor, now, lang }: Call<typeof cares.mark, Loaders>) {
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const marked = await markOnce(body, actor, now, lang)
    if (marked) return { ...viewCare(marked.made, await knocking(marked.made)), ...(marked.number ? { number: marked.number } : {}) }
  }
  throw new Refusal('stale')
}

async function list({ query, lang }: Call<typeof cares.list, Loaders>) {
  const place = await readPlace(query.place)
  if (!place) throw new Refusal('not-found')
  const [community] = fromCommunity(place.path)
  if (!community) return { items: [] }
  const { items, cursor } = await caresIn(community.id, place.id, query.cursor, lang)
  const shown = await Promise.all(items.map(async (one) => viewCare(one, await knocking(one))))
  return { items: shown, ...(cursor ? { cursor } : {}) }
}

export const handler = serve(
  bind<typeof cares, Loaders>(cares, {
    list, mark, ask,
    end: async ({ subject, now }) => {
      await keep(subject.household, (old) => old && endCare(old, now))
      return { ended: true }
    },
    mine: async ({ query }) => seen(await readCare(query.household)),
    well: async ({ body, now }) => seen(await keep(body.household, (old) => (old && isOn(old) ? hear(old, now) : old))),
    leave: async ({ body, now }) => seen(await keep(body.household, (old) => old && endCare(old, now))),
  }),
  loaders,
)
