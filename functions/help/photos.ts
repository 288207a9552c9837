/** The photos of a request for help: only those that whoever attaches them has sent, and for as long as the request is kept. */
import { dayMs } from '../../shared/civil-time'
import type { FieldIssue } from '../../shared/field-words'
import type { HelpPhoto as Shown } from '../../shared/help'
import { isRefused } from '../http/refusal'
import type { Write } from '../table/table'
import { linkTo } from '../uploads/sign'
import { keepUpload, putUpload, readUploads } from '../uploads/store'
import { letGo, use, usedBesides } from '../uploads/upload'
import type { Help, HelpPhoto } from './help'

/** While it is open nobody knows when it ends: so long, unless it is closed before (`endPhotos`). */
const whileOpen = 183 * dayMs
export const openEnd = (now: string): string => new Date(Date.parse(now) + whileOpen).toISOString()

export interface Attached { readonly issues: FieldIssue[]; readonly photos: HelpPhoto[]; readonly writes: Write[] }
interface Attaching { readonly of: string; readonly by: string; readonly purpose: HelpPhoto['purpose']; readonly photo: string | undefined; readonly path: string; readonly old?: readonly HelpPhoto[] | undefined }

/** What is written with the request, so that the photo stays as long as it; the one before of the same purpose is let go. Left as it was, nothing is read. */
export async function attach({ of, by, purpose, photo, path, old = [] }: Attaching, now: string): Promise<Attached> {
  const [others, before] = [old.filter((one) => one.purpose !== purpose), old.find((one) => one.purpose === purpose)]
  if (before?.id === photo) return { issues: [], photos: [...old], writes: [] }
  const rows = await readUploads([photo, before?.id].flatMap((id) => id ?? []))
  const [row, gone] = [rows.get(photo ?? ''), rows.get(before?.id ?? '')]
  if (row?.purpose === purpose && row.by === by && usedBesides(row, of, now)) return { issues: [{ path, code: 'photo-used' }], photos: [...old], writes: [] }
  const next = row && row.purpose === purpose ? use(row, { of, by, end: openEnd(now) }, now) : undefined
  const writes = gone ? [putUpload(letGo(gone, of, now))] : []
  if (photo === undefined) return { issues: [], photos: others, writes }
  if (!next || isRefused(next) || !next.picture) return { issues: [{ path, code: 'photo-unknown' }], photos: [...old], writes: [] }
  const { key, width, height } = next.picture
  return { issues: [], photos: [...others, { purpose, id: photo, key, width, height }], writes: [...writes, putUpload(next)] }
}

/** The photo of the prescription that goes with what is asked for. */
export const prescribed = (of: string, by: string, need: Help['need'], now: string, old?: Help['photos']): Promise<Attached> =>
  attach({ of, by, purpose: 'prescription', photo: need.kind === 'medicine' ? need.prescription : undefined, path: 'need.prescription', old }, now)

export const linksTo = (photos: readonly HelpPhoto[], now: string): Shown[] => photos.map(({ purpose, key, width, height }) => ({ purpose, ...linkTo(key, now), width, height }))

/** Its photos go with the request: at `end`, or, open again, when nobody knows. Done again it does the same. */
export async function endPhotos({ id, photos = [] }: Pick<Help, 'id' | 'photos'>, end: string, now: string): Promise<void> {
  for (const row of (await readUploads(photos.map((one) => one.id))).values()) {
    const next = row.uses[id] === undefined || row.uses[id] === end ? undefined : use(row, { of: id, by: row.by, end }, now)
    if (next && !isRefused(next) && !(await keepUpload(next))) throw new Error(`Upload ${row.id} was changed meanwhile`)
  }
}
