/** A photo is chosen, sent while the form is filled in, sent again where the network was lost, and taken out. */
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react'
import { useState } from 'react'
import { api } from '@/api/uploads'
import { setPreferences } from '@/session/preferences'
import { PhotoField } from '@/ui/photo-field'
import { uploadLimits } from '@shared/upload-states'
import { aMe, no, ok, signedInAs } from './support/signed-in'
import { phone, type Asked } from './support/taro'

type Answer = { statusCode: number; data: unknown }
const settled = (ms = 30) => new Promise((done) => setTimeout(done, ms))
const text = (id: string) => document.getElementById(id)?.textContent
const tapId = (id: string) => act(async () => { fireEvent.click(document.getElementById(id) as HTMLElement); await settled() })
const sent = (ending: RegExp) => phone.requests.filter((one) => ending.test(one.url))
const bodyOf = ({ data }: Pick<Asked, 'data'>) => JSON.parse(data ?? '{}') as Record<string, unknown>
const picture = () => document.querySelector('img')

const form = { url: 'http://store/', fields: { key: 'raw/x', policy: 'p' }, until: '2026-11-25T00:00:00.000Z', mostBytes: uploadLimits.bytes }
const askForm = (id: string) => api.uploads.ask({ body: { id, purpose: 'package-photo', place: 'wh-1' } })
const heard: (string | undefined)[] = []
const carried: { url: string; filePath: string; formData: Record<string, string>; withCredentials?: boolean }[] = []

function Form({ first }: { first?: string }) {
  const [value, setValue] = useState(first)
  return <PhotoField id='photo' label='照片' alt='蔬菜包的照片' askForm={askForm} value={value} onChange={(next) => { heard.push(next); setValue(next) }} />
}

async function opened(answer: (asked: Asked) => Answer | undefined = () => undefined, first?: string): Promise<void> {
  await signedInAs(aMe())
  phone.answerWith((asked) => answer(asked) ?? (asked.url === '/uploads' ? ok({ ...form, id: bodyOf(asked)['id'] }) : asked.url.endsWith('/done') ? ok({}) : no(404, 'not-found')))
  await act(async () => { render(<Form {...(first === undefined ? {} : { first })} />); await settled() })
}

beforeEach(() => {
  phone.reset()
  heard.length = 0
  carried.length = 0
  phone.photoIs({ tempFilePath: 'wxfile://a.jpg', size: 300_000 })
  phone.carryWith((given) => { carried.push(given); return Promise.resolve({ statusCode: 201 }) })
  act(() => { setPreferences({ elder: false, lang: 'zh' }) })
})
afterEach(cleanup)

test('it is seen at once, sent with the form that was asked for, and its id is kept when it is done', async () => {
  let finish: (answer: { statusCode: number }) => void = () => undefined
  let say: (percent: number) => void = () => undefined
  phone.carryWith((given, part) => { carried.push(given); say = part; return new Promise((done) => { finish = done }) })
  await opened()
  expect(text('photo-choose')).toBe('拍照或选一张照片')
  await tapId('photo-choose')
  expect(picture()?.getAttribute('src')).toBe('wxfile://a.jpg')
  expect(picture()?.getAttribute('alt')).toBe('蔬菜包的照片')
  expect(carried[0]).toMatchObject({ url: 'http://store/', filePath: 'wxfile://a.jpg', formData: form.fields, withCredentials: false })
  await act(async () => { say(40); await settled() })
  expect(screen.getByRole('img', { name: '正在发送照片 40%' })).toBeTruthy()
  expect(heard).toEqual([])
  await act(async () => { finish({ statusCode: 201 }); await settled() })
  const asked = bodyOf(sent(/^\/uploads$/)[0] ?? {})
  expect(asked).toMatchObject({ purpose: 'package-photo', place: 'wh-1' })
  expect(sent(/\/done$/)[0]?.url).toBe(`/uploads/${String(asked['id'])}/done`)
  expect(heard).toEqual([asked['id']])
  expect(screen.queryByText('正在发送照片')).toBeNull()
  expect(text('photo-choose')).toBe('换一张')
})

test('WeChat is asked for one picture, made small, from the camera or the album', async () => {
  await opened()
  await tapId('photo-choose')
  expect(phone.calls.find(({ name }) => name === 'chooseMedia')?.given).toEqual({ count: 1, mediaType: ['image'], sizeType: ['compressed'], sourceType: ['album', 'camera'] })
})

test('where the network is lost it stays on the phone and is sent again under its id', async () => {
  phone.carryWith(() => Promise.reject(new Error('uploadFile:fail')))
  await opened()
  await tapId('photo-choose')
  expect(text('photo-error')).toContain('还在手机上')
  expect(picture()?.getAttribute('src')).toBe('wxfile://a.jpg')
  phone.carryWith((given) => { carried.push(given); return Promise.resolve({ statusCode: 201 }) })
  await tapId('photo-again')
  const ids = sent(/^\/uploads$/).map((one) => bodyOf(one)['id'])
  expect([ids.length, new Set(ids).size, heard]).toEqual([2, 1, [ids[0]]])
  expect(document.getElementById('photo-error')).toBeNull()
})

