/** A volunteer at one place: the states, and the verbs that each allows. */
import type { Words } from './words'

export const volunteerStates = ['waiting', 'approved', 'suspended', 'refused'] as const
export type VolunteerState = (typeof volunteerStates)[number]

/** What a worker of the place may say, and what the volunteer may. */
export const volunteerVerbs = ['approve', 'refuse', 'suspend', 'apply', 'leave'] as const
export type VolunteerVerb = (typeof volunteerVerbs)[number]
export type Decision = Exclude<VolunteerVerb, 'apply' | 'leave'>
export const decisions = ['approve', 'refuse', 'suspend'] as const satisfies readonly Decision[]

/** The one table: which state allows which verb, and where it leads; `gone` leaves no trace. Whoever was suspended cannot leave it behind by leaving. */
export const volunteerMoves: Readonly<Record<VolunteerState, Partial<Record<VolunteerVerb, VolunteerState | 'gone'>>>> = {
  waiting: { approve: 'approved', refuse: 'refused', leave: 'gone' },
  approved: { suspend: 'suspended', leave: 'gone' },
  suspended: { approve: 'approved' },
  refused: { approve: 'approved', apply: 'waiting', leave: 'gone' },
}

export const decisionsIn = (state: VolunteerState): Decision[] => decisions.filter((verb) => volunteerMoves[state][verb] !== undefined)

export const volunteerStateWords: Record<VolunteerState, Words> = {
  waiting: { zh: '待审核', en: 'Waiting' },
  approved: { zh: '已通过', en: 'Approved' },
  suspended: { zh: '已暂停', en: 'Suspended' },
  refused: { zh: '没有通过', en: 'Not accepted' },
}
