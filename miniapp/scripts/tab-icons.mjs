// Draws the tab bar's icons, which WeChat wants as PNG files: node scripts/tab-icons.mjs <path of a Chromium>
import { writeFile } from 'node:fs/promises'
import { chromium } from 'playwright-core'

const size = 81
const shapes = {
  home: 'M3.5 11 12 4l8.5 7v9h-17zM9.500 20v-6h5v6',
  services: 'M4 4h6.500v6.500H4zM13.500 4H20v6.500h-6.500zM4 13.500h6.500V20H4zM16.800 13.500v6.500M13.500 16.800H20',
  inbox: 'M4 5h16v14H4zM4 13.500h4.500l1.500 2.500h4l1.500-2.500H20',
  me: 'M12 11.500a4 4 0 1 0 0-8 4 4 0 0 0 0 8zM4.500 20.500c.5-4 3.500-6 7.500-6s7 2 7.500 6z',
}
const looks = [['', '#8a857d', 'none'], ['-on', '#12935f', '#12935f33']]

const browser = await chromium.launch({ executablePath: process.argv[2], args: ['--no-sandbox', '--disable-gpu'] })
const page = await browser.newPage({ viewport: { width: size, height: size } })
for (const [name, path] of Object.entries(shapes)) {
  for (const [end, stroke, fill] of looks) {
    await page.setContent(`<style>body{margin:0}</style><svg xmlns="http://www.w3.org/2000/svg" width="${size}" height="${size}" viewBox="-1 -1 26 26" fill="${fill}" stroke="${stroke}" stroke-width="1.7" stroke-linejoin="round" stroke-linecap="round"><path d="${path}"/></svg>`)
    await writeFile(new URL(`../src/assets/tab/${name}${end}.png`, import.meta.url), await page.screenshot({ omitBackground: true }))
  }
}
await browser.close()
