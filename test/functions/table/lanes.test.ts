import { inLanes } from '../../../functions/table/lanes'

describe('in lanes', () => {
  it('each is done once, never more than eight at a time', async () => {
    const done: number[] = []
    let [now, most] = [0, 0]
    await inLanes(Array.from({ length: 50 }, (_, n) => n), async (n) => {
      now += 1
      most = Math.max(most, now)
      await new Promise((later) => setImmediate(later))
      now -= 1
      done.push(n)
    })
    expect([...done].sort((a, b) => a - b)).toEqual(Array.from({ length: 50 }, (_, n) => n))
    expect(most).toBe(8)
  })

  it('what fails is thrown', async () => {
    await expect(inLanes([1, 2, 3], (n) => (n === 2 ? Promise.reject(new Error('two')) : Promise.resolve()))).rejects.toThrow('two')
  })
})
