import type { HouseholdFile } from '../../../functions/identity/household'
import { newHousehold } from '../../../functions/identity/household'
import { fingerprintOf } from '../../../functions/reports/filing'
import { changeReport, filingOf, newReport, urgencyOf, viewReport } from '../../../functions/reports/report'
import { newId } from '../../../shared/ids'
import type { ReportContent } from '../../../shared/report-form'
import type { Symptom } from '../../../shared/report-words'
import { symptoms } from '../../../shared/report-words'
import { at, pathOf } from '../../support/places'

const now = '2022-08-31T15:59:00.000Z' // one minute before midnight in Shanghai
const [mother, daughter, elder] = ['mother', 'daughter', 'elder'].map((name) => ({ id: newId('member'), name, household: 'hh', v: 1 })) as [HouseholdFile['members'][number], HouseholdFile['members'][number], HouseholdFile['members'][number]]
const file: HouseholdFile = {
  household: newHousehold(newId('household'), { place: at.building, room: '1401' }, pathOf(at.building), now),
  members: [{ ...mother, user: 'usr_mother' }, { ...daughter, user: 'usr_daughter' }, elder],
}
const content = (more: Partial<ReportContent> = {}): ReportContent => ({
  travellers: [{ member: mother.id, symptoms: [] }, { member: elder.id, symptoms: [] }], stays: [{ district: '310101', address: '南京东路', from: '2022-08-26', to: '2022-08-30' }],
  transport: { kind: 'train', number: 'G1' }, arrival: '2022-09-02', lodging: { kind: 'home' }, ...more,
})
const felt = (...of: Symptom[]): Pick<ReportContent, 'travellers' | 'arrival'> => ({ ...content(), travellers: [{ member: mother.id, symptoms: [] }, { member: elder.id, symptoms: of }] })

describe('urgency comes from the answers', () => {
  it.each(symptoms)('one traveller with %s', (symptom) => {
    expect(urgencyOf(felt(symptom), now)).toBe(symptom === 'fever' || symptom === 'breathing' ? 'urgent' : 'soon')
  })
  it.each([['2022-09-01', 'normal'], ['2022-08-31', 'soon'], ['2022-08-20', 'soon']])('an arrival on %s makes it %s, by the day in Shanghai', (arrival, urgency) => {
    expect(urgencyOf({ ...felt(), arrival }, now)).toBe(urgency)
  })
  it('a minute later it is tomorrow', () => {
    expect(urgencyOf({ ...felt(), arrival: '2022-09-01' }, '2022-08-31T16:00:00.000Z')).toBe('soon')
  })
})

describe('a report', () => {
  const filed = { id: newId('report'), by: { user: 'usr_daughter', name: 'daughter' }, content: content(), fingerprint: 'f', now }
  const known = { file, districts: { 310101: '上海市 上海市 黄浦区' } }
  const report = newReport(filed, known)

  it('is about its travellers, and followed by those of them with an account and by who filed it', () => {
    const filing = filingOf(report, file, now)
    expect(filing.about).toEqual([{ id: mother.id, name: 'mother' }, { id: elder.id, name: 'elder' }])
    expect([...filing.followers].sort()).toEqual(['usr_daughter', 'usr_mother'])
  })

  it('keeps the names as they were', () => {
    const renamed: HouseholdFile = { ...file, members: [{ ...file.members[0] ?? elder, name: 'someone else' }] }
    expect(viewReport(report).travellers.map((one) => one.name)).toEqual(['mother', 'elder'])
    expect(filingOf(report, renamed, now).label).toBe(file.household.label)
  })

  it('changes under the same id, one version on, and is known by what was first sent', () => {
    const changed = changeReport(report, content({ note: '改了' }), known)
    expect(changed).toMatchObject({ id: report.id, v: 2, fingerprint: 'f', filedAt: now, filedBy: filed.by, content: { note: '改了' } })
  })
})

test('a fingerprint knows the same content of the same household, and nothing else', () => {
  expect(fingerprintOf('hh_1', content())).toBe(fingerprintOf('hh_1', content()))
  const others = [fingerprintOf('hh_2', content()), fingerprintOf('hh_1', content({ note: 'x' })), fingerprintOf('hh_1', content({ arrival: '2022-09-03' }))]
  expect(new Set([fingerprintOf('hh_1', content()), ...others]).size).toBe(4)
})
