/** Looks at what was sent, in steps that may be cut off anywhere: the row names where the picture will lie, the picture is put there, the row says so, what was sent goes last. */
import { createHash } from 'node:crypto'
import { uploadLimits } from '../../shared/upload-states'
import { faults } from '../../shared/parse'
import type { Lang } from '../../shared/words'
import { Refusal } from '../http/refusal'
import { bucket } from './bucket'
import { NoPicture, type PictureFault } from './no-picture'
import { cleanPicture, type Picture } from './picture'
import { keepUpload, readUpload } from './store'
import { intend, isOver, keep, keptKey, rawKey, refuseUpload, type Kept, type Upload } from './upload'

const noPhoto = (why: PictureFault, lang: Lang): Refusal => new Refusal('invalid', { fields: faults([{ path: 'photo', code: why }], lang) })

async function pictureOf(id: string): Promise<Picture | PictureFault> {
  const sent = await bucket.read(rawKey(id), uploadLimits.bytes)
  if (sent === undefined) throw new Refusal('upload-missing')
  if (sent === 'too-large') return 'photo-large'
  try {
    return await cleanPicture(sent)
  } catch (error) {
    if (error instanceof NoPicture) return error.fault
    throw error
  }
}

/** `undefined` where somebody else was faster. */
async function keepPicture(old: Upload, { bytes, type, width, height }: Picture, now: string): Promise<Upload | undefined> {
  const key = keptKey(old.purpose, old.id, createHash('sha256').update(bytes).digest('hex').slice(0, 16))
  const meant = intend(old, key)
  if (!(await keepUpload(meant))) return undefined
  await bucket.put(key, bytes, type)
  const next = keep(meant, { key, type, width, height, bytes: bytes.length }, now)
  return next && (await keepUpload(next)) ? next : undefined
}

async function refuse(old: Upload, why: PictureFault): Promise<Upload | undefined> {
  const next = refuseUpload(old, why)
  return next && (await keepUpload(next)) ? next : undefined
}

async function look(old: Upload, now: string): Promise<Upload> {
  const picture = await pictureOf(old.id)
  const next = typeof picture === 'string' ? await refuse(old, picture) : await keepPicture(old, picture, now)
  if (next) return next
  const theirs = await readUpload(old.id)
  // Asked for anew meanwhile, or looked at twice at once: it is looked at with the next word that it is done.
  if (!theirs || theirs.state === 'asked') throw new Refusal('busy')
  return theirs
}

/** The upload as it was decided, now or before; what was sent is removed. */
export async function lookAt(known: Upload, now: string, lang: Lang): Promise<Upload & { picture: Kept }> {
  if (isOver(known, now)) throw new Refusal('upload-over')
  const looked = known.state === 'asked' ? await look(known, now) : known
  if (looked.state === 'gone') throw new Refusal('upload-over')
  await bucket.remove(rawKey(looked.id))
  if (!looked.picture) throw noPhoto(looked.why as PictureFault, lang)
  return { ...looked, picture: looked.picture }
}
