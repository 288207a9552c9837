/** People in a real browser, each with a phone of their own, and what they do there. */
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { chromium, type Browser, type Locator, type Page } from 'playwright-core'

const shots = join(__dirname, '../../shots')
const flags = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync']

export async function openBrowser(): Promise<Browser> {
  mkdirSync(shots, { recursive: true })
  return chromium.launch({ executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium', headless: true, args: flags })
}

interface Phone { readonly width?: number; readonly height?: number; readonly dark?: boolean; readonly touch?: boolean }

/** One person at one device. Errors of the page's own code are kept in `faults`. */
export class Person {
  readonly faults: string[] = []
  private constructor(readonly page: Page, private readonly url: string) {
    page.on('pageerror', (error) => this.faults.push(error.message))
    page.setDefaultTimeout(15_000)
  }

  static async at(browser: Browser, url: string, { width = 375, height = 812, dark = false, touch = true }: Phone = {}): Promise<Person> {
    const context = await browser.newContext({ viewport: { width, height }, hasTouch: touch, isMobile: touch, locale: 'zh-CN', timezoneId: 'Asia/Shanghai', colorScheme: dark ? 'dark' : 'light' })
    return new Person(await context.newPage(), url)
  }

  /** Signs in on the local page as a seeded person. */
  async signIn(key: string): Promise<this> {
    await this.open('features/local/pages/people/index')
    await this.tap(`#person-${key}`)
    await this.page.waitForURL(/pages\/home\/index/)
    await this.see('#services-home, #go-household, #under-way, #under-way-none, #go-submit, #home')
    return this
  }

  async open(path: string): Promise<void> {
    await this.page.goto(`${this.url}/#/${path}`)
  }

  /** As after closing the app: everything is read anew. */
  async reopen(path: string): Promise<void> {
    await this.open(path)
    await this.page.reload()
  }

  /** What is visible: Taro keeps the pages below in the document, hidden. */
  at(selector: string): Locator {
    return this.page.locator(selector).filter({ visible: true }).last()
  }

  async see(selector: string): Promise<Locator> {
    const found = this.at(selector)
    await found.waitFor()
    return found
  }

  async tap(selector: string): Promise<void> {
    await this.at(selector).click()
  }

  async type(id: string, text: string): Promise<void> {
    await this.at(`#${id} input, #${id} textarea, input#${id}, textarea#${id}`).fill(text)
  }

  /** Sets a date field, `YYYY-MM-DD`. */
  async pick(id: string, day: string): Promise<void> {
    await this.at(`input#${id}`).fill(day)
  }

  async text(selector: string): Promise<string> {
    return (await this.see(selector)).innerText()
  }

  async reads(selector: string, words: string | RegExp): Promise<void> {
    await this.page.locator(selector).filter({ visible: true }).filter({ hasText: words }).last().waitFor().catch(async (error: unknown) => {
      await this.shoot('failed')
      throw error
    })
  }

  async shoot(name: string): Promise<void> {
    await this.page.screenshot({ path: join(shots, `${name}.png`), fullPage: true })
  }
}
