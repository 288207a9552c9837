/** A photo as it came, by its bytes alone: what it is, how large it is, and itself with nothing in it but the picture. */
import { uploadLimits, type PhotoType } from '../../shared/upload-states'
import { cleanJpeg } from './jpeg'
import { NoPicture } from './no-picture'
import { cleanPng } from './png'
import { cleanWebp } from './webp'

/** `width` and `height` as it is shown, turned as its camera says. */
export interface Picture { readonly type: PhotoType; readonly width: number; readonly height: number; readonly bytes: Buffer }

const begins = (file: Buffer, bytes: readonly number[], at = 0): boolean => bytes.every((byte, i) => file[at + i] === byte)
const letters = (text: string): number[] => [...Buffer.from(text, 'latin1')]

function cleaned(file: Buffer): Promise<Picture> | Picture {
  if (begins(file, [0xff, 0xd8, 0xff])) return cleanJpeg(file)
  if (begins(file, [0x89, ...letters('PNG\r\n\x1a\n')])) return cleanPng(file)
  if (begins(file, letters('RIFF')) && begins(file, letters('WEBP'), 8)) return cleanWebp(file)
  throw new NoPicture('photo-kind')
}

/** Throws `NoPicture` with the reason. Whatever its sender called it does not count. */
export async function cleanPicture(file: Buffer): Promise<Picture> {
  if (file.length > uploadLimits.bytes) throw new NoPicture('photo-large')
  return cleaned(file)
}
