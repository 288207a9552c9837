/** Why a file is no photo that may be kept, and what the formats check alike. */
import { uploadLimits } from '../../shared/upload-states'

/** Codes of shared/server-field-words.ts. */
export type PictureFault = 'photo-kind' | 'photo-broken' | 'photo-large' | 'photo-more'
export class NoPicture extends Error {
  override readonly name = 'NoPicture'
  constructor(readonly fault: PictureFault) {
    super(fault)
  }
}

/** What a decoder would have to hold: said by a few bytes, whatever the file weighs. */
export function holdSize(width: number, height: number): void {
  if (width < 1 || height < 1) throw new NoPicture('photo-broken')
  if (width > uploadLimits.side || height > uploadLimits.side || width * height > uploadLimits.pixels) throw new NoPicture('photo-large')
}

/**
 * What cameras write behind a picture: zeros, further JPEGs (CIPA DC-007, Multi-Picture Format), the film of a motion photo (MP4), Samsung's trailer.
 * All of it is cut off; anything else there (a ZIP, a page, a program) says that this is not a photo alone, and is refused.
 */
export function holdRest(rest: Buffer): void {
  const from = rest.findIndex((byte) => byte !== 0)
  if (from < 0) return
  const said = rest.subarray(from)
  const ofCamera = (said[0] === 0xff && said[1] === 0xd8 && said[2] === 0xff) || said.subarray(0, 8).includes('ftyp') || said.subarray(-4).equals(Buffer.from('SEFT'))
  if (!ofCamera) throw new NoPicture('photo-more')
}

/** The same for formats behind which no camera writes anything. */
export function holdNothing(rest: Buffer): void {
  if (rest.some((byte) => byte !== 0)) throw new NoPicture('photo-more')
}
