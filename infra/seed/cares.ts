/** Three households of the third grid that somebody looks after: at one the grid worker is about to knock. */
import type { CareReason } from '../../shared/care-words'
import { addDays, shanghaiDay } from '../../shared/civil-time'
import { lowestOf } from '../../shared/place-tree'
import { markCare, type Care } from '../../functions/care/care'
import { fileKnock } from '../../functions/care/knock'
import { putCare } from '../../functions/care/store'
import { communityId } from './community'
import type { Settled } from './households'
import type { Worker } from './reports'
import type { Rows } from './rows'
import { stableId } from './stable-id'

const day = 86_400_000
const marks: readonly { readonly reasons: readonly CareReason[]; readonly days: number; readonly heardDays: number }[] = [
  { reasons: ['elder-alone', 'chronic'], days: 3, heardDays: 4 }, { reasons: ['elder-alone'], days: 7, heardDays: 3 }, { reasons: ['disabled'], days: 14, heardDays: 5 },
]

/** Who lives alone there, by their doors. `now` in milliseconds. */
export function seedCares(rows: Rows, settled: readonly Settled[], worker: Worker, now: number): void {
  const alone = settled.filter(({ file }) => lowestOf(file.household.path, ['grid'])?.id === `${communityId}-g3` && file.members.length === 1).slice(0, marks.length)
  for (const [index, { file }] of alone.entries()) {
    const [member, mark] = [file.members[0], marks[index]]
    if (!member || !mark) throw new Error('Nobody lives alone there')
    const heard = new Date(now - mark.heardDays * day).toISOString()
    const care: Care = markCare(undefined, file.household, { reasons: [...mark.reasons], days: mark.days, by: worker, channel: 'visit', member }, heard)
    rows.add(putCare(care))
    const [today, at] = [shanghaiDay(new Date(now).toISOString()), now - 30 * 60_000]
    if (addDays(shanghaiDay(heard), mark.days) > today) continue
    rows.add(fileKnock({ known: care, file, heard, day: today, now: new Date(at).toISOString(), attended: () => true, id: stableId('knock', file.household.id, at), event: stableId('event', `knock at ${file.household.id}`, at) }))
  }
}
