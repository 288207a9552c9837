import { alsoSay } from '../../shared/field-words'
import { homeFieldWords } from '../../shared/home-field-words'
import { householdLimit } from '../../shared/identity'
import { newId } from '../../shared/ids'
import { read } from '../../shared/parse'
import { reportInput, type ReportInput } from '../../shared/report-form'
import { symptoms } from '../../shared/report-words'

alsoSay(homeFieldWords)

const member = newId('member')
const base: ReportInput = {
  household: newId('household'), travellers: [{ member, symptoms: [] }], stays: [{ district: '310101', address: '南京东路', from: '2022-08-26', to: '2022-08-30' }],
  transport: { kind: 'other' }, arrival: '2022-09-01', lodging: { kind: 'home' },
}
const parsed = (more: object) => read(reportInput(), { ...base, ...more }, 'en')
const faults = (more: object): Record<string, string> => {
  const result = parsed(more)
  return result.ok ? {} : Object.fromEntries(result.fields.map(({ path, message }) => [path, message]))
}
const transport = (kind: string, number?: string): unknown => {
  const result = parsed({ transport: { kind, ...(number === undefined ? {} : { number }) } })
  return result.ok ? (result.value.transport.number ?? true) : false
}

describe('transport', () => {
  it.each([['G1234', 'G1234'], [' g 1234 ', 'G1234'], ['Ｇ１２３４', 'G1234'], ['1461', '1461'], ['K599', 'K599'], ['D5', 'D5'], ['S101', 'S101']])('the train %p is %s', (typed, kept) => {
    expect(transport('train', typed)).toBe(kept)
  })
  it.each(['', 'G', 'G12345', '12345', 'X99', 'G12A', '高铁'])('%p is no train', (typed) => {
    expect(transport('train', typed)).toBe(false)
  })

  it.each([['CZ3101', 'CZ3101'], ['cz 3101', 'CZ3101'], ['ＭＵ２５０１', 'MU2501'], ['3U8888', '3U8888'], ['9C8888', '9C8888'], ['BA39', 'BA39'], ['CA1', 'CA1'], ['CZ3101A', 'CZ3101A'], ['G52601', 'G52601'], ['G172A', 'G172A'], ['D7 328', 'D7 328'], ['ｄ７－328', 'D7 328'], ['D7  3 2 8', 'D7 328'], ['A3 1', 'A3 1']])('the flight %p is %s', (typed, kept) => {
    expect(transport('flight', typed)).toBe(kept)
  })
  it.each(['', 'CZ', '333101', 'CZ31011', 'CZZ310', '南航3101'])('%p is no flight', (typed) => {
    expect(transport('flight', typed)).toBe(false)
  })

  it.each(['G1722', 'g 1722', 'D328', 'K599', 'Ｚ１', '1461', 'T7', 'D732'])('%p is a train and no flight', (typed) => {
    expect(transport('flight', typed)).toBe(false)
    expect(faults({ transport: { kind: 'flight', number: typed } })).toEqual({ 'transport.number': 'This reads as a train; choose Train, or write a flight like D7 328' })
    expect(transport('train', typed)).not.toBe(false)
  })
  it('a flight that was kept is the same when it is read again', () => {
    for (const typed of ['D7 328', 'D7-328', 'CZ 3101', '9C8888']) expect(transport('flight', String(transport('flight', typed)))).toBe(transport('flight', typed))
  })
  it.each(['CZ3101', 'D7 3280A', '10000'])('%p is no train', (typed) => {
    expect(transport('train', typed)).toBe(false)
  })

  it.each([
    ['鄂A12345', '鄂A12345'], ['鄂a·12345', '鄂A12345'], ['鄂A•12345', '鄂A12345'], ['鄂Ａ　１２３４５', '鄂A12345'], ['沪AD12345', '沪AD12345'], ['粤Z1234港', '粤Z1234港'],
    ['粤ZF123澳', '粤ZF123澳'], ['鄂A1234学', '鄂A1234学'], ['鄂A1234警', '鄂A1234警'],
  ])('the car %p is %s', (typed, kept) => {
    expect(transport('car', typed)).toBe(kept)
  })
  it.each(['A12345', '鄂12345', '鄂A1234', '鄂A1234567', '鄂AI2345', '鄂A12345学', '武A12345'])('%p is no number plate', (typed) => {
    expect(transport('car', typed)).toBe(false)
  })

  it('asks for a number where there always is one, and for none elsewhere', () => {
    expect(['train', 'flight'].map((kind) => transport(kind))).toEqual([false, false])
    expect(['car', 'coach', 'ship', 'other'].map((kind) => transport(kind))).toEqual([true, true, true, true])
  })

  it('of an unknown kind is a choice to make', () => {
    expect(faults({ transport: { kind: 'rocket' } })).toEqual({ 'transport.kind': 'Choose one of the options' })
    expect(faults({ transport: {} })).toEqual({ 'transport.kind': 'Choose one of the options' })
  })
})

