import { newId } from '../../shared/ids'
import { allFaults, partsOf } from '../../shared/report-reading'

const member = newId('member')

describe('the parts that rules can be asked about', () => {
  it.each([undefined, null, 5, 'text', [], {}, { travellers: 'all', stays: {}, arrival: 7 }])('of %j are none', (given) => {
    expect(partsOf(given)).toEqual({ travellers: [], stays: [] })
  })

  it('are those of the right form, each where it stands', () => {
    expect(partsOf({ travellers: [{ member: 'x' }, null, { member }], stays: ['x', { district: '', from: '2022-02-30', to: '2022-08-30' }, { district: '310101', from: 5 }], arrival: '31.8.2022' })).toEqual({
      travellers: [{}, {}, { member }], stays: [{}, { to: '2022-08-30' }, { district: '310101' }],
    })
  })

  it('end where the limit ends', () => {
    const { travellers, stays } = partsOf({ travellers: Array(5000).fill({ member }), stays: Array(5000).fill({}) })
    expect([travellers.length, stays.length]).toEqual([20, 20])
  })
})

test('what is wrong is told in the order of the form', () => {
  const byForm = ['household', 'stays', 'transport.number', 'stays.0.address', 'stays.10.to', 'note'].map((path) => ({ path, message: '' }))
  const told = allFaults(byForm, [{ path: 'arrival', code: 'arrival-too-far' }, { path: 'stays.2.to', code: 'stay-order' }, { path: 'travellers.3.member', code: 'not-member' }], 'en')
  expect(told.map(({ path }) => path)).toEqual(['household', 'travellers.3.member', 'stays', 'stays.0.address', 'stays.2.to', 'stays.10.to', 'transport.number', 'arrival', 'note'])
})

describe('of a list with too many', () => {
  const tooMany = [{ path: 'stays', message: 'At most 20' }]

  it('it is not said as well which of them overlap', () => {
    expect(allFaults(tooMany, [{ path: 'stays.1.from', code: 'stay-overlap' }, { path: 'stays.2.from', code: 'stay-overlap' }], 'en')).toEqual(tooMany)
  })

  it('what is wrong with one by itself is still said, and what is alike in another list', () => {
    const told = allFaults(tooMany, [{ path: 'stays.1.from', code: 'stay-future' }, { path: 'travellers.1.member', code: 'twice' }], 'en')
    expect(told.map(({ path }) => path)).toEqual(['travellers.1.member', 'stays', 'stays.1.from'])
  })
})
