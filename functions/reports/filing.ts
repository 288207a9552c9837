/** What both filing and changing a report need: consent, the household, the rules of the fields, the names of the districts. */
import { hash } from 'node:crypto'
import { shanghaiDay } from '../../shared/civil-time'
import type { FieldIssue } from '../../shared/field-words'
import { hasConsent } from '../../shared/consent'
import { faults } from '../../shared/parse'
import { sayPlace } from '../../shared/place-tree'
import { reportIssues } from '../../shared/report-rules'
import type { ReportContent } from '../../shared/reports'
import type { Lang } from '../../shared/words'
import type { Actor } from '../http/actor'
import { Refusal } from '../http/refusal'
import { confirmed, type HouseholdFile } from '../identity/household'
import { readHousehold } from '../identity/store'
import { readPlaces } from '../places/store'

interface Asked { readonly household: string; readonly content: ReportContent; readonly actor: Actor; readonly now: string; readonly lang: Lang }

function districtIssues(content: ReportContent, names: Readonly<Record<string, string>>): FieldIssue[] {
  return content.stays.flatMap((stay, index): FieldIssue[] => (stay.district in names ? [] : [{ path: `stays.${index}.district`, code: 'place-level' }]))
}

/** How the districts are called, province first; what is no district is left out. */
async function districtNames(content: ReportContent): Promise<Record<string, string>> {
  const found = await readPlaces(content.stays.map((stay) => stay.district))
  const districts = [...found.values()].filter((place) => place.level === 'district')
  return Object.fromEntries(districts.map((place) => [place.id, sayPlace(place.path)]))
}

/** The household and the names of the districts, once nothing is wrong; else a refusal that names every field. */
export async function checkContent({ household, content, actor, now, lang }: Asked): Promise<{ file: HouseholdFile; districts: Record<string, string> }> {
  if (!hasConsent(actor.user.consents, 'privacy') || !hasConsent(actor.user.consents, 'health-travel')) throw new Refusal('consent-needed')
  const [file, districts] = await Promise.all([readHousehold(household), districtNames(content)])
  if (!file) throw new Refusal('not-found')
  const members = new Set(confirmed(file).map((one) => one.id))
  const issues = [...reportIssues(content, members, shanghaiDay(now)), ...districtIssues(content, districts)]
  if (issues.length > 0) throw new Refusal('invalid', { fields: faults(issues, lang) })
  return { file, districts }
}

/** The same household and content give the same text, whoever asks and whenever. */
export function fingerprintOf(household: string, content: ReportContent): string {
  return hash('sha256', JSON.stringify([household, content]), 'base64url')
}