describe('limits', () => {
  const travellers = (count: number) => Array.from({ length: count }, () => ({ member: newId('member'), symptoms: [] }))

  it('a report speaks of as many people as a household may have', () => {
    expect(faults({ travellers: travellers(15) })).toEqual({})
    expect(faults({ travellers: travellers(householdLimit) })).toEqual({})
    expect(faults({ travellers: travellers(householdLimit + 1) })).toEqual({ travellers: 'At most 20' })
    expect(faults({ travellers: [] })).toEqual({ travellers: 'Choose at least one' })
  })

  it('of 1 to 20 stays', () => {
    const [stay] = base.stays
    expect(faults({ stays: Array(20).fill(stay) })).toEqual({})
    expect(faults({ stays: Array(21).fill(stay) })).toEqual({ stays: 'At most 20' })
    expect(faults({ stays: [] })).toEqual({ stays: 'Choose at least one' })
  })

  it('and a note of 2,000 characters', () => {
    expect(faults({ note: '🙂'.repeat(2000) })).toEqual({})
    expect(faults({ note: '🙂'.repeat(2001) })).toEqual({ note: 'At most 2000 characters' })
  })

  it('names each symptom once', () => {
    expect(faults({ travellers: [{ member, symptoms: ['fever', 'cough', 'fever'] }] })).toEqual({ 'travellers.0.symptoms': 'This is there twice' })
    expect(faults({ travellers: [{ member, symptoms: ['love', 'fever', 'fever'] }] })).toEqual({ 'travellers.0.symptoms.0': 'Choose one of the options', 'travellers.0.symptoms': 'This is there twice' })
    expect(faults({ travellers: [{ member, symptoms: 'fever' }] })).toEqual({ 'travellers.0.symptoms': 'This has the wrong form' })
  })

  it('asks for addresses that somebody could find', () => {
    expect(faults({ stays: [{ ...base.stays[0], address: '😀' }], lodging: { kind: 'elsewhere', address: '—' } })).toEqual({ 'stays.0.address': 'Give a road, a compound or a number, like 100 Nanjing Road', 'lodging.address': 'Give a road, a compound or a number, like 100 Nanjing Road' })
  })

  it('knows every symptom and no other', () => {
    expect(faults({ travellers: [{ member, symptoms }] })).toEqual({})
    expect(faults({ travellers: [{ member, symptoms: ['love'] }] })).toEqual({ 'travellers.0.symptoms.0': 'Choose one of the options' })
  })
})

test.each(['2022-02-30', '2022-13-01', '31.8.2022', '', null, 20220831, undefined])('a stay from %p is refused at its field', (from) => {
  expect(Object.keys(faults({ stays: [{ ...base.stays[0], from }] }))).toEqual(['stays.0.from'])
})

test('what nobody asked for is left out', () => {
  const result = parsed({ urgency: 'urgent', holder: 'me' })
  expect(result.ok && Object.keys(result.value).sort()).toEqual(Object.keys(base).sort())
})
