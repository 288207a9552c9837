/** A home at a building whose rooms are known: chosen from the list, or typed where it is missing there. */
import { act, fireEvent, render, screen } from '@testing-library/react'
import { faultsOf } from '@/api/fields'
import { DoorForm } from '@/features/identity/components/door-form'
import { emptyDoor, type DoorDraft } from '@/features/identity/door-draft'
import { setPreferences } from '@/session/preferences'
import type { UnitRooms } from '@shared/places'
import { useState } from 'react'
import { path } from './support/china'
import { aMe, no, ok, signedInAs } from './support/signed-in'
import { phone } from './support/taro'

const settled = () => new Promise((done) => setTimeout(done, 30))
let drawn: DoorDraft

function Form({ begin }: { begin: DoorDraft }) {
  const [draft, setDraft] = useState(begin)
  drawn = draft
  return <DoorForm draft={draft} faults={faultsOf()} start={[]} onChange={setDraft} />
}

async function opened(units: readonly UnitRooms[] | undefined, begin: Partial<DoorDraft> = {}): Promise<void> {
  await signedInAs(aMe())
  phone.answerWith(({ url }) => (url === '/places/wh-1-b3/rooms' && units ? ok({ units }) : no(404, 'not-found')))
  await act(async () => { render(<Form begin={{ ...emptyDoor, path: path.building, ...begin }} />); await settled() })
}
const field = (id: string) => document.querySelector<HTMLInputElement | HTMLSelectElement>(`select#${id}, input#${id}, #${id} input`) as HTMLInputElement
const options = (id: string) => Array.from(document.querySelectorAll(`select#${id} option:not([disabled])`), (one) => one.textContent)
const set = (id: string, value: string) => act(async () => { fireEvent.change(field(id), { target: { value } }); await settled() })
const turn = () => act(async () => { fireEvent.click(document.getElementById('room-turn') as HTMLElement); await settled() })

beforeEach(() => {
  process.env.TARO_ENV = 'h5'
  phone.reset()
  act(() => { setPreferences({ elder: false, lang: 'zh' }) })
})
afterEach(() => { delete process.env.TARO_ENV })

const two: readonly UnitRooms[] = [{ unit: '', rooms: ['9'] }, { unit: '1', rooms: ['101', '102'] }, { unit: '2', rooms: ['201'] }]

test('first the unit, then one of its rooms; another unit begins anew', async () => {
  await opened(two)
  expect(options('unit')).toEqual(['没有单元', '1', '2'])
  expect(document.getElementById('room')).toBeNull()
  await set('unit', '1')
  expect(options('room')).toEqual(['101', '102'])
  await set('room', '102')
  expect(drawn).toMatchObject({ unit: '1', room: '102' })
  await set('unit', '2')
  expect(drawn).toMatchObject({ unit: '2', room: '' })
  await set('unit', '#')
  await set('room', '9')
  expect(drawn).toMatchObject({ unit: '', room: '9' })
})

test('of a building with one unit only the room is asked', async () => {
  await opened([{ unit: '3', rooms: ['301'] }])
  expect(document.getElementById('unit')).toBeNull()
  await set('room', '301')
  expect(drawn).toMatchObject({ unit: '3', room: '301' })
})

test('a room that the list does not have is typed, and what was kept as typed stays typed', async () => {
  await opened(two)
  await turn()
  await set('unit', '5')
  await set('room', '909')
  expect(drawn).toMatchObject({ unit: '5', room: '909' })
  await turn()
  expect(drawn).toMatchObject({ unit: '', room: '' })
  expect(options('unit')).toHaveLength(3)
})

test.each<[string, Partial<DoorDraft>, string]>([['one of the list', { unit: '1', room: '102' }, 'SELECT'], ['another', { unit: '7', room: '102' }, 'INPUT']])('a draft with %s opens as it was left', async (_, begin, kind) => {
  await opened(two, begin)
  expect(field('room').tagName).toBe(kind)
  expect(field('room').value).toBe('102')
  expect(field('unit').value).toBe(begin.unit)
})

test.each([['nothing is known of the building', []], ['the list does not come', undefined]])('where %s it is typed', async (_, units) => {
  await opened(units)
  expect(field('room').tagName).toBe('INPUT')
  expect(screen.queryByText('列表里没有，自己填写')).toBeNull()
})
