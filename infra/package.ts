/** `npm run package [-- --stage prod]`: bundles and zips each function, then lets osls write the CloudFormation. Needs no credentials. */
import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { bundle, bundleFolder } from './bundle'
import { declaredFunctions, root, type Declared } from './declared'
import { zip, type ZipEntry } from './zip'

/** Files that stand beside a bundle. The about function shows its contract with a viewer that it brings along. */
function besides(name: string): ZipEntry[] {
  if (name !== 'about') return []
  const viewer = dirname(require.resolve('swagger-ui-dist/package.json'))
  return ['swagger-ui.css', 'swagger-ui-bundle.js'].map((file) => ({ name: `functions/about/docs/${file}`, content: readFileSync(join(viewer, file)) }))
}

function zipFunction({ name, source }: Declared): number {
  const code = { name: source.replace(/\.ts$/, '.js'), content: readFileSync(join(bundleFolder, `${name}.js`)) }
  const bytes = zip([code, ...besides(name)])
  writeFileSync(join(bundleFolder, `${name}.zip`), bytes)
  return bytes.length
}

/** Writes the CloudFormation templates into `folder`; `options` go to osls as they are. */
export function writeTemplates(folder: string, options: readonly string[]): void {
  const osls = join(dirname(require.resolve('osls/package.json')), 'bin/serverless.js')
  const { status, stdout, stderr } = spawnSync(process.execPath, [osls, 'package', '--package', folder, ...options], {
    cwd: root,
    env: { ...process.env, SLS_TELEMETRY_DISABLED: '1', SLS_NOTIFICATIONS_MODE: 'off' },
    encoding: 'utf8',
  })
  if (status !== 0) throw new Error(`osls could not package.\n${stdout}\n${stderr}`)
}

/** Everything that is deployed; tells by `say` what it made. */
export async function packageAll(folder: string, options: readonly string[] = [], say: (line: string) => void = () => undefined): Promise<void> {
  const functions = declaredFunctions()
  mkdirSync(bundleFolder, { recursive: true })
  const metafile = await bundle(functions, bundleFolder)
  writeFileSync(join(bundleFolder, 'meta.json'), JSON.stringify(metafile))
  for (const one of functions) say(`  ${one.name.padEnd(20)} ${(zipFunction(one) / 1024).toFixed(0).padStart(5)} KB zipped`)
  writeTemplates(folder, options)
}

if (require.main === module) {
  packageAll('.serverless', process.argv.slice(2), console.log).then(
    () => { console.log('  .serverless/         CloudFormation written') },
    (error: unknown) => {
      console.error(error instanceof Error ? error.message : error)
      process.exitCode = 1
    },
  )
}
