import { createRequire } from 'node:module'
import { cleanPicture, type Picture } from '../../../functions/uploads/picture'
import type { NoPicture } from '../../../functions/uploads/no-picture'
import { uploadLimits } from '../../../shared/upload-states'
import { aChunk, aJpeg, aPng, aWebp, aWebpWithAlpha, aZip, cameraNotes, withChunk, withNotes, withSegment, xmp } from '../../support/pictures'

type Group = Record<string, { value?: unknown }>
interface Reader { load: ((bytes: Buffer, how: { expanded: true }) => Partial<Record<'exif' | 'gps' | 'xmp' | 'iptc' | 'icc', Group>>) & ((bytes: Buffer) => Group) }
/** Its own types need those of browsers. */
const { load } = createRequire(__filename)('exifreader') as Reader

const faultOf = (file: Buffer): Promise<string> => cleanPicture(file).then(() => 'kept', (error: unknown) => (error as NoPicture).fault)
const page = Buffer.from('<html><script>alert(1)</script></html>')
/** What a library for such notes finds besides what the format itself says. */
function notesIn({ bytes }: Pick<Picture, 'bytes'>): string[] {
  const { exif = {}, gps = {}, xmp: said = {}, iptc = {}, icc = {} } = load(bytes, { expanded: true })
  return [exif, gps, said, iptc, icc].flatMap((group) => Object.keys(group))
}
const whole = (file: Picture): boolean => [page.toString(), 'SpyCam', 'Zhang San', 'Google Inc', 'PK\x03\x04', 'ftyp'].every((text) => !file.bytes.includes(text, 0, 'latin1'))

describe('a photo that is kept', () => {
  test('is known by its bytes, whatever its name says', async () => {
    expect(await cleanPicture(aJpeg())).toMatchObject({ type: 'image/jpeg', width: 24, height: 16 })
    expect(await cleanPicture(aPng())).toMatchObject({ type: 'image/png', width: 24, height: 16 })
    expect(await cleanPicture(aPng({ interlaced: true, width: 9, height: 5, data: Buffer.alloc(45 + 11) }))).toMatchObject({ width: 9, height: 5 })
    expect(await cleanPicture(aWebp())).toMatchObject({ type: 'image/webp', width: 24, height: 16 })
    expect(await cleanPicture(aWebpWithAlpha())).toMatchObject({ type: 'image/webp', width: 24, height: 16 })
  })

  test('has lost the place where it was taken, the camera, the author, the profile and the comment, as a library reads them', async () => {
    const file = withNotes(aJpeg())
    expect(notesIn({ bytes: file })).toEqual(expect.arrayContaining(['Make', 'Latitude', 'Longitude', '_raw', 'ICC Description']))
    const kept = await cleanPicture(file)
    expect(notesIn(kept)).toEqual(['Orientation'])
    expect(whole(kept)).toBe(true)
    expect(kept.bytes.length).toBeLessThan(file.length / 2)
  })

  test('is still turned as its camera said, and nothing is written of that where it stands upright', async () => {
    const turned = await cleanPicture(withNotes(aJpeg(), 6))
    expect(turned).toMatchObject({ width: 16, height: 24 })
    expect(load(turned.bytes)['Orientation']?.value).toBe(6)
    expect(await cleanPicture(withNotes(aJpeg(), 3))).toMatchObject({ width: 24, height: 16 })
    expect(notesIn(await cleanPicture(withNotes(aJpeg(), 1)))).toEqual([])
    expect((await cleanPicture(withNotes(aJpeg(), 99))).bytes).toEqual((await cleanPicture(aJpeg())).bytes)
  })

  test('reads notes that are cut off or point outside as none', async () => {
    const clean = (await cleanPicture(aJpeg())).bytes
    for (const notes of [Buffer.alloc(0), Buffer.from('II*\0\xff\xff\xff\xff', 'latin1'), cameraNotes().subarray(0, 20)]) {
      expect((await cleanPicture(withSegment(aJpeg(), 0xe1, Buffer.concat([Buffer.from('Exif\0\0'), notes])))).bytes).toEqual(clean)
    }
  })

  test('has lost the texts, times and notes of a PNG and a WebP', async () => {
    const png = aPng({ before: [aChunk('tEXt', Buffer.from('Author\0Zhang San')), aChunk('eXIf', cameraNotes()), aChunk('iTXt', Buffer.from(`XML:com.adobe.xmp\0\0\0\0\0${xmp}`))], after: [aChunk('tIME', Buffer.alloc(7))] })
    expect(notesIn({ bytes: png })).toEqual(expect.arrayContaining(['Make', 'Latitude']))
    expect((await cleanPicture(png)).bytes).toEqual(aPng())
    const webp = withChunk(withChunk(aWebp(), 'EXIF', cameraNotes()), 'XMP ', Buffer.from(xmp))
    for (const file of [webp, withChunk(aWebpWithAlpha(), 'junk', page)]) {
      const kept = await cleanPicture(file)
      expect(notesIn(kept)).toEqual([])
      expect(whole(kept)).toBe(true)
    }
    expect((await cleanPicture(webp)).bytes.toString('latin1', 12, 16)).toBe('VP8 ')
  })

  test('is the same when it is cleaned again', async () => {
    for (const file of [withNotes(aJpeg()), aPng(), aWebp(), aWebpWithAlpha()]) {
      const { bytes } = await cleanPicture(file)
      expect((await cleanPicture(bytes)).bytes).toEqual(bytes)
    }
  })

  test('has lost what cameras write behind it: previews, a film, zeros', async () => {
    const clean = (await cleanPicture(aJpeg())).bytes
    const film = Buffer.concat([Buffer.from([0, 0, 0, 24]), Buffer.from('ftypmp42'), Buffer.alloc(100, 7)])
    for (const rest of [aJpeg(), film, Buffer.alloc(64), Buffer.concat([Buffer.alloc(8), aJpeg()]), Buffer.from('\0\0Image_UTC_Data1661911200000SEFH....SEFT')]) {
      expect((await cleanPicture(Buffer.concat([aJpeg(), rest]))).bytes).toEqual(clean)
    }
  })

  test('carries nothing that hid in its own notes', async () => {
    const hidden = withSegment(withSegment(aJpeg(), 0xfe, aZip()), 0xe3, page)
    expect(whole(await cleanPicture(hidden))).toBe(true)
  })
})

