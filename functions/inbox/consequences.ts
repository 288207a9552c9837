/** What closing a task brings with it, by kind, written in the same transaction. */
import type { TaskKind } from '../../shared/task-kinds'
import type { Lang } from '../../shared/words'
import { arrivalFound } from '../arrivals/found'
import { endCare, hear, isOn } from '../care/care'
import { putCare, readCare } from '../care/store'
import { collect } from '../handover/bag'
import { collecting } from '../handover/collecting'
import { readLeftover } from '../handover/leftover'
import { granted, Refusal } from '../http/refusal'
import { refillsAfter } from '../help/refill'
import { putRefill } from '../help/refill-store'
import { readHelpRow } from '../help/store'
import { answerJoin, readJoin } from '../identity/join'
import { readHousehold } from '../identity/store'
import { putDifference } from '../orders/difference-store'
import { givenBackFor } from '../orders/missing'
import { measuresAfter } from '../measures/setting'
import { appealAnswered, feverSettled, freedAnswered } from '../measures/after'
import { putMissing, readMissing } from '../orders/missing-store'
import { readBag } from '../orders/store'
import type { Added, Write } from '../table/table'
import { awaitsWord, type Task } from './task'

type Outcomes = readonly { person: string; outcome: string }[]
type Written = Write | Added
/** Who closes it, and when. */
export interface Closing { readonly by: { readonly user: string; readonly name: string }; readonly event: string; readonly now: string; readonly text?: string | undefined; readonly lang?: Lang | undefined }
type Consequence = (task: Task, outcomes: Outcomes, closing: Closing) => Promise<Written[]>

async function ofJoin(task: Task, outcomes: Outcomes): Promise<Write[]> {
  const [join, file] = await Promise.all([readJoin(task.id), readHousehold(task.household)])
  if (!join || !file) throw new Refusal('not-found')
  return granted(answerJoin(file, join, outcomes[0]?.outcome === 'lives-here'))
}

/** Handed over after all: its bag is collected, if nobody said so meanwhile. */
async function ofLeftover(task: Task, outcomes: Outcomes, { by, event, now }: Closing): Promise<Written[]> {
  if (outcomes[0]?.outcome !== 'handed-over') return []
  const found = await readLeftover(task.id)
  const known = found && (await readBag(found.household, found.campaign))
  if (!known) return []
  const next = collect(known, { event, by, how: 'hand', at: now }, now)
  return 'refused' in next ? [] : collecting(next, now)
}

/** How it ended stands with what was said; what is given back becomes a difference of this one household, which the clock carries to its bag. */
async function ofMissing(task: Task, outcomes: Outcomes, { by, now }: Closing): Promise<Written[]> {
  const found = await readMissing(task.id)
  const outcome = outcomes[0]?.outcome
  if (!found || outcome === undefined) throw new Refusal('not-found')
  const back = outcome === 'refunded' ? [putDifference(givenBackFor(found, task, by, now))] : []
  return [putMissing({ ...found, outcome }), ...back]
}

/** They were met, or said themselves that all is well: the days count anew. Whoever lives there no more is looked after no more. */
async function ofKnock(task: Task, outcomes: Outcomes, { now }: Closing): Promise<Write[]> {
  const known = await readCare(task.household)
  const outcome = outcomes[0]?.outcome
  if (!known || !isOn(known) || outcome === 'not-reached') return []
  return putCare(outcome === 'moved' ? endCare(known, now) : hear(known, now), known)
}

/** An appeal is answered with a reason. */
async function ofAppeal(task: Task, outcomes: Outcomes, { by, now, text }: Closing): Promise<Write[]> {
  const outcome = outcomes[0]?.outcome
  if (!text) throw new Refusal('needs-reason')
  return appealAnswered(task, { outcome: outcome === 'lifted' ? 'lifted' : 'stays', text, by: by.name, at: now })
}

/** That a list freed somebody is decided on by whoever looks. */
const ofFreed: Consequence = (task, outcomes, { by, event, now, text }) => freedAnswered(task, outcomes[0]?.outcome === 'lifted', { by, event, now, text })

const none: Consequence = () => Promise.resolve([])
/** Left at the door, with a photo of it. */
const isShown = (brought: Awaited<ReturnType<typeof readHelpRow>>, task: Task): boolean => awaitsWord(task) && (brought?.photos?.some(({ purpose }) => purpose === 'at-door') ?? false)

/** What is brought in steps arrives by the word of whoever got it; a worker's is enough where they were sent to look, or left it at the door and took a photo. */
const ofHelp: Consequence = async (task, outcomes, { now }) => {
  if (!outcomes.some((one) => one.outcome === 'helped')) return []
  const brought = await readHelpRow(task.id)
  if (!task.check && !isShown(brought, task)) throw new Refusal('needs-word', { present: { state: task.state, version: task.v } })
  return brought ? refillsAfter(brought, task, now).map(putRefill) : []
}
const consequences: Record<TaskKind, Consequence> = {
  report: measuresAfter, join: ofJoin, uncollected: ofLeftover, missing: ofMissing, knock: ofKnock, 'check-missed': none, 'fever-watch': feverSettled, appeal: ofAppeal, freed: ofFreed, fever: none, arrival: arrivalFound, trouble: none, medicine: ofHelp, transport: ofHelp, meal: ofHelp, errand: ofHelp, psychological: none, infant: ofHelp, stranded: none, other: none, 'call-back': none,
}

export function consequencesOf(task: Task, outcomes: Outcomes, closing: Closing): Promise<Written[]> {
  return consequences[task.kind](task, outcomes, closing)
}