test('where only the last answer was lost, nothing is sent twice', async () => {
  let isDone = false
  await opened(({ url }) => {
    if (url === '/uploads' && isDone) return no(409, 'id-taken')
    if (!url.endsWith('/done') || isDone) return undefined
    isDone = true
    return no(500, 'failed')
  })
  await tapId('photo-choose')
  await tapId('photo-again')
  expect([carried.length, sent(/\/done$/).length, heard.length]).toEqual([1, 2, 1])
})

test('one that is refused says why, and only another can be sent', async () => {
  await opened(({ url }) => (url.endsWith('/done') ? no(422, 'invalid', [{ path: 'photo', message: '请用 JPEG、PNG 或 WebP 格式的照片' }]) : undefined))
  await tapId('photo-choose')
  expect(text('photo-error')).toContain('请用 JPEG')
  expect(document.getElementById('photo-again')).toBeNull()
  await tapId('photo-choose')
  const [first, second] = sent(/^\/uploads$/).map((one) => bodyOf(one)['id'])
  expect(first).not.toBe(second)
})

test('one of more than five megabytes is not sent at all', async () => {
  phone.photoIs({ tempFilePath: 'wxfile://a.jpg', size: uploadLimits.bytes + 1 })
  await opened()
  await tapId('photo-choose')
  expect(text('photo-error')).toContain('5 MB')
  expect(phone.requests.filter(({ url }) => url.startsWith('/uploads'))).toEqual([])
})

test('one without anything in it is called empty, and there is nothing to send again', async () => {
  await opened()
  phone.photoIs({ tempFilePath: 'wxfile://nothing.jpg', size: 0 })
  await tapId('photo-choose')
  expect([text('photo-error'), document.getElementById('photo-again'), sent(/uploads$/)]).toEqual(['这个文件是空的，请换一张', null, []])
})

test('who changes their mind has lost nothing', async () => {
  await opened()
  phone.photoIs(undefined)
  await tapId('photo-choose')
  expect([heard, document.getElementById('photo-error')]).toEqual([[], null])
})

test('a photo that was removed while it was sent does not come back', async () => {
  let finish: (answer: { statusCode: number }) => void = () => undefined
  phone.carryWith(() => new Promise((done) => { finish = done }))
  await opened()
  await tapId('photo-choose')
  await tapId('photo-remove')
  await act(async () => { finish({ statusCode: 201 }); await settled() })
  expect(heard).toEqual([undefined])
  expect(picture()).toBeNull()
})

/** Tells what it was drawn with last, as forms do. */
function TypedForm() {
  const [form, setForm] = useState<{ name: string; photo?: string | undefined }>({ name: '' })
  return (
    <>
      <input id='name' value={form.name} onChange={({ target }) => { setForm({ ...form, name: target.value }) }} />
      <PhotoField id='photo' label='照片' alt='照片' askForm={askForm} value={form.photo} onChange={(photo) => { setForm({ ...form, photo }) }} />
      <span id='whole'>{form.name} {form.photo ?? 'none'}</span>
    </>
  )
}

test('what is typed while it is sent stays', async () => {
  let finish: (answer: { statusCode: number }) => void = () => undefined
  phone.carryWith(() => new Promise((done) => { finish = done }))
  await opened()
  cleanup()
  await act(async () => { render(<TypedForm />); await settled() })
  await tapId('photo-choose')
  await act(async () => { fireEvent.change(document.getElementById('name') as HTMLElement, { target: { value: '蔬菜包' } }); await settled() })
  await act(async () => { finish({ statusCode: 201 }); await settled() })
  expect(text('whole')).toMatch(/^蔬菜包 upl_/)
})

test('one that was kept before is shown from the server, can be replaced and removed', async () => {
  const kept = 'upl_01KB0000000000000000000000'
  await opened(({ url, method }) => (method === 'GET' && url === `/uploads/${kept}` ? ok({ url: 'http://store/kept', until: form.until, width: 30, height: 20 }) : undefined), kept)
  expect(picture()?.getAttribute('src')).toBe('http://store/kept')
  await tapId('photo-choose')
  expect([heard[0], heard.length]).toEqual([undefined, 2])
  await tapId('photo-remove')
  expect([heard[2], picture()]).toEqual([undefined, null])
})

test('where the picture cannot be loaded its words stand in its place; in English', async () => {
  await opened()
  await tapId('photo-choose')
  act(() => { setPreferences({ elder: false, lang: 'en' }) })
  await act(async () => { fireEvent.error(picture() as Element); await settled() })
  expect(text('photo-shown')).toBe('蔬菜包的照片')
  expect(text('photo-choose')).toBe('Choose another')
})
