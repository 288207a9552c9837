/**
 * Which reports the lively community has: one of every kind, some overdue on each rung from the grid to the city, two that may be the same,
 * one whose home was typed, and enough open ones in the first grid for a second page and for sharing out.
 * Where one stands follows from when it was filed: due after 720 minutes where somebody has arrived, then one rung up every 120; urgent after 120, then every 30.
 */
import { communityId } from './community'
import type { Story } from './reports'

const day = 24 * 60
const grid = (number: number): string => `${communityId}-g${number}`

export interface Placed { readonly story: Story; readonly inbox: string; readonly worker: string; readonly household?: string }

const told: readonly Placed[] = [
  { inbox: grid(1), worker: 'li-min', story: { name: 'held, nobody answers', ago: 260, arrives: 0, then: (it) => { it.claim(200); it.call(190, 'no-answer'); it.note(188, '白天可能在上班，晚上再打') } } },
  { inbox: grid(1), worker: 'li-min', story: { name: 'resolved', ago: 2 * day, arrives: -2, people: 2, then: (it) => { it.claim(2 * day - 40); it.call(2 * day - 50, 'reached'); it.resolve(2 * day - 60, 'self-watch') } } },
  { inbox: grid(1), worker: 'zhou-hao', story: { name: 'given back', ago: 400, arrives: 1, then: (it) => { it.claim(390); it.giveBack(100, '今天休息，请同事接手') } } },
  { inbox: grid(1), worker: 'li-min', story: { name: 'withdrawn', ago: day, arrives: 5, then: (it) => { it.withdraw(day - 30) } } },
  { inbox: grid(1), worker: 'li-min', household: 'chen-lan', story: { name: 'the husband last week', ago: 6 * day, arrives: -6, then: (it) => { it.claim(6 * day - 20); it.call(6 * day - 30, 'reached'); it.resolve(6 * day - 35, 'no-risk') } } },
  { inbox: grid(2), worker: 'wu-xia', story: { name: 'trouble breathing', ago: 35, arrives: 0, way: 1, stayed: '港门村一路3巷12号', symptoms: ['breathing', 'fever'] } },
  { inbox: grid(2), worker: 'wu-xia', story: { name: 'coming next week', ago: 90, arrives: 7, people: 3 } },
  { inbox: grid(3), worker: 'sun-lei', story: { name: 'held by grid three', ago: 500, arrives: 0, then: (it) => { it.claim(450); it.call(440, 'reached') } } },
  { inbox: grid(3), worker: 'sun-lei', story: { name: 'did not come', ago: 3 * day, arrives: -1, then: (it) => { it.claim(3 * day - 60); it.resolve(3 * day - 90, 'not-come') } } },
  { inbox: communityId, worker: 'zhang-weiguo', story: { name: 'no grid, open', ago: 120, arrives: 2 } },
  { inbox: communityId, worker: 'zhang-weiguo', story: { name: 'no grid, held', ago: 600, arrives: 0, then: (it) => { it.claim(550) } } },
  { inbox: communityId, worker: 'zhang-weiguo', household: 'qian-feng', story: { name: 'its building was typed', ago: 75, arrives: 1 } },
]

/** Nobody has done anything about these; the last one belongs where nobody serves below the city. */
const overdue: readonly Placed[] = [
  { inbox: grid(3), worker: 'sun-lei', story: { name: 'late at the grid', ago: 735, arrives: 0 } },
  { inbox: grid(1), worker: 'li-min', story: { name: 'late at the community', ago: 855, arrives: 0, people: 2 } },
  { inbox: grid(4), worker: 'he-jing', story: { name: 'late at the street', ago: 975, arrives: 0 } },
  { inbox: grid(3), worker: 'sun-lei', story: { name: 'late at the district', ago: 1095, arrives: 0 } },
  { inbox: grid(4), worker: 'he-jing', story: { name: 'late at the city, since yesterday', ago: 1500, arrives: -1, symptoms: ['fatigue'] } },
  { inbox: grid(1), worker: 'li-min', story: { name: 'fever, late at the city', ago: 300, arrives: 0, people: 2, symptoms: ['fever', 'cough'] } },
  { inbox: communityId, worker: 'zhang-weiguo', household: 'zhou-ting', story: { name: 'late in another district', ago: 800, arrives: 0, people: 2 } },
]

/** The husband filed on his phone; his wife called the community an hour later. */
const alike: readonly Placed[] = [
  { inbox: grid(2), worker: 'wu-xia', household: 'he-wei', story: { name: 'the couple, filed', ago: 200, arrives: 1, people: 2, way: 2 } },
  { inbox: grid(2), worker: 'lin-fang', household: 'he-wei', story: { name: 'the couple, called', ago: 140, arrives: 1, people: 2, way: 2, desk: 'phone' } },
]

const more: readonly Placed[] = Array.from({ length: 22 }, (_, index) => ({
  inbox: grid(1), worker: 'li-min', story: { name: `open ${index + 1}`, ago: 40 + index * 30, arrives: index % 6, people: 1 + (index % 2) },
}))

/** What waits in the community's own inbox for whoever leads to share it out. */
const pile: readonly Placed[] = Array.from({ length: 6 }, (_, index) => ({
  inbox: communityId, worker: 'zhang-weiguo', story: { name: `waiting ${index + 1}`, ago: 30 + index * 20, arrives: 1 + (index % 4), people: 1 + (index % 2) },
}))

export const stories: readonly Placed[] = [...told, ...overdue, ...alike, ...more, ...pile]
