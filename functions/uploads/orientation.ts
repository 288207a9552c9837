/** How a picture is turned: the one entry of a camera's notes without which it would lie on its side. Exif 2.32, 4.6.4: tag 274 in the first directory. */
const orientationTag = 0x0112
const short = 3

/** `tiff`: what follows `Exif\0\0`. 1 (upright) where it says nothing, or nothing sensible. */
export function orientationIn(tiff: Buffer): number {
  try {
    const little = tiff.toString('latin1', 0, 2) === 'II'
    const two = (at: number): number => (little ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at))
    const directory = little ? tiff.readUInt32LE(4) : tiff.readUInt32BE(4)
    for (let i = 0; i < Math.min(two(directory), 200); i += 1) {
      const entry = directory + 2 + i * 12
      const turned = two(entry + 8)
      if (two(entry) === orientationTag && two(entry + 2) === short && turned >= 1 && turned <= 8) return turned
    }
  } catch {
    // cut off, or pointing outside: it says nothing
  }
  return 1
}

/** From 5 on it lies on its side: its width is shown as its height. */
export const liesOnSide = (orientation: number): boolean => orientation >= 5

/** Notes of our own, with this one entry, as the segment of a JPEG. */
export function orientationSegment(orientation: number): Buffer {
  const segment = Buffer.from('ffe100224578696600004d4d002a00000008000101120003000000010000000000000000', 'hex')
  segment.writeUInt16BE(orientation, 28)
  return segment
}
