// `npm start`: installs what is missing, then hands over to main.ts. Node's builtins only, for a fresh clone has nothing else.
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { needJava, needNode, needPackages, root } from './needs.mjs'

const say = (line) => console.log(line)
try {
  needNode()
  needPackages(say)
  needJava(say)
} catch (error) {
  console.error(error.message)
  process.exit(1)
}
const require = createRequire(join(root, 'package.json'))
require('tsx/cjs/api').register()
require('./infra/local/main.ts')
