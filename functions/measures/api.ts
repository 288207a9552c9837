/** The measures function: what a household sees and says, what workers set, start, make longer and end, and the rule with its versions. */
import { addDays, shanghaiDay } from '../../shared/civil-time'
import { idAs } from '../../shared/ids'
import { fromCommunity } from '../../shared/place-tree'
import { longestDays, measureKind } from '../../shared/measure-words'
import { furthestSince, isRuleLevel, ruleIssues } from '../../shared/measure-rules'
import { measures } from '../../shared/measures'
import { faults } from '../../shared/parse'
import type { FieldIssue } from '../../shared/field-words'
import type { Lang } from '../../shared/words'
import { attendance } from '../duties/attendance'
import { staysWith } from '../gate/staying'
import type { Loaded } from '../http/access'
import { dutyAt, nameOf, personOf, type Actor } from '../http/actor'
import { isRefused, refuse, Refusal, type Refused } from '../http/refusal'
import { bind, serve, type Call } from '../http/serve'
import { accountsOf, confirmed } from '../identity/household'
import { readHousehold } from '../identity/store'
import { setEndOf } from '../inbox/retention'
import type { Person } from '../inbox/task'
import { loadPlace, readPlace } from '../places/store'
import { write, type Write } from '../table/table'
import { liveTask, raise, settled } from './alarm'
import { setAtDoor } from './at-door'
import { appealAgainst, endMeasure, extendMeasure, newMeasure, startMeasure, type Measure } from './measure'
import { nextRule, viewRule } from './rule'
import { putRule, rulesOn, versionsOf } from './rule-store'
import { sayInto } from './saying'
import { askRule, putInForce } from './setting'
import { measuresIn, measuresOf, putMeasure, readMeasure } from './store'
import { beginning, tell } from './told'
import { fewDays, viewMeasure } from './view'

async function loadMeasure(id: string): Promise<Loaded<Measure> | undefined> {
  const of = await readMeasure(id)
  const path = of?.path.filter(({ level }) => level !== 'compound' && level !== 'building').map((step) => step.id) ?? []
  const at = path.at(-1)
  return of && at ? { subject: of, household: of.household, place: at, path } : undefined
}
const loaders = { measure: loadMeasure, place: loadPlace }
type Loaders = typeof loaders

const attempts = 3
const wrong = (issues: FieldIssue[], lang: Lang): Refusal => new Refusal('invalid', { fields: faults(issues, lang) })

interface Decided { readonly next: Measure; readonly writes: readonly Write[] }
/** Looked at again where somebody else changed it meanwhile; what was done before is answered as it is. */
async function keep(first: Measure, decide: (old: Measure) => Promise<Decided | Refused> | Decided | Refused): Promise<Measure> {
  let old: Measure | undefined = first
  for (let attempt = 0; attempt < attempts && old; attempt += 1) {
    const decided = await decide(old)
    if (isRefused(decided)) throw refuse(decided)
    if (decided.next === old || (await write(decided.writes)).length === 0) return decided.next
    old = await readMeasure(first.id)
  }
  throw new Refusal('stale')
}

/** Who acts, with the duty on which they do. */
function workerOn(actor: Actor, path: readonly string[]): Person {
  const held = dutyAt(actor, path, measures.set.access.roles)
  return { user: actor.user.id, name: nameOf(actor), ...(held ? { role: held.role } : {}) }
}
const pathOf = ({ path }: Measure): string[] => path.map((step) => step.id)
const workerOf = ({ actor, subject }: { actor: Actor; subject: Measure }): Person => workerOn(actor, pathOf(subject))

type CheckIn = Call<typeof measures.checkIn, Loaders>
async function say({ subject, body, now }: CheckIn, by: Person) {
  const file = await readHousehold(subject.household)
  if (!file) throw new Refusal('not-found')
  const said = { ...body, at: now, by: by.name, own: by.role === undefined }
  return viewMeasure(await keep(subject, (old) => sayInto(old, { said, by, file, now })), now)
}

async function appeal({ subject, body, actor, now }: Call<typeof measures.appeal, Loaders>) {
  const [id, by] = [idAs('alarm', body.id), personOf(actor)]
  const [file, attended] = await Promise.all([readHousehold(subject.household), attendance(subject.path, now)])
  const done = await keep(subject, (old) => {
    const next = appealAgainst(old, idAs('task', id), body.text, now)
    if (isRefused(next) || next === old) return isRefused(next) ? next : { next, writes: [] }
    return { next, writes: [...putMeasure(next, old), ...raise({ kind: 'appeal', of: next, id, event: body.id, said: { day: shanghaiDay(now), text: body.text }, followers: file ? accountsOf(file) : [], by, now, attended })] }
  })
  return viewMeasure(done, now)
}

function checkStay(lastStay: string, now: string, lang: Lang): void {
  const today = shanghaiDay(now)
  if (lastStay > today || lastStay < addDays(today, -furthestSince)) throw wrong([{ path: 'lastStay', code: 'last-stay' }], lang)
}

