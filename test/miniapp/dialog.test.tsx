/** Dialogs for the keyboard and for screen readers, in a browser; and left alone in WeChat. */
import { act, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { useState } from 'react'
import { stepBack } from '@/session/own-back'
import { Button } from '@/ui/button'
import { Dialog } from '@/ui/dialog'
import { TextField } from '@/ui/text-field'

const inFocus = (): HTMLElement => document.activeElement as HTMLElement
const press = (key: string, more: { shiftKey?: boolean; isComposing?: boolean } = {}): boolean => fireEvent.keyDown(inFocus(), { key, ...more })

function Asking({ onClose = () => undefined }: { onClose?: () => void }) {
  const [open, setOpen] = useState(false)
  const [places, setPlaces] = useState(['湖北省', '湖南省'])
  const close = (): void => { setOpen(false); onClose() }
  return (
    <>
      <Button id='opener' onTap={() => { setOpen(true) }}>打开</Button>
      {open ? (
        <Dialog id='asked' title='选择地点' onClose={close}>
          <TextField id='name' label='名称' value='' onChange={() => undefined} />
          {places.map((name) => <Button key={name} onTap={() => { setPlaces(['武汉市']) }}>{name}</Button>)}
          <Button onTap={close}>取消</Button>
        </Dialog>
      ) : null}
    </>
  )
}

function opened(onClose?: () => void): HTMLElement {
  render(<Asking {...(onClose ? { onClose } : {})} />)
  const opener = screen.getByRole('button', { name: '打开' })
  opener.focus()
  fireEvent.click(opener)
  return opener
}

test('takes the focus when it opens and gives it back to what opened it', () => {
  const opener = opened()
  const dialog = screen.getByRole('dialog', { name: '选择地点' })
  expect(dialog.getAttribute('aria-modal')).toBe('true')
  expect(inFocus()).toBe(dialog)
  fireEvent.click(screen.getByRole('button', { name: '取消' }))
  expect(inFocus()).toBe(opener)
})

test('closes on Escape, once, wherever in it the focus is', () => {
  const closed = jest.fn()
  const opener = opened(closed)
  screen.getByRole('textbox', { name: '名称' }).focus()
  press('Escape')
  expect(closed).toHaveBeenCalledTimes(1)
  expect(screen.queryByRole('dialog')).toBeNull()
  expect(inFocus()).toBe(opener)
  press('Escape')
  expect(closed).toHaveBeenCalledTimes(1)
})

test('an Escape that breaks off the writing of a Chinese word closes nothing', () => {
  opened()
  press('Escape', { isComposing: true })
  expect(screen.getByRole('dialog')).toBeTruthy()
})

test('Tab goes round within it', () => {
  opened()
  const [first, last] = [screen.getByRole('textbox', { name: '名称' }), screen.getByRole('button', { name: '取消' })]
  press('Tab', { shiftKey: true })
  expect(inFocus()).toBe(last)
  press('Tab')
  expect(inFocus()).toBe(first)
  press('Tab', { shiftKey: true })
  expect(inFocus()).toBe(last)
  expect(press('Tab', { shiftKey: true })).toBe(true) // between its ends the browser moves on by itself
})

test('keeps the focus when what had it is drawn away', () => {
  opened()
  const chosen = screen.getByRole('button', { name: '湖北省' })
  chosen.focus()
  fireEvent.click(chosen)
  expect(screen.getByRole('button', { name: '武汉市' })).toBeTruthy()
  expect(screen.getByRole('dialog').contains(inFocus())).toBe(true)
})

test('of two dialogs only the topmost answers to Escape', () => {
  const below = jest.fn()
  const above = jest.fn()
  render(<><Dialog id='below' title='下' onClose={below}>a</Dialog><Dialog id='above' title='上' onClose={above}>b</Dialog></>)
  press('Escape')
  expect([below.mock.calls.length, above.mock.calls.length]).toEqual([0, 1])
})

test('lifts the page that it stands on above the tab bar, until the last dialog of it is gone', () => {
  const dialog = (id: string) => <Dialog id={id} title={id} onClose={() => undefined}>{id}</Dialog>
  const { container, rerender } = render(<div className='taro_page'>{dialog('below')}{dialog('above')}</div>)
  const lifted = (): boolean | undefined => container.firstElementChild?.classList.contains('page-lifted')
  expect(lifted()).toBe(true)
  rerender(<div className='taro_page'>{dialog('below')}</div>)
  expect(lifted()).toBe(true)
  rerender(<div className='taro_page' />)
  expect(lifted()).toBe(false)
})

test('the keyboard behind it is free again once it is gone', () => {
  opened()
  press('Escape')
  expect(press('Tab')).toBe(true)
})

describe('in WeChat', () => {
  beforeEach(() => { process.env.TARO_ENV = 'weapp' })
  afterEach(() => { delete process.env.TARO_ENV })

  test('nothing of it happens', () => {
    const closed = jest.fn()
    const opener = opened(closed)
    expect(document.querySelector('.dialog__box')?.hasAttribute('aria-modal')).toBe(false)
    expect(inFocus()).toBe(opener)
    press('Escape')
    expect(closed).not.toHaveBeenCalled()
  })
})

describe('the browser’s Back', () => {
  const settled = () => new Promise((done) => setTimeout(done, 60))
  /** A page before this one, which a router would go to. */
  function onAPage(): jest.Mock {
    window.history.replaceState({ idx: 0 }, '', '#/before')
    window.history.pushState({ idx: 1 }, '', '#/here')
    return routed
  }
  const routed = jest.fn()
  beforeAll(() => {
    window.addEventListener('popstate', routed)
    window.addEventListener('hashchange', routed)
  })
  beforeEach(() => { routed.mockClear() })
  /** Each step is taken when the browser comes to it, on a busy machine later. */
  const standsAt = (hash: string) => act(async () => { await waitFor(() => { expect(window.location.hash).toBe(hash) }, { timeout: 5000 }); await settled() })

  test('closes the dialog and leaves the page below it, for the router too', async () => {
    onAPage()
    const closed = jest.fn()
    opened(closed)
    window.history.back()
    await act(async () => { await waitFor(() => { expect(closed).toHaveBeenCalledTimes(1) }, { timeout: 5000 }) })
    await standsAt('#/here')
    expect(screen.queryByRole('dialog')).toBeNull()
    expect(routed.mock.calls.filter(([event]) => (event as Event).type === 'popstate')).toEqual([])
    window.history.back()
    await standsAt('#/before')
    expect(routed).toHaveBeenCalled()
  })

  test('that a page takes itself goes back, whatever is open', async () => {
    onAPage()
    const closed = jest.fn()
    opened(closed)
    stepBack(() => { window.history.back() })
    await standsAt('#/before')
    expect(closed).not.toHaveBeenCalled()
  })
})
