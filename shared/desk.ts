/** The desk: a worker files for somebody who called, came or was visited. The person needs no phone and no account. */
import { array, enum as oneOf, int, lazy, literal, maxLength, minLength, object, optional, string, boolean, type infer as Infer } from './zod'
import { channels } from './desk-words'
import { defineRoutes } from './http'
import { idOf } from './id-schema'
import { door, knownOfMember } from './identity'
import { feltSymptoms, journey, mostOfEach } from './report-form'
import { taskStates } from './task'
import { urgencies } from './task-kinds'
import { phone } from './text'
import { instant } from './time-schema'

/** `id` is the member's where the household does not know the name yet. */
const person = lazy(() => object({ id: idOf('member'), ...knownOfMember(), symptoms: feltSymptoms() }))

/** The door stands in the body itself: its place says who may file there. `agreed`: they were asked, and agree to the use of what they told. */
export const deskInput = lazy(() =>
  object({
    channel: oneOf(channels), ...door().shape,
    people: array(person()).check(minLength(1), maxLength(mostOfEach)),
    phone: optional(phone()), ...journey(), agreed: literal(true, 'agreed'),
  }),
)
export type DeskInput = Infer<ReturnType<typeof deskInput>>

/** What is read out to whoever asked: the reference, who has it, until when. `opens`: the worker may look at the task. */
export const deskFiled = lazy(() =>
  object({
    report: idOf('report'), task: idOf('task'), reference: string(), label: string(), place: string(), people: int(),
    state: oneOf(taskStates), urgency: oneOf(urgencies), due: instant(), opens: boolean(),
  }),
)
export type DeskFiled = Infer<ReturnType<typeof deskFiled>>

export const desk = defineRoutes({
  file: {
    method: 'PUT', path: '/reports/{report}/desk', summary: 'A worker files for the household at a door, which is made where nobody is known there; sent again, it answers the report as it now is',
    access: { who: 'duty', at: { from: 'body', name: 'place' }, reach: 'above', roles: ['grid-worker', 'community-worker'] },
    refusals: ['household-full', 'id-taken', 'stale'], body: deskInput, answer: deskFiled,
  },
})