async function set({ params, body, actor, now, lang }: Call<typeof measures.set, Loaders>) {
  checkStay(body.lastStay, now, lang)
  const file = await readHousehold(body.household)
  if (!file?.household.path.some((step) => step.id === body.place)) throw wrong([{ path: 'household', code: 'not-of-place' }], lang)
  const member = confirmed(file).find((one) => one.id === body.member)
  if (!member) throw wrong([{ path: 'member', code: 'not-member' }], lang)
  const by = workerOn(actor, file.household.path.map((step) => step.id))
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const before = await readMeasure(params.measure)
    if (before && (before.member !== body.member || before.grade !== body.grade)) throw new Refusal('id-taken')
    if (before) return viewMeasure(before, now)
    const { ruled, since } = await askRule(file, body.grade, body.lastStay, now)
    const made = newMeasure({ id: params.measure, home: file.household, member, grade: body.grade, since, ruled, by, at: measureKind(ruled.line.kind).placed ? body.at : undefined, why: body.why }, now)
    if ((await write([...(await putInForce(made, file, by, now)), ...(await staysWith(made.household, [made], now))])).length === 0) return viewMeasure(made, now)
  }
  throw new Refusal('stale')
}

/** A worker changes it, and everyone at home is told. */
async function change(acting: { subject: Measure; actor: Actor; now: string }, detail: string | ((changed: Measure) => string), next: (old: Measure, by: Person) => Measure | Refused, besides: readonly Write[] = []): Promise<Measure> {
  const { subject, now } = acting
  const [by, file] = [workerOf(acting), await readHousehold(subject.household)]
  return keep(subject, async (old) => {
    const changed = next(old, by)
    if (isRefused(changed) || changed === old) return isRefused(changed) ? changed : { next: changed, writes: [] }
    return { next: changed, writes: [...putMeasure(changed, old), ...(await staysWith(changed.household, [changed], now)), ...tell(changed.state === 'ended' ? 'measure-over' : 'measure', changed, file ? accountsOf(file) : [], { at: now, by, detail: typeof detail === 'string' ? detail : detail(changed) }), ...besides] }
  })
}

/** The report it came from is kept as long as the measure asks for, done again also where that was not reached the first time. */
async function keepReport(of: Measure, now: string) {
  if (of.report) await setEndOf(idAs('task', of.report))
  return viewMeasure(of, now)
}

async function extend(acting: Call<typeof measures.extend, Loaders>) {
  const { body, now, lang } = acting
  const longer = await change(acting, `extend ${String(body.days)}`, (old, by) => {
    const next = extendMeasure(old, { ...body, by: by.name }, now)
    if (next === 'longest-days') throw wrong([{ path: 'days', code: `longest-days:${longestDays}` }], lang)
    return next
  })
  return keepReport(longer, now)
}

/** That it may end was perhaps proposed: this is the answer. */
async function end(acting: Call<typeof measures.end, Loaders>) {
  const { body, subject, now } = acting
  const proposed = await liveTask(subject.freed?.task)
  return keepReport(await change(acting, 'early', (old, by) => endMeasure(old, { ...body, by: by.name }, now), settled(proposed, { by: workerOf(acting), event: body.id, now }, 'lifted')), now)
}

async function setRules({ body, actor, now, lang }: Call<typeof measures.setRules, Loaders>) {
  const place = await readPlace(body.place)
  if (!place) throw new Refusal('not-found')
  if (!isRuleLevel(place.level)) throw wrong([{ path: 'place', code: 'rule-level' }], lang)
  const tables = await rulesOn(place.path)
  const [city, own] = [tables.find((one) => one.level === 'city'), tables.find((one) => one.place === place.id)]
  if (place.level !== 'city' && !city) throw new Refusal('no-rule')
  const issues = ruleIssues(body, place.level === 'city' ? undefined : city?.lines, shanghaiDay(now))
  if (issues.length > 0) throw wrong(issues, lang)
  const next = nextRule(own, { id: place.id, name: place.name, level: place.level }, body, personOf(actor), now)
  if ((own?.version ?? 0) !== body.version || (await write(putRule(next))).length > 0) throw new Refusal('stale')
  return viewRule(next)
}

export const handler = serve(
  bind<typeof measures, Loaders>(measures, {
    mine: async ({ query, now }) => ({ items: (await measuresOf(query.household)).map((one) => viewMeasure(one, now)) }),
    checkIn: (call) => say(call, personOf(call.actor)),
    checkFor: (call) => say(call, workerOf(call)),
    appeal, set, extend, setRules,
    setAtDoor: async ({ params, body, actor, now, lang }) => {
      checkStay(body.lastStay, now, lang)
      return viewMeasure(await setAtDoor({ id: params.measure, body, by: (path) => workerOn(actor, path), now, lang }), now)
    },
    list: async ({ query, now, lang }) => {
      const place = await readPlace(query.place)
      if (!place) throw new Refusal('not-found')
      const [community] = fromCommunity(place.path)
      if (!community) return { items: [] }
      const { items, cursor } = await measuresIn(community.id, place.id, query.cursor, lang)
      return { items: items.map((one) => viewMeasure(one, now, fewDays)), ...(cursor ? { cursor } : {}) }
    },
    start: async (acting) => viewMeasure(await change(acting, beginning, (old) => startMeasure(old, acting.body.at, acting.now)), acting.now),
    end,
    rules: async ({ query }) => {
      const place = await readPlace(query.place)
      if (!place) throw new Refusal('not-found')
      const [tables, versions] = await Promise.all([rulesOn(place.path), versionsOf(place.id)])
      return { tables: tables.map(viewRule), versions: versions.map(viewRule) }
    },
  }),
  loaders,
)
