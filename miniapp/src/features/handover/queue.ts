/** What was ticked off goes to the server one after the other, each once under its own id; without a network it waits on the phone. */
import type { TourBag } from '@shared/handover'
import { asRefusal, signsOut, type Refusal } from '@/api/refusal'
import { makeStore, useStore } from '@/session/store'
import { api } from './api'
import { keepDeeds, keepTour, keptDeeds, keptTour, whoAmI, type HandDeed } from './kept'

/** `done`: bags as the server has answered them, by household. */
interface Queue { readonly who?: string; readonly deeds: readonly HandDeed[]; readonly done: Readonly<Record<string, TourBag>> }
const queue = makeStore<Queue>({ deeds: [], done: {} })

const nameOf = ({ campaign, household }: Pick<HandDeed, 'campaign' | 'household'>): string => `${campaign} ${household}`

/** Read anew for each person who is signed in: the last visit may have left something. */
function now(): Queue {
  const who = whoAmI()
  if (queue.get().who !== who) queue.set({ who, deeds: keptDeeds(who), done: {} })
  return queue.get()
}

function setDeeds(deeds: readonly HandDeed[]): void {
  keepDeeds(whoAmI(), deeds)
  queue.set({ ...queue.get(), deeds })
}

export function useQueue(): Queue {
  const seen = useStore(queue)
  return seen.who === whoAmI() ? seen : now()
}

/** As after a restart: what is kept is read anew. */
export function forgetQueue(): void {
  queue.set({ deeds: [], done: {} })
}

export function dismiss(id: string): void {
  setDeeds(now().deeds.filter((one) => one.id !== id))
}

/** A refusal that says nothing of the deed: it is sent again later. */
const isLater = (refusal: Refusal): boolean => signsOut(refusal) || ['offline', 'timeout', 'busy', 'failed', 'stale'].includes(refusal.code)

/** The bag as the server has it now, in the list of its building; `deeds`: what then still waits. */
export function showBag(campaign: string, building: string, bag: TourBag, deeds = now().deeds): void {
  const tour = keptTour(campaign, building)
  if (tour) keepTour({ ...tour, bags: tour.bags.map((one) => (one.household === bag.household ? bag : one)) })
  queue.set({ ...queue.get(), deeds, done: { ...queue.get().done, [nameOf({ campaign, household: bag.household })]: bag } })
}

function answered({ id, campaign, building }: HandDeed, bag: TourBag): void {
  const deeds = now().deeds.filter((one) => one.id !== id)
  keepDeeds(whoAmI(), deeds)
  showBag(campaign, building, bag, deeds)
}

export const doneOf = ({ done }: Queue, campaign: string, household: string): TourBag | undefined => done[nameOf({ campaign, household })]

async function sendOne(deed: HandDeed): Promise<'on' | 'stop'> {
  const { id, campaign, building, household, how, at, cash } = deed
  try {
    answered(deed, (await api.handover.collect({ params: { campaign, household }, body: { id, building, how, at, ...(cash === undefined ? {} : { cash }) } })).bag)
    return 'on'
  } catch (thrown) {
    const refusal = asRefusal(thrown)
    if (isLater(refusal)) return 'stop'
    setDeeds(now().deeds.map((one) => (one.id === id ? { ...one, said: refusal.message } : one)))
    return 'on'
  }
}

let sending: Promise<void> | undefined
async function run(): Promise<void> {
  for (;;) {
    const next = now().deeds.find(({ said }) => said === undefined)
    if (!next || (await sendOne(next)) === 'stop') return
  }
}

/** One after the other, and only one such walk at a time. */
export function sendAll(): Promise<void> {
  sending ??= run().finally(() => { sending = undefined })
  return sending
}

/** What has become of a tick: the server has it, it waits on this phone, the server said no. */
export type Told = 'sent' | 'kept' | 'refused'

/** Kept first, then sent: a phone that dies in between has lost nothing. A second tick of the same bag while one waits changes nothing. */
export async function handOut(deed: HandDeed): Promise<Told> {
  const { deeds } = now()
  if (!deeds.some((one) => one.said === undefined && nameOf(one) === nameOf(deed))) setDeeds([...deeds.filter((one) => nameOf(one) !== nameOf(deed)), deed])
  await sendAll()
  const left = now().deeds.find((one) => nameOf(one) === nameOf(deed))
  return left === undefined ? 'sent' : left.said === undefined ? 'kept' : 'refused'
}
