/** The photos of a campaign's packages: only those that its leader has sent, and for as long as the campaign is kept. */
import type { CampaignContent } from '../../shared/campaigns'
import { dayMs } from '../../shared/civil-time'
import type { FieldIssue } from '../../shared/field-words'
import { windowDays } from '../../shared/order-states'
import { isRefused } from '../http/refusal'
import type { Write } from '../table/table'
import { putUpload, readUploads } from '../uploads/store'
import { letGo, use, type Upload } from '../uploads/upload'
import type { Campaign } from './campaign'

/** Its rows are kept for half a year after it is settled, which is a few days after it closes at the latest. */
const afterOpening = (windowDays + 30 + 183) * dayMs
const idsIn = (content: Pick<CampaignContent, 'packages'> | undefined): Set<string> => new Set(content?.packages.flatMap(({ photo }) => photo ?? []))

export interface Photos { readonly issues: FieldIssue[]; readonly shown: NonNullable<Campaign['photos']>; readonly writes: Write[] }

interface Draft { readonly id: string; readonly content: Pick<CampaignContent, 'packages' | 'opens'>; readonly old: Campaign | undefined; readonly by: string }

/** The row after this draft uses it; undefined where it may not. */
function used({ id, content, by }: Draft, row: Upload | undefined, now: string): Upload | undefined {
  const end = new Date(Date.parse(content.opens) + afterOpening).toISOString()
  if (!row || row.purpose !== 'package-photo') return undefined
  if (row.state === 'kept' && row.uses[id] === end) return row
  const next = use(row, { of: id, by, end }, now)
  return isRefused(next) ? undefined : next
}

/** What is written with the draft, so that a photo stays as long as the campaign that shows it, and goes a day after it was taken out of it. */
export async function photosOf(draft: Draft, now: string): Promise<Photos> {
  const { id, content, old } = draft
  const [wanted, before] = [idsIn(content), idsIn(old?.content)]
  const rows = await readUploads([...wanted, ...before])
  const next = new Map([...wanted].map((photo) => [photo, used(draft, rows.get(photo), now)]))
  const left = [...before].flatMap((photo) => { const row = rows.get(photo); return row?.uses[id] !== undefined && !wanted.has(photo) ? [letGo(row, id, now)] : [] })
  const taken = [...next.values()].flatMap((row) => row ?? [])
  return {
    issues: content.packages.flatMap(({ photo }, i): FieldIssue[] => (photo !== undefined && !next.get(photo) ? [{ path: `packages.${String(i)}.photo`, code: 'photo-unknown' }] : [])),
    shown: Object.fromEntries(taken.flatMap(({ id: photo, picture }) => (picture ? [[photo, { key: picture.key, width: picture.width, height: picture.height }]] : []))),
    writes: [...taken.filter((row) => row !== rows.get(row.id)), ...left].map(putUpload),
  }
}
