import { lookedAt, notLookedAt } from '../support/looked-at'

interface Config { readonly pages: readonly string[]; readonly subPackages: readonly { readonly root: string; readonly pages: readonly string[] }[] }

/** Taro's own macro: the configuration as it is written. */
Object.assign(globalThis, { defineAppConfig: (config: Config) => config })
const { default: config } = jest.requireActual<{ default: Config }>('../../miniapp/src/app.config')

const all = [...config.pages, ...config.subPackages.flatMap(({ root, pages }) => pages.map((page) => `${root}/${page}`))]

/** Those that are opened by a tap: the page that they lead to. */
const tapped = { 'features/campaign-form/pages/edit/index': 'tap [id^="campaign-cmp_"]', 'features/orders/pages/check/index': 'tap #go-check', 'features/help/pages/check/index': 'tap #help-go-check' } as const

test('every page of the product is looked at by axe, or a reason says why not', () => {
  const steps = Object.values(lookedAt).flat().map(([what]) => what)
  const found = all.filter((page) => steps.some((what) => what.split('?')[0] === page || what.startsWith((tapped as Record<string, string>)[page] ?? 'nothing')))
  expect(all.filter((page) => !found.includes(page) && !(page in notLookedAt))).toEqual([])
})

test('no reason is left for a page that is gone', () => {
  expect(Object.keys(notLookedAt).filter((page) => !all.includes(page))).toEqual([])
})
