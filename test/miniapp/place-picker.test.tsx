/** Choosing a place level by level: where it begins, the ways back up, and what its search searches. */
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react'
import { setPreferences } from '@/session/preferences'
import { PlacePicker } from '@/ui/place-picker'
import { answerPlaces, path } from './support/china'
import { phone } from './support/taro'

const picked = jest.fn()
const crumbs = (): (string | null)[] => Array.from(document.querySelectorAll('.chip')).map((one) => one.textContent)
const places = (): (string | null)[] => Array.from(document.querySelectorAll('.cell')).map((one) => one.textContent)

async function tap(name: string): Promise<void> {
  await act(async () => {
    fireEvent.click(screen.getByRole('button', { name }))
    await new Promise((done) => setTimeout(done))
  })
}

async function open(given: Partial<Parameters<typeof PlacePicker>[0]> = {}): Promise<void> {
  await act(async () => {
    render(<PlacePicker id='picker' title='选择地点' until='building' onPick={picked} onClose={() => undefined} {...given} />)
    await new Promise((done) => setTimeout(done))
  })
}

beforeEach(() => {
  phone.reset()
  picked.mockReset()
  phone.answerWith(answerPlaces)
  act(() => { setPreferences({ elder: false, lang: 'zh' }) })
})

test('begins with the provinces where nothing is known, and with the level that is known elsewhere', async () => {
  await open()
  expect(places()[0]).toBe('北京市')
  expect(crumbs()).toEqual([])
  cleanup()
  await open({ start: path.wuhan })
  expect(places()).toEqual(['江岸区', '武昌区'])
})

test('a start that becomes known late is gone to, unless the person has gone elsewhere', async () => {
  const picker = (start: Parameters<typeof PlacePicker>[0]['start']) => <PlacePicker id='picker' title='选择地点' until='building' start={start} onPick={picked} onClose={() => undefined} />
  const { rerender } = render(picker([]))
  await act(async () => { rerender(picker(path.wuhan)); await new Promise((done) => setTimeout(done)) })
  expect(crumbs()).toEqual(['全国', '湖北省', '武汉市'])
  await tap('全国')
  await act(async () => { rerender(picker(path.wuchang)); await new Promise((done) => setTimeout(done)) })
  expect(crumbs()).toEqual([])
})

test('every level above is one tap away, up to the whole country', async () => {
  await open({ start: path.community })
  expect(crumbs()).toEqual(['全国', '湖北省', '武汉市', '武昌区', '中南路街道', '幸福社区'])
  await tap('武汉市')
  expect(crumbs()).toEqual(['全国', '湖北省', '武汉市'])
  expect(places()).toContain('武昌区')
  await tap('全国')
  expect(places()[0]).toBe('北京市')
})

test('a level with a single division is stepped through, and going back to it is going on again; homes are always chosen', async () => {
  await open()
  await tap('湖北省')
  expect(crumbs()).toEqual(['全国', '湖北省', '武汉市'])
  expect(places()).toEqual(['江岸区', '武昌区'])
  await tap('武昌区')
  await tap('湖北省')
  expect(crumbs()).toEqual(['全国', '湖北省', '武汉市'])
  cleanup()
  await open({ start: path.community })
  expect(places()).toEqual(['怡康苑'])
})

test('the search says which level it searches, and finds in that level only', async () => {
  await open({ start: path.wuchang })
  const search = screen.getByRole('textbox', { name: '在武昌区中查找' })
  expect(search.getAttribute('placeholder')).toBe('在武昌区中查找')
  fireEvent.change(search, { target: { value: '中南' } })
  expect(places()).toEqual(['中南路街道'])
  await tap('全国')
  expect(screen.getByRole('textbox', { name: '在全国中查找' })).toBeTruthy()
})

test('the register’s filler between a city and its districts is neither a step, nor a step back, nor a place to search', async () => {
  await open({ until: 'district' })
  await tap('上海市')
  expect(screen.queryByRole('button', { name: '市辖区' })).toBeNull()
  expect(crumbs()).toEqual(['全国', '上海市'])
  expect(screen.getByRole('textbox', { name: '在上海市中查找' })).toBeTruthy()
  await tap('浦东新区')
  expect(picked).toHaveBeenCalledWith([expect.objectContaining({ id: '31' }), expect.objectContaining({ id: '3101' }), { id: '310115', level: 'district', name: '浦东新区' }])
})
