/** The photos of a campaign's packages: those that its leader has sent, or that are on a campaign which they lead, too; for as long as the campaign is kept. */
import type { CampaignContent } from '../../shared/campaign-content'
import { dayMs } from '../../shared/civil-time'
import type { FieldIssue } from '../../shared/field-words'
import { leadRoles, windowDays } from '../../shared/order-states'
import { dutyAt, type Actor } from '../http/actor'
import { isRefused } from '../http/refusal'
import type { Write } from '../table/table'
import { putUpload, readUploads } from '../uploads/store'
import { letGo, use, type Upload } from '../uploads/upload'
import type { Campaign } from './campaign'
import { readCampaign } from './store'

/** Its rows are kept for half a year after it is settled, which is a few days after it closes at the latest. */
const afterOpening = (windowDays + 30 + 183) * dayMs
const idsIn = (content: Pick<CampaignContent, 'packages'> | undefined): Set<string> => new Set(content?.packages.flatMap(({ photo }) => photo ?? []))

export interface Photos { readonly issues: FieldIssue[]; readonly shown: NonNullable<Campaign['photos']>; readonly writes: Write[] }

interface Draft { readonly id: string; readonly content: Pick<CampaignContent, 'packages' | 'opens'>; readonly old: Campaign | undefined; readonly actor: Actor }

/** So many of the campaigns that show a photo are asked, the newest first. */
const asked = 5

/** Whoever may read a campaign as its leader may take its photos over into another. */
async function isLed(actor: Actor, row: Upload): Promise<boolean> {
  const campaigns = await Promise.all(Object.keys(row.uses).sort().slice(-asked).map(readCampaign))
  return campaigns.some((of) => of && dutyAt(actor, of.path.map((step) => step.id), leadRoles))
}

/** The row after this draft uses it; undefined where it may not. */
async function used({ id, content, actor }: Draft, row: Upload | undefined, now: string): Promise<Upload | undefined> {
  const end = new Date(Date.parse(content.opens) + afterOpening).toISOString()
  if (!row || row.purpose !== 'package-photo') return undefined
  if (row.state === 'kept' && row.uses[id] === end) return row
  const by = actor.user.id
  const after = row.by !== by && row.uses[id] === undefined && (await isLed(actor, row))
  const next = use(row, { of: id, by, end, after }, now)
  return isRefused(next) ? undefined : next
}

/** What is written with the draft, so that a photo stays as long as the campaign that shows it, and goes a day after it was taken out of it. */
export async function photosOf(draft: Draft, now: string): Promise<Photos> {
  const { id, content, old } = draft
  const [wanted, before] = [idsIn(content), idsIn(old?.content)]
  const rows = await readUploads([...wanted, ...before])
  const next = new Map(await Promise.all([...wanted].map(async (photo) => [photo, await used(draft, rows.get(photo), now)] as const)))
  const left = [...before].flatMap((photo) => { const row = rows.get(photo); return row?.uses[id] !== undefined && !wanted.has(photo) ? [letGo(row, id, now)] : [] })
  const taken = [...next.values()].flatMap((row) => row ?? [])
  return {
    issues: content.packages.flatMap(({ photo }, i): FieldIssue[] => (photo !== undefined && !next.get(photo) ? [{ path: `packages.${String(i)}.photo`, code: 'photo-unknown' }] : [])),
    shown: Object.fromEntries(taken.flatMap(({ id: photo, picture }) => (picture ? [[photo, { key: picture.key, width: picture.width, height: picture.height }]] : []))),
    writes: [...taken.filter((row) => row !== rows.get(row.id)), ...left].map(putUpload),
  }
}
