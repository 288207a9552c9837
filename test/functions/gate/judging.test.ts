/** What the server finds of an entry, against what the phone found: as it was then, and only where it can know. */
import type { Keyring } from '../../../functions/gate/keyring'
import { differs } from '../../../functions/gate/judging'
import type { KeptPass } from '../../../functions/gate/pass'
import type { NewEntry } from '../../../shared/gate'

const then = '2022-08-31T02:00:00.000Z'
const at = Date.parse(then) / 1000
const iso = (hours: number): string => new Date((at + hours * 3600) * 1000).toISOString()
const community = '420102003005'
const gate = { community, area: `${community}-a` }
const pass: KeptPass = {
  number: '7K3M9QXA', of: 'mbr_0', kind: 'resident', paper: false, grant: 'free', name: '欧阳明', who: '欧阳 **01', from: at - 7200, until: at + 72 * 3600, issued: at - 7200, listed: iso(-2), key: 2, community, area: `${community}-a`, household: 'hh_0', label: '怡康苑 1栋 1401', v: 3,
}
const ringKey = { key: 'ab', salt: 'cd', since: iso(-99) }
const ring: Keyring = {
  place: community, name: '怡康社区', v: 4,
  keys: [{ ...ringKey, n: 1, state: 'revoked', until: iso(-50), revoked: iso(-1) }, { ...ringKey, n: 2, state: 'signing' }, { ...ringKey, n: 3, state: 'revoked', until: iso(3), revoked: iso(3) }, { ...ringKey, n: 4, state: 'revoked', until: iso(-1) }],
}
type Said = Parameters<typeof differs>[0]
const said: Said = { at: then, by: 'scan', direction: 'in', number: pass.number, key: 2, verdict: 'ok' }
const typed: Partial<Said> = { by: 'number', key: undefined }
const home = { from: at - 3600, to: at + 86_400 }

type Case = readonly [string, Partial<Said>, Partial<KeptPass> | undefined, ReturnType<typeof differs>]
const cases: readonly Case[] = [
  ['a good pass that was let in', {}, {}, undefined],
  ['a number that nobody has', typed, undefined, { verdict: 'unlisted' }],
  ['nobody’s number, which the phone did not know either', { ...typed, verdict: 'unlisted' }, undefined, undefined],
  ['one of another community', {}, { community: '420102003006' }, { verdict: 'elsewhere' }],
  ['one of the next compound', {}, { area: `${community}-b` }, { verdict: 'elsewhere' }],
  ['one that was taken away before', {}, { revoked: iso(-1) }, { verdict: 'revoked', since: iso(-1) }],
  ['one that was taken away only afterwards', {}, { revoked: iso(1), listed: iso(1) }, undefined],
  ['somebody let out who was to stay at home', { direction: 'out' }, { home: home.to, indoors: home }, { verdict: 'stays-home', since: iso(-1) }],
  ['the same coming home', {}, { home: home.to, indoors: home }, undefined],
  ['somebody let out whose observation began afterwards', { direction: 'out' }, { home: home.to, indoors: { from: at + 60, to: home.to }, listed: iso(1) }, undefined],
  ['somebody kept in whose observation ended afterwards', { direction: 'out', verdict: 'stays-home' }, { indoors: { from: at - 3600, to: at + 60 }, listed: iso(1) }, undefined],
  ['somebody kept in whose observation had ended', { direction: 'out', verdict: 'stays-home' }, { indoors: { from: at - 9000, to: at - 7200 } }, { verdict: 'ok' }],
  ['somebody let out, of a pass kept before spans were', { direction: 'out' }, { home: home.to }, { verdict: 'stays-home', since: iso(-2) }],
  ['a code by a key that was stolen before', { key: 1 }, {}, { verdict: 'old-key', since: iso(-1) }],
  ['a code by a key of which only its end is known', { key: 4 }, {}, { verdict: 'old-key', since: iso(-1) }],
  ['a code by a key that was stolen only afterwards', { key: 3 }, {}, undefined],
  ['a code by a key that there is not', { key: 9 }, {}, { verdict: 'unknown-key' }],
  ['a number that was typed, whatever key signs its code', { ...typed, key: undefined }, { key: 1 }, undefined],
  ['one that had run out', typed, { kind: 'visitor', from: at - 90_000, until: at - 3600 }, { verdict: 'expired', since: iso(-1) }],
  ['a visitor of the next day', typed, { kind: 'visitor', from: at + 3600 }, { verdict: 'not-yet', since: iso(1) }],
  ['an older code that had run out, of a pass that was renewed', { verdict: 'expired' }, {}, undefined],
  ['an older code that had run out, of somebody who was to stay at home', { verdict: 'expired', direction: 'out' }, { home: home.to, indoors: home }, { verdict: 'stays-home', since: iso(-1) }],
  ['a number in no list of the phone, of a pass that was there', { ...typed, verdict: 'unlisted' }, {}, { verdict: 'ok' }],
  ['a number in no list of the phone, of a pass that was said anew since', { ...typed, verdict: 'unlisted' }, { listed: iso(1) }, undefined],
  ['somebody without a pass', { by: 'none', number: undefined, key: undefined, verdict: 'unlisted' }, undefined, undefined],
  ['somebody without a pass who is said to have a good one', { by: 'none', number: undefined, key: undefined }, undefined, { verdict: 'unlisted' }],
]

test.each(cases)('%s', (_, more, change, expected) => {
  expect(differs({ ...said, ...more } as Pick<NewEntry, keyof Said>, { pass: change && { ...pass, ...change }, ring, gate })).toEqual(expected)
})
