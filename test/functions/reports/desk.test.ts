import { deskPrint, settle } from '../../../functions/reports/desk'
import { newHousehold, type HouseholdFile } from '../../../functions/identity/household'
import { isRefused } from '../../../functions/http/refusal'
import { deskInput, type DeskInput } from '../../../shared/desk'
import { newId } from '../../../shared/ids'
import { read } from '../../../shared/parse'
import { aDesk } from '../../support/builders'
import { at, pathOf } from '../../support/places'

const household = newHousehold(newId('household'), { place: at.building, room: '1401' }, pathOf(at.building), '2022-08-31T02:00:00.000Z')
const member = (name: string, more: object = {}) => ({ id: newId('member'), household: household.id, name, v: 1, ...more })
const elder = member('周桂英')
const home: HouseholdFile = { household, members: [elder, member('周晓雯', { user: 'usr_daughter' }), member('王磊', { user: 'usr_wang', waiting: 'joi_wang' })] }

function told(more: Parameters<typeof aDesk>[0] = {}): DeskInput {
  const form = read(deskInput(), aDesk(more), 'en')
  if (!form.ok) throw new Error(JSON.stringify(form.fields))
  return form.value
}
function settled(file: HouseholdFile, input: DeskInput) {
  const outcome = settle(file, input)
  if (isRefused(outcome)) throw new Error(outcome.refused)
  return outcome
}

describe('the people named', () => {
  it('are those of the household who have that name; nobody is added twice', () => {
    const { added, file, content } = settled(home, told({ people: [{ id: newId('member'), name: ' 周桂英 ', symptoms: ['cough'] }] }))
    expect([added, file.members]).toEqual([[], home.members])
    expect(content.travellers).toEqual([{ member: elder.id, symptoms: ['cough'] }])
  })

  it('are added where the name is new, without an account', () => {
    const id = newId('member')
    const { added, content } = settled(home, told({ people: [{ id, name: '周桂', relation: 'grandparent', birthYear: 1943, symptoms: [] }] }))
    expect(added).toEqual([{ id, household: household.id, name: '周桂', relation: 'grandparent', birthYear: 1943, v: 1 }])
    expect(content.travellers).toEqual([{ member: id, symptoms: [] }])
  })

  it('are not taken for somebody who only asks to join', () => {
    expect(settled(home, told({ people: [{ id: newId('member'), name: '王磊', symptoms: [] }] })).added).toMatchObject([{ name: '王磊' }])
  })

  it('are refused where they would be more than a household has, or under the id of another', () => {
    const full: HouseholdFile = { household, members: Array.from({ length: 20 }, (_, index) => member(`王${'一二三四五六七八九十甲乙丙丁戊己庚辛壬癸'.charAt(index)}`)) }
    expect(settle(full, told())).toEqual({ refused: 'household-full' })
    expect(settle(full, told({ people: [{ id: newId('member'), name: '王一', symptoms: [] }] }))).not.toHaveProperty('refused')
    expect(settle(home, told({ people: [{ id: elder.id, name: '别人', symptoms: [] }] }))).toEqual({ refused: 'id-taken' })
  })
})

describe('a number that was told', () => {
  it('is the contact, unverified, where there was none', () => {
    expect(settled(home, told({ phone: '138 1234 5678' }))).toMatchObject({ changed: true, file: { household: { contact: { phone: '13812345678', verified: false }, v: 2 } } })
  })
  it('never takes the place of one that is there', () => {
    const known = { ...home, household: { ...household, contact: { phone: '13900000000', verified: true } } }
    expect(settled(known, told({ phone: '13812345678' }))).toMatchObject({ changed: false, file: { household: known.household } })
  })
})

test('the same words are the same filing, others are another', () => {
  const one = told()
  expect(deskPrint(one)).toBe(deskPrint({ ...one }))
  for (const other of [{ ...one, channel: 'visit' as const }, { ...one, room: '1402' }, { ...one, phone: '13812345678' }, { ...one, note: '迟了' }]) expect(deskPrint(other)).not.toBe(deskPrint(one))
})
