/**
 * A Taro plugin for WeChat's subpackages: what several of them use Taro copies into each as one file a module, each
 * required by each page. Here they are one file a subpackage, which is some kilobytes less to download.
 */
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'

interface Context { paths: { outputPath: string }; onBuildFinish: (done: () => void) => void }

const required = /(?:require\("(?:\.\.\/)+sub-common\/\w+\.js"\);?)+/g

/** The files only hand their modules over, in whatever order: one after the other they do the same. Styles that several subpackages share stay where their pages look for them. */
function joinParts(subpackage: string): void {
  const parts = path.join(subpackage, 'sub-common')
  if (!existsSync(parts)) return
  const names = readdirSync(parts).filter((name) => name.endsWith('.js')).sort()
  const all = names.map((name) => readFileSync(path.join(parts, name), 'utf8').replace(/^"use strict";/, ''))
  writeFileSync(path.join(subpackage, 'sub-parts.js'), `"use strict";${all.join('\n')}`)
  for (const name of names) rmSync(path.join(parts, name))
  if (readdirSync(parts).length === 0) rmSync(parts, { recursive: true })
  for (const name of readdirSync(path.join(subpackage, 'pages'), { recursive: true, encoding: 'utf8' }).filter((one) => one.endsWith('.js'))) {
    const page = path.join(subpackage, 'pages', name)
    const up = path.relative(path.dirname(page), subpackage).split(path.sep).join('/')
    writeFileSync(page, readFileSync(page, 'utf8').replace(required, `require("${up}/sub-parts.js");`))
  }
}

export default function wechatParts(context: Context): void {
  if (process.env.TARO_ENV !== 'weapp') return
  context.onBuildFinish(() => {
    const features = path.join(context.paths.outputPath, 'features')
    for (const name of readdirSync(features)) joinParts(path.join(features, name))
  })
}
