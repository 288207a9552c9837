import { again, leftAt, newArrival, next } from '../../../functions/handover/arrival'

const at = '2022-08-31T12:00:00.000Z'
const said = { event: 'evt_1', by: { user: 'usr_1', name: '周敏' }, at }

test('everywhere is spread over the buildings first, one building is told at once', () => {
  expect([newArrival('cmp_1', '*', said).step, newArrival('cmp_1', 'b1', said).step]).toEqual(['spread', 'tell'])
})

test('it is left over four hours after its last slot, or after it came where the slots are over or there are none', () => {
  expect(leftAt(at, [{ to: '2022-08-31T14:00:00.000Z' }, { to: '2022-08-31T13:00:00.000Z' }])).toBe('2022-08-31T18:00:00.000Z')
  expect([leftAt(at, []), leftAt(at, [{ to: '2022-08-31T10:00:00.000Z' }])]).toEqual(['2022-08-31T16:00:00.000Z', '2022-08-31T16:00:00.000Z'])
})

test('a walk that met too few begins again a minute later, five times at most', () => {
  let walk = newArrival('cmp_1', 'b1', said)
  for (let round = 1; round <= 5; round += 1) {
    const once = again(walk, 3, 4, at)
    expect(once).toMatchObject({ round, seen: 0, due: '2022-08-31T12:01:00.000Z' })
    walk = once ?? walk
  }
  expect(again(walk, 3, 4, at)).toBeUndefined()
  expect(again(newArrival('cmp_1', 'b1', said), 4, 4, at)).toBeUndefined()
  expect(next(walk, 'wait', at)).toMatchObject({ step: 'wait', round: 0, due: at })
})
