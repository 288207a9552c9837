/** A WebP put together anew from the chunks that are its picture: VP8 or VP8L, ALPH (RFC 9649). Notes, profiles and what it does not know are left behind; animations are no photos. */
import { holdNothing, holdSize, NoPicture } from './no-picture'
import type { Picture } from './picture'

interface Chunk { readonly type: string; readonly data: Buffer }
interface Size { readonly width: number; readonly height: number }
const alpha = 0x10
const animated = 0x02

const broken = (): never => { throw new NoPicture('photo-broken') }
const hold = (holds: boolean): void => { if (!holds) broken() }

function chunksOf(file: Buffer): Chunk[] {
  const end = 8 + file.readUInt32LE(4)
  hold(end <= file.length && end % 2 === 0)
  holdNothing(file.subarray(end))
  const chunks: Chunk[] = []
  for (let at = 12; at < end;) {
    hold(at + 8 <= end)
    const length = file.readUInt32LE(at + 4)
    hold(at + 8 + length <= end)
    chunks.push({ type: file.toString('latin1', at, at + 4), data: file.subarray(at + 8, at + 8 + length) })
    at += 8 + length + (length % 2)
  }
  return chunks
}

/** RFC 6386, 9.1: a key frame, its start code, then the size in fourteen bits each; the first part of its data lies within it. */
function sizeOfLossy(data: Buffer): Size {
  hold(data.length > 10 && ((data[0] ?? 1) & 1) === 0 && data.subarray(3, 6).equals(Buffer.from([0x9d, 0x01, 0x2a])))
  hold((data.readUIntLE(0, 3) >> 5) + 10 <= data.length)
  return { width: data.readUInt16LE(6) & 0x3fff, height: data.readUInt16LE(8) & 0x3fff }
}

function sizeOfLossless(data: Buffer): Size {
  hold(data.length > 5 && data[0] === 0x2f)
  const bits = data.readUInt32LE(1)
  hold(bits >>> 29 === 0)
  return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 }
}

const sizeOf = ({ type, data }: Chunk): Size => (type === 'VP8 ' ? sizeOfLossy(data) : sizeOfLossless(data))

function written({ type, data }: Chunk): Buffer {
  const head = Buffer.alloc(8)
  head.write(type, 'latin1')
  head.writeUInt32LE(data.length, 4)
  return Buffer.concat([head, data, Buffer.alloc(data.length % 2)])
}

/** Where there is an ALPH chunk the file needs its own head: the size of the canvas, and that it has one. */
function headOf({ width, height }: Size): Chunk {
  const data = Buffer.alloc(10)
  data[0] = alpha
  data.writeUIntLE(width - 1, 4, 3)
  data.writeUIntLE(height - 1, 7, 3)
  return { type: 'VP8X', data }
}

export function cleanWebp(file: Buffer): Picture {
  const chunks = chunksOf(file)
  const [head, pictures, masks] = ['VP8X', 'VP8', 'ALPH'].map((type) => chunks.filter((chunk) => (type === 'VP8' ? chunk.type === 'VP8 ' || chunk.type === 'VP8L' : chunk.type === type))) as [Chunk[], Chunk[], Chunk[]]
  if (((head[0]?.data[0] ?? 0) & animated) !== 0 || chunks.some(({ type }) => type === 'ANMF')) throw new NoPicture('photo-kind')
  const picture = pictures.length === 1 && pictures[0] ? pictures[0] : broken()
  hold(head.length <= 1 && masks.length <= 1)
  const size = sizeOf(picture)
  holdSize(size.width, size.height)
  const canvas = head[0]?.data
  hold(!canvas || (canvas.length === 10 && canvas.readUIntLE(4, 3) + 1 === size.width && canvas.readUIntLE(7, 3) + 1 === size.height))
  const kept = Buffer.concat(masks[0] && picture.type === 'VP8 ' ? [headOf(size), masks[0], picture].map(written) : [written(picture)])
  const riff = Buffer.from('RIFF\0\0\0\0WEBP', 'latin1')
  riff.writeUInt32LE(kept.length + 4, 4)
  return { type: 'image/webp', ...size, bytes: Buffer.concat([riff, kept]) }
}
