/** What is filled in on a report: who travels, where they stayed, how and when they come, where they will live. All of a report's contract that the phone carries. */
import { array, chosen, discriminatedUnion, enum as oneOf, lazy, literal, maxLength, minLength, object, optional, overwrite, refine, regex, string, type infer as Infer } from './zod'
import { eachOnce } from './each-once'
import { day } from './time-schema'
import { idOf } from './id-schema'
import { placeId } from './place-id'
import { numbered, plate, tidyNumber } from './plate'
import { address, halfWidth, line, prose } from './text'
import { symptoms } from './report-words'

/** An airline whose code is a letter and a digit, written apart from its number, stays so: D7328 is a train. */
const tidyFlight = (text: string): string => tidyNumber(text).replace(/^([A-Z]\d)(\d{1,3})$/, /^\s*[A-Z]\d[\s\-]/i.test(halfWidth(text)) ? '$1 $2' : '$1$2')

const train = /^[GDCZTKYLS]?\d{1,4}$/

/** Numbers are checked by their form: G1234, K599, 1461 · CZ3101, D7 328 · 鄂A12345, new-energy plates with one more, 鄂A1234学 and the like. */
const transport = lazy(() =>
  discriminatedUnion('kind', [
    object({ kind: literal('train'), number: numbered(train, 'train') }),
    object({ kind: literal('flight'), number: string().check(maxLength(40, 'flight'), overwrite(tidyFlight), refine((text) => !train.test(text), 'flight-train'), regex(/^(?=.?[A-Z])[A-Z0-9]{2} ?\d{1,4}[A-Z]?$/, 'flight')) }),
    object({ kind: literal('car'), number: optional(plate()) }),
    object({ kind: literal('coach'), number: optional(line(20)) }),
    object({ kind: literal('ship'), number: optional(line(20)) }),
    object({ kind: literal('other'), number: optional(line(20)) }),
  ], chosen),
)

const stay = lazy(() => object({ district: placeId(), address: address(120), from: day(), to: day() }))
const traveller = lazy(() => object({ member: idOf('member'), symptoms: feltSymptoms() }))
const lodging = lazy(() =>
  discriminatedUnion('kind', [object({ kind: literal('home') }), object({ kind: literal('elsewhere'), address: address(120) })]),
)

/** Travellers, as many as a household may have; and stays. */
export const mostOfEach = 20
/** Where somebody comes from, how, when and to which roof: the same whoever fills it in. */
export const journey = lazy(() => ({
  stays: array(stay()).check(minLength(1), maxLength(mostOfEach)),
  transport: transport(),
  arrival: day(),
  lodging: lodging(),
  note: optional(prose(2000)),
}))
export const feltSymptoms = () => array(oneOf(symptoms), chosen).check(maxLength(symptoms.length), eachOnce())
export const content = lazy(() => ({ travellers: array(traveller()).check(minLength(1), maxLength(mostOfEach)), ...journey() }))

/** What is filled in. Rules that look at several fields or at today stand in `report-rules.ts`. */
export const reportContent = lazy(() => object(content()))
export type ReportContent = Infer<ReturnType<typeof reportContent>>
export type Stay = Infer<ReturnType<typeof stay>>

/** `household` decides whose report it is; the phone makes the report's id. */
export const reportInput = lazy(() => object({ household: idOf('household'), ...content() }))
export type ReportInput = Infer<ReturnType<typeof reportInput>>
