/** One file per function, as Lambda gets it: CommonJS, minified, with all that it needs inside (stack.md's measured settings). */
import { join } from 'node:path'
import { build, type Metafile } from 'esbuild'
import { root, type Declared } from './declared'

/** Writes `<folder>/<name>.js` for each function and gives esbuild's account of what went in. */
export async function bundle(functions: readonly Declared[], folder: string): Promise<Metafile> {
  const { metafile } = await build({
    absWorkingDir: root,
    entryPoints: functions.map(({ name, source }) => ({ in: source, out: name })),
    outdir: folder,
    bundle: true,
    platform: 'node',
    target: 'node22',
    format: 'cjs',
    mainFields: ['module', 'main'],
    minify: true,
    legalComments: 'none',
    metafile: true,
    logLevel: 'warning',
  })
  return metafile
}

/** Where `npm run package` puts them, and where the bench looks. */
export const bundleFolder = join(root, 'dist/functions')
