/** What others will read is checked before it is kept: refused at its field, or, where it could not be checked, kept for a worker's eye. For the functions whose routes carry such texts. */
import { faults } from '../../shared/parse'
import { fromCommunity } from '../../shared/place-tree'
import type { PathStep } from '../../shared/places'
import type { Lang } from '../../shared/words'
import { readCallUp } from '../callups/store'
import { present } from '../duties/board'
import { readBoards } from '../duties/store'
import type { Actor } from '../http/actor'
import { Refusal } from '../http/refusal'
import { readHousehold } from '../identity/store'
import { noticeOfPlace } from '../notices/notice'
import { putNotice } from '../notices/store'
import { readPlace } from '../places/store'
import { write } from '../table/table'
import { checkTexts } from '../wechat/content-check'
import { changedAt, checkedTexts, textsAt, type Checked, type TextAt } from './fields'
import { mark, unsaid } from './mark'
import { putText, textsWaiting } from './store'
import { textId, type WaitingText } from './text'

interface Sent { readonly actor?: Actor | undefined; readonly params: unknown; readonly body: unknown; readonly subject: unknown; readonly now: string; readonly lang: Lang }
type Handle<C> = (call: C) => Promise<unknown>

const placeOfCallUp = async (id: string | undefined): Promise<string | undefined> => (id === undefined ? undefined : (await readCallUp(id))?.place)

/** Where the text will be read: on the way to its task, its campaign, the place of its call-up, or the place or the home that it names. Read only where something waits. */
async function pathOf({ params, body, subject }: Pick<Sent, 'params' | 'body' | 'subject'>): Promise<readonly PathStep[]> {
  const { task, campaign, path } = (subject ?? {}) as { task?: { path: readonly PathStep[] }; campaign?: { path: readonly PathStep[] }; path?: readonly PathStep[] }
  const { place: said, household } = body as { place?: string; household?: string }
  const known = task?.path ?? campaign?.path ?? path
  if (known) return known
  const place = said ?? (await placeOfCallUp((params as { callup?: string }).callup))
  const found = place === undefined ? (household === undefined ? undefined : (await readHousehold(household))?.household) : await readPlace(place)
  return found?.path ?? []
}

/** Those who are there for the community are told when something begins to wait, not of each text. */
async function tell(path: readonly PathStep[], community: PathStep, { id, at }: WaitingText): Promise<void> {
  const there = present(await readBoards(path), community.id, ['community-worker'], at)
  const notices = there.map(({ user }) => noticeOfPlace({ cause: id, user, kind: 'texts', at, place: community.id, label: community.name, opens: 'texts' }))
  if (notices.length > 0) await write(notices.map(putNotice))
}

/** Kept once each, whatever is sent again. */
async function keep(texts: readonly TextAt[], { source }: Checked, sent: Sent & { actor: Actor }): Promise<void> {
  const path = await pathOf(sent)
  const at = fromCommunity(path)[0] ?? path.at(-1)
  if (!at) return
  const before = await textsWaiting(at.id, undefined, sent.lang)
  const made = texts.map(({ text }): WaitingText => ({ id: textId(sent.actor.user.id, text), text, by: sent.actor.user.id, source, community: at.id, at: sent.now, state: 'waiting', v: 1 }))
  const kept = await Promise.all(made.map(async (one) => (await write([putText(one)])).length === 0))
  const first = made.find((_, index) => kept[index])
  if (first && before.items.length === 0) await tell(path, at, first)
}

/** A request sent again may have been checked before and not now, or the other way round: what is there already under its id is answered. */
async function either<T>(handle: (marked: boolean) => Promise<T>, first: boolean): Promise<{ answer: T; marked: boolean }> {
  try {
    return { answer: await handle(first), marked: first }
  } catch (error) {
    if (!(error instanceof Refusal) || error.code !== 'id-taken') throw error
    return { answer: await handle(!first), marked: !first }
  }
}

interface Carried { readonly holder?: { user: string; role: string }; readonly had?: { user: string; role: string } }
/** Workers answer for what they say on duty; whoever brings help as a volunteer is a neighbour. */
const concerns = ({ by }: Checked, subject: unknown, user: string): boolean => {
  const { holder, had } = (subject ?? {}) as Carried
  return by === undefined || [holder, had].some((one) => one?.user === user && one.role === by)
}

/** Hands the call on with its texts as they may be kept. */
export async function withTexts<C extends Sent>(route: string, call: C, handle: Handle<C>): Promise<unknown> {
  const checked = checkedTexts[route]
  const { actor } = call
  if (!checked || !actor || !concerns(checked, call.subject, actor.user.id)) return handle(call)
  const body = changedAt(call.body, textsAt(call.body, checked.fields), unsaid)
  const texts = textsAt(body, checked.fields)
  if (texts.length === 0) return handle(call)
  const { verdict, risky } = await checkTexts(texts.map(({ text }) => text), actor.user.openid)
  if (verdict === 'risky') throw new Refusal('invalid', { fields: faults(risky.map((index) => ({ path: texts[index]?.path ?? '', code: 'text-refused' as const })), call.lang) })
  const marked = changedAt(body, texts, (text) => mark(textId(actor.user.id, text), text))
  const done = await either((waits) => handle({ ...call, body: waits ? marked : body }), verdict === 'unsure')
  if (done.marked) await keep(texts, checked, { ...call, actor })
  return done.answer
}
