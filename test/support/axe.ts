/** A page looked at by axe: what it finds against contrast, target size and the names of controls, in one line each; and text that is too small, which axe does not measure. */
import { readFileSync } from 'node:fs'
import type { Person } from './browser'

const source = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8')

const rules = [
  'color-contrast', 'target-size', 'html-has-lang', 'html-lang-valid', 'document-title', 'nested-interactive', 'tabindex', 'duplicate-id-aria',
  'button-name', 'link-name', 'label', 'select-name', 'input-button-name', 'image-alt', 'role-img-alt', 'svg-img-alt', 'form-field-multiple-labels',
  'aria-allowed-attr', 'aria-allowed-role', 'aria-command-name', 'aria-conditional-attr', 'aria-deprecated-role', 'aria-dialog-name', 'aria-hidden-body', 'aria-hidden-focus', 'aria-input-field-name', 'aria-meter-name', 'aria-progressbar-name',
  'aria-prohibited-attr', 'aria-required-attr', 'aria-required-children', 'aria-required-parent', 'aria-roles', 'aria-toggle-field-name', 'aria-tooltip-name', 'aria-treeitem-name', 'aria-valid-attr', 'aria-valid-attr-value',
]

/** What is read of axe's answer. */
interface Finding { readonly target: readonly string[]; readonly any: readonly Said[]; readonly all: readonly Said[]; readonly none: readonly Said[] }
interface Said { readonly message: string }
interface Answer { readonly violations: readonly { readonly id: string; readonly nodes: readonly Finding[] }[] }

/** The least that a finger and an eye need, in px. */
export interface Least { readonly target: number; readonly text: number }

const said = ({ target, any, all, none }: Finding): string => `${target.join(' ')} · ${[...any, ...all, ...none].map(({ message }) => message).join('; ')}`

/** Runs in the page: text that is seen and smaller than `least`. */
const smallText = (least: number): string => `(() => {
  const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  const found = []
  while (walk.nextNode()) {
    const { data, parentElement: at } = walk.currentNode
    if (data.trim() === '' || !at.checkVisibility() || at.closest('script, style, [aria-hidden=true]')) continue
    const size = parseFloat(getComputedStyle(at).fontSize)
    if (size < ${String(least)}) found.push('text-size: ' + size + ' · ' + at.className + ' · ' + data.trim().slice(0, 20))
  }
  return found
})()`

/** Runs axe with these rules and measures the text. */
async function looked({ page }: Person, { target, text }: Least, values: readonly string[], but: readonly string[] = []): Promise<string[]> {
  if (!(await page.evaluate<boolean>('"axe" in window'))) await page.evaluate(source)
  const checks = [{ id: 'target-size', options: { minSize: target } }, { id: 'target-offset', options: { minOffset: target } }]
  const context = { include: [['body']], exclude: but.map((one) => [one]) }
  const options = { runOnly: { type: 'rule', values }, resultTypes: ['violations'] }
  const { violations } = await page.evaluate<Answer>(`axe.configure(${JSON.stringify({ checks })}), axe.run(${JSON.stringify(context)}, ${JSON.stringify(options)})`)
  return [...violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${said(node)}`)), ...(await page.evaluate<string[]>(smallText(text)))]
}

/** `but`: what is left out, by selector. */
export const findings = (person: Person, least: Least, but: readonly string[] = []): Promise<string[]> => looked(person, least, rules, but)

/** The switch stands on the tab pages, and the first of them stays below all others. */
const otherLanguage = 'document.querySelector("#switch-lang").click()'

/** In the other language only words are others: how long they are, and whether each control has a name. */
export async function englishFindings(person: Person, least: Least): Promise<string[]> {
  const { page } = person
  await page.evaluate(otherLanguage)
  await page.waitForFunction('document.documentElement.lang === "en"')
  const found = await looked(person, least, rules.filter((rule) => rule !== 'color-contrast'))
  await page.evaluate(otherLanguage)
  await page.waitForFunction('document.documentElement.lang === "zh-CN"')
  return found.map((one) => `English: ${one}`)
}

/** In the dark only the colours are others. */
export async function darkFindings({ page }: Person): Promise<string[]> {
  await page.emulateMedia({ colorScheme: 'dark' })
  const { violations } = await page.evaluate<Answer>(`axe.run({ runOnly: ['color-contrast'], resultTypes: ['violations'] })`)
  await page.emulateMedia({ colorScheme: 'light' })
  return violations.flatMap(({ nodes }) => nodes.map((node) => `dark: ${said(node)}`))
}
