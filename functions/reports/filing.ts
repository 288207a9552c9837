/** What both filing and changing a report need: its form, consent, the household, the rules of the fields, the names of the districts. */
import { shanghaiDay } from '../../shared/civil-time'
import type { FieldIssue } from '../../shared/field-words'
import { hasConsent } from '../../shared/consent'
import type { Schema } from '../../shared/http'
import { read } from '../../shared/parse'
import { sayPlace } from '../../shared/place-tree'
import { allFaults, partsOf } from '../../shared/report-reading'
import { reportIssues, type ReportParts } from '../../shared/report-rules'
import type { ReportContent } from '../../shared/report-form'
import type { Lang } from '../../shared/words'
import type { core } from '../../shared/zod'
import type { Actor } from '../http/actor'
import { printOf } from '../http/print'
import { Refusal } from '../http/refusal'
import { confirmed, type HouseholdFile } from '../identity/household'
import { readHousehold } from '../identity/store'
import { readPlaces } from '../places/store'

interface Asked { readonly household: string; readonly content: ReportContent; readonly actor: Actor; readonly now: string; readonly lang: Lang }

function districtIssues({ stays }: ReportParts, names: Readonly<Record<string, string>>): FieldIssue[] {
  return stays.flatMap(({ district }, index): FieldIssue[] => (district === undefined || Object.hasOwn(names, district) ? [] : [{ path: `stays.${String(index)}.district`, code: 'place-level' }]))
}

/** How the districts are called, province first; what is no district is left out. */
async function districtNames({ stays }: ReportParts): Promise<Record<string, string>> {
  const found = await readPlaces(stays.flatMap(({ district }) => district ?? []))
  const districts = [...found.values()].filter((place) => place.level === 'district')
  return Object.fromEntries(districts.map((place) => [place.id, sayPlace(place.path)]))
}

/** What the table knows of those parts, and what the rules say of them. */
export async function hold(parts: ReportParts, household: string | undefined, now: string): Promise<{ file: HouseholdFile | undefined; districts: Record<string, string>; issues: FieldIssue[] }> {
  const [file, districts] = await Promise.all([household === undefined ? undefined : readHousehold(household), districtNames(parts)])
  const members = file && new Set(confirmed(file).map((one) => one.id))
  return { file, districts, issues: [...reportIssues(parts, members, shanghaiDay(now)), ...districtIssues(parts, districts)] }
}

/** `household`: one that the caller belongs to; undefined where none is named. */
interface Sent { readonly body: unknown; readonly household: string | undefined; readonly now: string; readonly lang: Lang }

/** The body by its form; where that is wrong, the refusal says of the rest what the rules say. */
export async function readBody<S extends Schema>(schema: S, { body, household, now, lang }: Sent): Promise<core.output<S>> {
  const form = read(schema, body, lang)
  if (form.ok) return form.value
  const { issues } = await hold(partsOf(body), household, now)
  throw new Refusal('invalid', { fields: allFaults(form.fields, issues, lang) })
}

/** The household and the names of the districts, once nothing is wrong; else a refusal that names every field. */
export async function checkContent({ household, content, actor, now, lang }: Asked): Promise<{ file: HouseholdFile; districts: Record<string, string> }> {
  if (!hasConsent(actor.user.consents, 'privacy') || !hasConsent(actor.user.consents, 'health-travel')) throw new Refusal('consent-needed')
  const { file, districts, issues } = await hold(content, household, now)
  if (!file) throw new Refusal('not-found')
  if (issues.length > 0) throw new Refusal('invalid', { fields: allFaults([], issues, lang) })
  return { file, districts }
}

/** The same household and content give the same text, whoever asks and whenever. */
export function fingerprintOf(household: string, content: ReportContent): string {
  return printOf(household, content)
}
