/** Prefixed ULIDs, made by the phone so that a request sent twice is the same request. https://github.com/ulid/spec */
export const idPrefixes = {
  upload: 'upl', report: 'rpt', task: 'tsk', join: 'joi', household: 'hh', member: 'mbr', user: 'usr', event: 'evt', notice: 'ntc', look: 'look', invitation: 'inv', absence: 'abs', job: 'job', campaign: 'cmp', order: 'ord', question: 'qst', refund: 'rfd', import: 'imp', difference: 'dif', unit: 'unt', left: 'lft', missing: 'mis', help: 'hlp', knock: 'knk', measure: 'msr', alarm: 'alm', guest: 'gst', fever: 'fev', callup: 'cup', text: 'txt', trouble: 'trb', list: 'arl', arrival: 'arv',
} as const
export type IdKind = keyof typeof idPrefixes

const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

function encode(value: number, length: number): string {
  let text = ''
  for (let left = value, i = 0; i < length; i += 1) {
    text = alphabet.charAt(left % 32) + text
    left = Math.floor(left / 32)
  }
  return text
}

/** 26 characters: 48 bits of `time` (milliseconds), then 80 random bits. `random` gives numbers in [0, 1). */
export function ulid(time: number = Date.now(), random: () => number = Math.random): string {
  let tail = ''
  for (let i = 0; i < 16; i += 1) tail += alphabet.charAt(Math.floor(random() * 32))
  return encode(time, 10) + tail
}

export function newId(kind: IdKind, time?: number): string {
  return `${idPrefixes[kind]}_${ulid(time)}`
}

/** The ULID inside a prefixed id. */
export function bare(id: string): string {
  return id.slice(id.indexOf('_') + 1)
}

/** The same ULID under another prefix: a request and its one task share theirs. */
export function idAs(kind: IdKind, id: string): string {
  return `${idPrefixes[kind]}_${bare(id)}`
}

/** An id with the random part of another and a time of its own (milliseconds): the same cause gives the same id, in the order of that time. */
export function idAt(kind: IdKind, id: string, time: number): string {
  return `${idPrefixes[kind]}_${encode(time, 10)}${bare(id).slice(10)}`
}

export function idPattern(kind: IdKind): RegExp {
  return new RegExp(`^${idPrefixes[kind]}_[0-7][0-9A-HJKMNP-TV-Z]{25}$`)
}

/** What opens an invitation: twelve characters of its random part, 60 bits. */
export function invitationCode(id: string): string {
  return bare(id).slice(-12)
}

/** What a person reads out on the phone: eight characters of the random part, in two groups. Not a key. */
export function reference(id: string): string {
  const tail = bare(id).slice(-8)
  return `${tail.slice(0, 4)}-${tail.slice(4)}`
}
