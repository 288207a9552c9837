/** Which of the measures that may be set an outcome means. */
import type { TaskDetail } from '@shared/inbox'
import type { Proposed } from '@shared/measure-proposed'

const gradeOf: Readonly<Record<string, Proposed['grade']>> = { exposed: 'certain', 'maybe-exposed': 'possible' }

export function proposedFor({ request }: TaskDetail, person: string, outcome: string | undefined): Proposed | undefined {
  const grade = outcome === undefined ? undefined : gradeOf[outcome]
  return grade && request.kind === 'report' ? request.proposed?.find((one) => one.person === person && one.grade === grade) : undefined
}