describe('a photo that is refused', () => {
  const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>')
  test.each<[string, Buffer]>([
    ['nothing', Buffer.alloc(0)], ['a page', page], ['a page before a photo', Buffer.concat([page, aJpeg()])], ['a ZIP', aZip()], ['a drawing of SVG', svg], ['a GIF', Buffer.from('GIF89a\x01\0\x01\0')],
    ['a HEIC', Buffer.from('\0\0\0\x18ftypheic', 'latin1')], ['an arithmetic JPEG', Buffer.from([...aJpeg()].map((byte, i, all) => (byte === 0xc0 && all[i - 1] === 0xff ? 0xc9 : byte)))],
    ['an animation', withChunk(aWebp(), 'ANMF', Buffer.alloc(16))],
  ])('%s is no photo', async (_, file) => {
    expect(await faultOf(file)).toBe('photo-kind')
  })

  test.each<[string, Buffer]>([
    ['a ZIP behind a JPEG', Buffer.concat([aJpeg(), aZip()])], ['a page behind a JPEG', Buffer.concat([aJpeg(), page])], ['a program behind a PNG', Buffer.concat([aPng(), Buffer.from('MZ')])],
    ['a ZIP behind a WebP', Buffer.concat([aWebp(), aZip()])], ['a page behind the packed data of a PNG', stuffed()],
  ])('%s is more than a photo', async (_, file) => {
    expect(await faultOf(file)).toBe('photo-more')
  })

  /** What unpacks to the picture, and then a page that unpacking does not look at. */
  function stuffed(): Buffer {
    const file = aPng()
    const at = file.indexOf('IDAT')
    const data = file.subarray(at + 4, at + 4 + file.readUInt32BE(at - 4))
    return Buffer.concat([file.subarray(0, at - 4), aChunk('IDAT', Buffer.concat([data, page])), aChunk('IEND', Buffer.alloc(0))])
  }

  test('is cut off anywhere', async () => {
    for (const file of [aJpeg(), aPng(), aWebp()]) {
      for (let length = 12; length < file.length; length += 1) {
        expect(await faultOf(file.subarray(0, length))).toMatch(/^photo-(broken|kind)$/)
      }
    }
  })

  test('is damaged: a checksum that does not fit, data of another length, parts that do not fit their form', async () => {
    const flipped = aPng()
    flipped[flipped.indexOf('IHDR') + 5] = 9
    const [table, frame] = [aJpeg(), aJpeg()]
    table.writeUInt16BE(66, table.indexOf(Buffer.from([0xff, 0xdb])) + 2)
    frame[frame.indexOf(Buffer.from([0xff, 0xc0])) + 9] = 4
    const files = [flipped, aPng({ data: Buffer.alloc(10) }), aPng({ data: Buffer.alloc(24 * 17 + 1) }), table, frame, aPng({ before: [aChunk('IHDR', Buffer.alloc(13))] })]
    for (const file of files) expect(await faultOf(file)).toBe('photo-broken')
  })

  test('would be too large once it is unpacked, and nobody unpacks it', async () => {
    const bomb = aPng({ width: 50_000, height: 50_000, data: Buffer.alloc(50_000_000) })
    const longer = aPng({ width: 100, height: 100, data: Buffer.alloc(100_000_000) })
    expect(bomb.length + longer.length).toBeLessThan(200_000)
    const began = process.memoryUsage().arrayBuffers
    expect([await faultOf(bomb), await faultOf(longer)]).toEqual(['photo-large', 'photo-broken'])
    expect(process.memoryUsage().arrayBuffers - began).toBeLessThan(20_000_000)
    const [wide, canvas] = [aJpeg(), aWebp()]
    wide.writeUInt16BE(65_000, wide.indexOf(Buffer.from([0xff, 0xc0])) + 5)
    const at = canvas.indexOf('VP8 ')
    canvas.writeUInt16LE(0x3fff, at + 8 + 6)
    expect([await faultOf(wide), await faultOf(canvas)]).toEqual(['photo-large', 'photo-large'])
    expect(await faultOf(Buffer.concat([aJpeg(), Buffer.alloc(uploadLimits.bytes)]))).toBe('photo-large')
  })

  test('would keep a decoder busy: a hundred scans', async () => {
    const file = aJpeg()
    const scan = file.subarray(file.indexOf(Buffer.from([0xff, 0xda])), file.length - 2)
    expect(await faultOf(Buffer.concat([file.subarray(0, -2), ...Array.from({ length: 100 }, () => scan), file.subarray(-2)]))).toBe('photo-broken')
  })

  test('is anything at all, and never an error of ours', async () => {
    for (const file of [aJpeg(), aPng(), aWebpWithAlpha()]) {
      for (let i = 0; i < file.length; i += 3) {
        const changed = Buffer.from(file)
        changed[i] = (changed[i] ?? 0) ^ 0xff
        expect(await faultOf(changed)).toMatch(/^(kept|photo-\w+)$/)
      }
    }
  })
})
