/**
 * A PNG put together anew from the chunks that are its picture: IHDR, PLTE, tRNS, IDAT, IEND (https://www.w3.org/TR/png-3/). Texts, times, notes of cameras,
 * profiles and the further pictures of an animation are left behind. Its data are unpacked to the end, bounded by what its header says.
 */
import { crc32, createInflate } from 'node:zlib'
import { holdNothing, holdSize, NoPicture } from './no-picture'
import type { Picture } from './picture'

const signatureLength = 8
const own = new Set(['IHDR', 'PLTE', 'tRNS', 'IDAT', 'IEND'])
interface Chunk { readonly type: string; readonly data: Buffer; readonly whole: Buffer }
interface Header { readonly width: number; readonly height: number; readonly bits: number; readonly colour: number; readonly interlaced: boolean }

const broken = (): never => { throw new NoPicture('photo-broken') }
const hold = (holds: boolean): void => { if (!holds) broken() }

/** Each held to its checksum; answers where the last one ends. */
function chunksOf(file: Buffer): { chunks: Chunk[]; end: number } {
  const chunks: Chunk[] = []
  for (let at = signatureLength; ;) {
    hold(at + 12 <= file.length)
    const end = at + 12 + file.readUInt32BE(at)
    hold(end <= file.length)
    const [type, data] = [file.toString('latin1', at + 4, at + 8), file.subarray(at + 8, end - 4)]
    hold(crc32(file.subarray(at + 4, end - 4)) === file.readUInt32BE(end - 4))
    chunks.push({ type, data, whole: file.subarray(at, end) })
    at = end
    if (type === 'IEND') return { chunks, end }
  }
}

/** Samples of a pixel by the kind of colour, and the depths that each may have. */
const kinds: Readonly<Record<number, { samples: number; depths: readonly number[] }>> = {
  0: { samples: 1, depths: [1, 2, 4, 8, 16] }, 2: { samples: 3, depths: [8, 16] }, 3: { samples: 1, depths: [1, 2, 4, 8] }, 4: { samples: 2, depths: [8, 16] }, 6: { samples: 4, depths: [8, 16] },
}

function headerOf({ type, data }: Chunk): Header {
  hold(type === 'IHDR' && data.length === 13)
  const [bits = 0, colour = 0, compression, filter, interlace = 0] = data.subarray(8)
  hold(kinds[colour]?.depths.includes(bits) === true && compression === 0 && filter === 0 && interlace <= 1)
  const [width, height] = [data.readUInt32BE(0), data.readUInt32BE(4)]
  holdSize(width, height)
  return { width, height, bits, colour, interlaced: interlace === 1 }
}

/** Of Adam7: where each pass begins and how far its pixels lie apart. */
const passes = [[0, 0, 8, 8], [4, 0, 8, 8], [0, 4, 4, 8], [2, 0, 4, 4], [0, 2, 2, 4], [1, 0, 2, 2], [0, 1, 1, 2]] as const

/** How many bytes its data must unpack to. */
function unpackedSize({ width, height, bits, colour, interlaced }: Header): number {
  const sizeOf = (across: number, down: number): number => (across === 0 ? 0 : down * (1 + Math.ceil((across * bits * (kinds[colour]?.samples ?? 0)) / 8)))
  if (!interlaced) return sizeOf(width, height)
  return passes.reduce((sum, [x, y, dx, dy]) => sum + sizeOf(Math.max(0, Math.ceil((width - x) / dx)), Math.max(0, Math.ceil((height - y) / dy))), 0)
}

/** Counted as it is unpacked, so that no bomb is ever held. */
async function holdData(parts: readonly Buffer[], wanted: number): Promise<void> {
  const inflate = createInflate()
  inflate.on('error', () => undefined) // met by the loop
  inflate.end(Buffer.concat(parts))
  let size = 0
  try {
    for await (const chunk of inflate as AsyncIterable<Buffer>) {
      size += chunk.length
      if (size > wanted) break
    }
  } catch {
    broken()
  }
  hold(size === wanted)
  if (inflate.bytesWritten !== parts.reduce((sum, part) => sum + part.length, 0)) throw new NoPicture('photo-more')
}

export async function cleanPng(file: Buffer): Promise<Picture> {
  const { chunks, end } = chunksOf(file)
  const [first, ...others] = chunks
  const { width, height, ...more } = first ? headerOf(first) : broken()
  const count = (type: string): number => others.filter((chunk) => chunk.type === type).length
  hold(count('IHDR') === 0 && count('PLTE') <= 1 && count('tRNS') <= 1 && count('IDAT') > 0)
  hold(others.every(({ type, data }) => (type === 'PLTE' ? data.length <= 768 && data.length % 3 === 0 : type === 'tRNS' ? data.length <= 256 : type !== 'IEND' || data.length === 0)))
  holdNothing(file.subarray(end))
  await holdData(others.flatMap(({ type, data }) => (type === 'IDAT' ? [data] : [])), unpackedSize({ width, height, ...more }))
  const kept = chunks.filter(({ type }) => own.has(type)).map(({ whole }) => whole)
  return { type: 'image/png', width, height, bytes: Buffer.concat([file.subarray(0, signatureLength), ...kept]) }
}
