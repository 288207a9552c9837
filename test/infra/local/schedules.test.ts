import { clock } from '../../../functions/clock'
import { movableClock } from '../../../infra/local/movable-clock'
import { everyMs, runSchedules, runTimes } from '../../../infra/local/schedules'

const real = clock.now
afterEach(() => { clock.now = real })

test.each([['rate(5 minutes)', 300_000], ['rate(1 hour)', 3_600_000], ['rate(2 days)', 172_800_000]])('%s', (expression, ms) => {
  expect(everyMs(expression)).toBe(ms)
})

test('what it cannot read is refused', () => {
  expect(() => everyMs('cron(0 2 * * ? *)')).toThrow('rate')
})

test('a short move runs at every time that passes, a long one no more than 48 times, both at the end', () => {
  expect(runTimes(0, 20, 5)).toEqual([5, 10, 15, 20])
  expect(runTimes(0, 3, 5)).toEqual([3])
  const long = runTimes(0, 30 * 86_400_000, 300_000)
  expect(long.length).toBeLessThanOrEqual(49)
  expect(long.at(-1)).toBe(30 * 86_400_000)
})

test('moving the clock runs what would have run, at those times, and the functions see them', async () => {
  let kept = 0
  const movable = movableClock(0, (ahead) => { kept = ahead })
  const seen: number[] = []
  const schedules = runSchedules([{ name: 'sweep', everyMs: 300_000, run: () => { seen.push(clock.now().getTime()); return Promise.resolve() } }], movable)
  const start = clock.now().getTime()
  await schedules.moveTo(new Date(start + 900_000))
  await schedules.stop()
  const minutes = seen.map((time) => Math.round((time - start) / 60_000))
  expect(minutes).toEqual([0, 5, 10, 15])
  expect(kept).toBeGreaterThan(890_000)
  expect(clock.now().getTime()).toBeGreaterThanOrEqual(start + 900_000)
})

test('a function that fails does not stop the others, and the clock does not go back', async () => {
  const movable = movableClock(0, () => undefined)
  const said = jest.spyOn(console, 'error').mockReturnValue(undefined)
  let ran = 0
  const schedules = runSchedules([
    { name: 'bad', everyMs: 60_000, run: () => Promise.reject(new Error('no')) },
    { name: 'good', everyMs: 60_000, run: () => { ran += 1; return Promise.resolve() } },
  ], movable)
  await schedules.stop()
  expect([ran, said.mock.calls.length]).toEqual([1, 1])
  said.mockRestore()
  expect(() => { movable.moveTo(new Date(0)) }).toThrow('forward')
})
