/**
 * A JPEG put together anew from what a decoder needs: tables, frame, scans (ITU T.81, annex B). Notes of cameras and programs (APPn, COM), profiles, previews
 * and whatever follows its end are left behind; each part that is kept is held to its form, so that nothing else hides in it.
 */
import { holdRest, holdSize, NoPicture } from './no-picture'
import { liesOnSide, orientationIn, orientationSegment } from './orientation'
import type { Picture } from './picture'

const marker = { huffman: 0xc4, start: 0xd8, end: 0xd9, scan: 0xda, quantize: 0xdb, restart: 0xdd, app0: 0xe0, app1: 0xe1, app14: 0xee, app15: 0xef, comment: 0xfe } as const
/** Each makes a decoder go over the whole picture; a progressive one has about ten. */
const mostScans = 60

class Parts {
  readonly kept: Buffer[] = []
  frame: { width: number; height: number } | undefined
  jfif = false
  /** How Adobe's programs say that colours are coded. */
  adobe: number | undefined
  orientation = 1
  scans = 0
  readonly tables = new Set<number>()
}

const broken = (): never => { throw new NoPicture('photo-broken') }
const hold = (holds: boolean): void => { if (!holds) broken() }
const segment = (code: number, payload: Buffer): Buffer => Buffer.concat([Buffer.from([0xff, code, (payload.length + 2) >> 8, (payload.length + 2) & 0xff]), payload])
const startsWith = (payload: Buffer, text: string): boolean => payload.toString('latin1', 0, text.length) === text

/** One table after the other, with nothing between or behind. */
function holdTables(payload: Buffer, lengthAt: (at: number) => number): void {
  let at = 0
  while (at < payload.length) at += lengthAt(at)
  hold(at === payload.length && at > 0)
}
const quantizing = (payload: Buffer) => (at: number): number => (((payload[at] ?? 0) >> 4) === 0 ? 65 : 129)
const huffman = (payload: Buffer) => (at: number): number => 17 + payload.subarray(at + 1, at + 17).reduce((sum, count) => sum + count, 0)

function takeFrame(parts: Parts, payload: Buffer): void {
  const components = payload[5] ?? 0
  hold(parts.frame === undefined && payload.length === 6 + 3 * components && [1, 3, 4].includes(components))
  if (payload[0] !== 8) throw new NoPicture('photo-kind')
  const [height, width] = [payload.readUInt16BE(1), payload.readUInt16BE(3)]
  holdSize(width, height)
  parts.frame = { width, height }
}

function takeScan(parts: Parts, payload: Buffer): void {
  const components = payload[0] ?? 0
  parts.scans += 1
  hold(parts.frame !== undefined && components >= 1 && components <= 4 && payload.length === 4 + 2 * components && parts.scans <= mostScans)
}

/** Of notes only what the picture would look wrong without. */
function readNotes(parts: Parts, code: number, payload: Buffer): void {
  if (code === marker.app0 && startsWith(payload, 'JFIF\0')) parts.jfif = true
  if (code === marker.app14 && startsWith(payload, 'Adobe') && payload.length >= 12) parts.adobe = payload[11]
  if (code === marker.app1 && startsWith(payload, 'Exif\0\0') && parts.orientation === 1) parts.orientation = orientationIn(payload.subarray(6))
}

function take(parts: Parts, code: number, payload: Buffer): void {
  if ((code >= marker.app0 && code <= marker.app15) || code === marker.comment) {
    readNotes(parts, code, payload)
    return
  }
  // Baseline, extended, progressive; arithmetic coding and lossless frames are shown by no browser.
  if (code >= 0xc0 && code <= 0xc2) takeFrame(parts, payload)
  else if (code > 0xc2 && code < 0xd0 && code !== marker.huffman) throw new NoPicture('photo-kind')
  else if (code === marker.quantize) holdTables(payload, quantizing(payload))
  else if (code === marker.huffman) holdTables(payload, huffman(payload))
  else if (code === marker.restart) hold(payload.length === 2)
  else if (code === marker.scan) takeScan(parts, payload)
  else broken()
  parts.tables.add(code)
  parts.kept.push(segment(code, payload))
}

/** Where the coded data that begin at `from` end: at the next marker that is none of a restart. */
function endOfScan(file: Buffer, from: number): number {
  let at = file.indexOf(0xff, from)
  for (; at >= 0; at = file.indexOf(0xff, at)) {
    const next = file[at + 1]
    if (next === undefined) broken()
    else if (next === 0xff) at += 1
    else if (next === 0 || (next >= 0xd0 && next <= 0xd7)) at += 2
    else break
  }
  hold(at > from)
  return at
}

/** Goes through all segments; answers where the picture ends. */
function walk(file: Buffer, parts: Parts): number {
  let at = 2
  for (;;) {
    hold(file[at] === 0xff)
    while (file[at] === 0xff) at += 1
    const code = file[at] ?? 0
    at += 1
    if (code === marker.end) return at
    hold(code > 0xbf && (code < 0xd0 || code > marker.start) && at + 2 <= file.length)
    const end = at + file.readUInt16BE(at)
    hold(end >= at + 2 && end <= file.length)
    take(parts, code, file.subarray(at + 2, end))
    at = end
    if (code !== marker.scan) continue
    const dataEnd = endOfScan(file, at)
    parts.kept.push(file.subarray(at, dataEnd))
    at = dataEnd
  }
}

const jfifSegment = Buffer.from('ffe000104a46494600010100000100010000', 'hex')
const adobeSegment = (transform: number): Buffer => segment(marker.app14, Buffer.from([...Buffer.from('Adobe'), 0, 100, 0, 0, 0, 0, transform]))

export function cleanJpeg(file: Buffer): Picture {
  const parts = new Parts()
  const end = walk(file, parts)
  const { frame, scans, tables, orientation, jfif, adobe, kept } = parts
  if (!frame || scans === 0 || !tables.has(marker.quantize) || !tables.has(marker.huffman)) return broken()
  holdRest(file.subarray(end))
  const own = [...(jfif ? [jfifSegment] : []), ...(orientation > 1 ? [orientationSegment(orientation)] : []), ...(adobe === undefined ? [] : [adobeSegment(adobe)])]
  const bytes = Buffer.concat([Buffer.from([0xff, marker.start]), ...own, ...kept, Buffer.from([0xff, marker.end])])
  const { width, height } = frame
  return { type: 'image/jpeg', bytes, ...(liesOnSide(orientation) ? { width: height, height: width } : { width, height }) }
}
