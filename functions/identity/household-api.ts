/** What people do with their household: members, contact phone, answers to those who want to join, who looked. */
import type { households, Household as HouseholdView, Me } from '../../shared/identity'
import { birthYearIssues } from '../../shared/birth-year'
import { shanghaiDay } from '../../shared/civil-time'
import type { FieldIssue } from '../../shared/field-words'
import { idAs, newId } from '../../shared/ids'
import { faults } from '../../shared/parse'
import type { Lang } from '../../shared/words'
import type { Loaded } from '../http/access'
import type { Actor } from '../http/actor'
import { granted, Refusal } from '../http/refusal'
import type { Call, Handlers } from '../http/serve'
import { carryOut } from '../inbox/act'
import { answer, withdraw } from '../inbox/deeds'
import { readTask } from '../inbox/store'
import { write } from '../table/table'
import { phoneOf } from '../wechat/client'
import { enter } from './enter'
import { grown, putMember as withMember, removable, withContact, type HouseholdFile } from './household'
import { answerJoin, readJoin, type Join } from './join'
import { looksAt } from './looks'
import { putHousehold, putMember, putUser, putVerified, readHousehold, removeMember } from './store'
import { withPhone } from './user'
import { viewHousehold, viewMe } from './view'

async function fileOf(id: string): Promise<HouseholdFile> {
  const file = await readHousehold(id)
  if (!file) throw new Refusal('not-found')
  return file
}

async function seen(id: string, actor: Actor): Promise<HouseholdView> {
  return viewHousehold(await fileOf(id), actor.user.id)
}

function holdTo(issues: readonly FieldIssue[], lang: Lang): void {
  if (issues.length > 0) throw new Refusal('invalid', { fields: faults(issues, lang) })
}

const attempts = 8

/** Somebody new is written with the household's version: where others came in meanwhile it is looked again whether there is room. */
async function saveMember(household: string, id: string, known: Parameters<typeof withMember>[2]): Promise<void> {
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const file = await fileOf(household)
    const next = granted(withMember(file, id, known))
    const isNew = next.v === 1
    const failed = await write([putMember(next), ...(isNew ? [putHousehold(grown(file.household))] : [])])
    if (failed.length === 0) return
    if (!isNew) break
  }
  throw new Refusal('stale')
}

async function numberOf(code: string, lang: Lang): Promise<string> {
  const number = await phoneOf(code)
  if (number === undefined) holdTo([{ path: 'wechatCode', code: 'wechat-code' }], lang)
  return number ?? ''
}

async function setContact({ params, body, actor, now, lang }: Call<typeof households.contact>): Promise<HouseholdView> {
  const { household } = await fileOf(params.household)
  const given = body.wechatCode === undefined ? undefined : await numberOf(body.wechatCode, lang)
  const contact = { phone: given ?? body.phone ?? '', verified: given !== undefined }
  // What was filed before may be known by this number on a list from above: the stream hears of it.
  const own = given === undefined ? [] : [putUser(withPhone(actor.user, contact)), putVerified(params.household, now)]
  const failed = await write([putHousehold(withContact(household, contact)), ...own])
  if (failed.length > 0) throw new Refusal('stale')
  return seen(params.household, actor)
}

/** The event's id comes from the wish: the same person's same answer counts as given, any other comes too late. */
async function answerWish({ params, body, actor, now }: Call<typeof households.answerJoin>): Promise<HouseholdView> {
  const [wish, task] = await Promise.all([readJoin(params.join), readTask(params.join)])
  if (!wish || !task || wish.household !== params.household) throw new Refusal('not-found')
  const by = { user: actor.user.id, name: actor.user.name ?? '' }
  const deed = answer({ by, event: idAs('event', params.join), now }, task, body.livesHere ? 'lives-here' : 'not-here')
  try {
    await carryOut(task, deed, async () => granted(answerJoin(await fileOf(params.household), wish, body.livesHere)))
  } catch (error) {
    throw error instanceof Refusal && error.code === 'id-taken' ? new Refusal('closed', error.more) : error
  }
  return seen(params.household, actor)
}

/** Taken back twice is taken back once. */
async function takeBackWish({ params, subject: wish, actor, now }: Call<typeof households.withdrawJoin, HouseholdLoaders>): Promise<Me> {
  const task = await readTask(wish.id)
  if (!task || wish.household !== params.household) throw new Refusal('not-found')
  if (task.state !== 'withdrawn') {
    const deed = withdraw({ by: { user: actor.user.id, name: wish.name }, event: newId('event', Date.parse(now)), now })
    await carryOut(task, deed, async () => granted(answerJoin(await fileOf(wish.household), wish, false)))
  }
  return viewMe({ ...actor, memberships: actor.memberships.filter((one) => one.household !== wish.household) })
}

async function loadJoin(id: string): Promise<Loaded<Join> | undefined> {
  const wish = await readJoin(id)
  return wish && { subject: wish, requester: wish.user }
}
export const householdLoaders = { join: loadJoin }
type HouseholdLoaders = typeof householdLoaders

export const householdHandlers: Handlers<typeof households, HouseholdLoaders> = {
  enter: async ({ params, body, actor, now, lang }) => enter({ id: params.household, ...body, actor, now, lang }),
  read: async ({ params, actor }) => seen(params.household, actor),
  putMember: async ({ params, body, actor, now, lang }) => {
    holdTo(birthYearIssues(body.birthYear, 'birthYear', shanghaiDay(now)), lang)
    await saveMember(params.household, params.member, body)
    return seen(params.household, actor)
  },
  removeMember: async ({ params, actor }) => {
    const failed = await write([removeMember(granted(removable(await fileOf(params.household), params.member)))])
    if (failed.length > 0) throw new Refusal('stale')
    return seen(params.household, actor)
  },
  contact: setContact,
  answerJoin: answerWish,
  withdrawJoin: takeBackWish,
  looks: async ({ params, query, lang }) => looksAt(params.household, query.cursor, lang),
}
