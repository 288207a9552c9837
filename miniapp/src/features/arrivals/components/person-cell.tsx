import { arrivalStateWords, queueOutcomeWords, type QueueOutcome } from '@shared/arrival-states'
import { kindRow } from '@shared/task-kinds'
import type { ArrivalLine } from '@shared/arrivals'
import type { Words } from '@shared/words'
import { arrivalWords } from '@/i18n/arrivals'
import { useWhen } from '@/i18n/when'
import { useSay, useWords } from '@/i18n/words'
import { Cell } from '@/ui/cell'

/** Closed by what: the outcome of the task, of their report, or of the queue. */
function wordsOf(outcome: string): Words | undefined {
  const known: Readonly<Record<string, Words>> = { ...kindRow('report').outcomes, ...kindRow('arrival').outcomes }
  return known[outcome] ?? (queueOutcomeWords[outcome as QueueOutcome] as Words | undefined)
}

/** One person of the ledger. */
export function PersonCell({ of }: { of: ArrivalLine }) {
  const [words, say, when] = [useWords(arrivalWords), useSay(), useWhen()]
  const { row, who, arrival, state, closed, task, report, self } = of
  const outcome = closed && wordsOf(closed.outcome)
  const note = [
    words.row(row), arrival === undefined ? '' : words.arrives(when.day(arrival)), self ? words.selfFirst : '', task === undefined ? '' : words.task(task), report === undefined ? '' : words.report(report),
    closed ? words.closedBy(closed.by, when.moment(closed.at), outcome ? say(outcome) : closed.outcome) : '',
  ]
  return <Cell id={`person-${of.id}`} title={who ?? words.unnamed} note={note.filter(Boolean).join(' · ')} value={say(arrivalStateWords[state])} />
}
