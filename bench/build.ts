/** Bundles a file of the bench the way infra/ bundles the functions. */
import { join } from 'node:path'
import { bundle } from '../infra/bundle'
import { root } from '../infra/declared'

export const built = join(root, '.cache/bench')

/** The path of the bundle of bench/<name>.ts. */
export async function build(name: string): Promise<string> {
  await bundle([{ name, source: `bench/${name}.ts`, handler: '', routes: [], streams: [], schedules: [] }], built)
  return join(built, `${name}.js`)
}
