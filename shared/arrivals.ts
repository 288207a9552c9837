/** Lists from above: people who arrive from elsewhere, as a district is told of them; matched with what people reported themselves, the rest to be found. */
import { array, boolean, enum as oneOf, int, lazy, object, optional, string, type infer as Infer } from './zod'
import { arrivalColumns } from './arrival-columns'
import { arrivalStates, listStates, queueOutcomes } from './arrival-states'
import { defineRoutes } from './http'
import { idOf } from './id-schema'
import { placeId } from './place-id'
import { line } from './text'
import { day, instant } from './time-schema'

export const arrivalCounts = lazy(() => object({ people: int(), queued: int(), tasked: int(), reported: int(), closed: int(), self: int(), later: int() }))
/** Of one community; those who stand at none have no `place`. */
const ofCommunity = lazy(() => object({ place: optional(placeId()), name: string(), ...arrivalCounts().shape }))
export type CommunityCounts = Infer<ReturnType<typeof ofCommunity>>
const problem = lazy(() => object({ row: int(), column: oneOf(arrivalColumns), message: string() }))

/**
 * `rows`: those that say something; `good`: that can be worked with, `repeated`: that say somebody again who stands further up, `bad`: that are left out, with their reasons.
 * `done` of `rows` are worked through. `known`: good rows of people who stood in another list already, and are counted there. `counts`: those whom this list has brought, live; `communities`: the same by community.
 * `until`: the day from which on nothing of what the list says of people is there any more; the counts stay.
 */
export const arrivalList = lazy(() =>
  object({
    id: idOf('list'), place: placeId(), file: string(), by: string(), at: instant(), until: day(), state: oneOf(listStates), columns: array(oneOf(arrivalColumns)),
    rows: int(), good: int(), repeated: int(), bad: int(), noted: int(), problems: array(problem()),
    done: int(), known: int(), counts: arrivalCounts(), communities: array(ofCommunity()),
  }),
)
export type ArrivalList = Infer<ReturnType<typeof arrivalList>>
/** `counts`: of those whom it has brought, once it is worked through. */
const listLine = lazy(() => object({ id: idOf('list'), file: string(), by: string(), at: instant(), until: day(), state: oneOf(listStates), rows: int(), good: int(), bad: int(), counts: optional(arrivalCounts()) }))
export type ArrivalListLine = Infer<ReturnType<typeof listLine>>

const closing = lazy(() => object({ by: string(), at: instant(), outcome: string(), text: optional(string()) }))
/** One of the ledger. `row`: in the file. `who` is masked, and gone with the personal fields. `task`: the reference of what was asked of whom; `report`: of their own report. `outcome` of `closed`: of the task's kind, of a report's, or of the queue; `text`: why nobody is to look, while there are personal fields. */
export const arrivalLine = lazy(() =>
  object({
    id: idOf('arrival'), list: idOf('list'), row: int(), state: oneOf(arrivalStates), who: optional(string()), arrival: optional(day()),
    place: optional(string()), task: optional(string()), report: optional(string()), self: boolean(), closed: optional(closing()),
  }),
)
export type ArrivalLine = Infer<ReturnType<typeof arrivalLine>>

const near = lazy(() => object({ place: placeId(), name: string(), says: string() }))
/** Whom a person has to place. `address`, `from` are gone with the personal fields. `near`: the communities that the address may mean. */
export const queuedArrival = lazy(() =>
  object({ id: idOf('arrival'), list: idOf('list'), row: int(), version: int(), at: instant(), who: optional(string()), from: optional(string()), arrival: optional(day()), address: optional(string()), near: array(near()) }),
)
export type QueuedArrival = Infer<ReturnType<typeof queuedArrival>>

const access = { who: 'duty', at: { from: 'path', name: 'place' }, reach: 'above', roles: ['supervisor'] } as const
const page = <S extends () => ReturnType<typeof arrivalLine>>(item: S) => object({ items: array(item()), cursor: optional(string()) })

export const arrivals = defineRoutes({
  read: {
    method: 'PUT', path: '/arrivals/{place}/lists/{list}', summary: 'Reads a list of people (XLSX or CSV, sent to the store of files before) into a preview; nobody is looked for yet. Sent again under its id it answers what was read',
    access, refusals: ['id-taken'], body: () => object({ name: line(120), upload: idOf('upload') }), answer: arrivalList,
  },
  see: { method: 'GET', path: '/arrivals/{place}/lists/{list}', summary: 'A list: its preview, how far it is, and how its people stand now, by community', access, refusals: ['invalid'], answer: arrivalList },
  run: {
    method: 'POST', path: '/arrivals/{place}/lists/{list}/run', summary: 'Begins to work through a list, or carries it on for a while; asked again it goes on where it stood, and a schedule carries on what nobody watches',
    access, refusals: ['invalid'], answer: arrivalList,
  },
  lists: {
    method: 'GET', path: '/arrivals/{place}/lists', summary: 'The lists of a district, the newest first, 20 a page', access,
    query: () => object({ cursor: optional(string()) }), answer: () => object({ items: array(listLine()), cursor: optional(string()) }),
  },
  people: {
    method: 'GET', path: '/arrivals/{place}/lists/{list}/people', summary: 'The ledger of a list in one community, or of those who were closed without one: each person open or closed, by whom, with what', access,
    query: () => object({ community: optional(placeId()), state: optional(oneOf(arrivalStates)), cursor: optional(string()) }), answer: () => page(arrivalLine),
  },
  result: {
    method: 'GET', path: '/arrivals/{place}/lists/{list}/result', summary: 'The list row by row with what became of each, for 30 days; corrected, it can be sent again. No cell of it is run as a formula', access, refusals: ['too-large'],
    query: () => object({ format: oneOf(['xlsx', 'csv'], 'choice') }), file: true, answer: () => object({ name: string(), type: string(), base64: string() }),
  },
  ledger: {
    method: 'GET', path: '/arrivals/{place}/ledger', summary: 'The ledger of a district in numbers, live: all lists together, and by community', access, refusals: ['invalid'],
    answer: () => object({ counts: arrivalCounts(), communities: array(ofCommunity()) }),
  },
  queue: {
    method: 'GET', path: '/arrivals/{place}/queue', summary: 'Those of a district whose address says of no community, the oldest first, 20 a page', access,
    query: () => object({ cursor: optional(string()) }), answer: () => object({ items: array(queuedArrival()), cursor: optional(string()) }),
  },
  put: {
    method: 'POST', path: '/arrivals/{place}/people/{arrival}/place', summary: 'Says in which community somebody of the queue is to be looked for: a task in the inbox there', access, refusals: ['stale'],
    body: () => object({ to: placeId(), version: int() }), answer: arrivalLine,
  },
  close: {
    method: 'POST', path: '/arrivals/{place}/people/{arrival}/close', summary: 'Says why nobody is to look for somebody of the queue', access, refusals: ['stale'],
    body: () => object({ outcome: oneOf(queueOutcomes), text: line(500), version: int() }), answer: arrivalLine,
  },
})
